import type { DepositDraft, DraftId } from '@shared/domain/deposit-draft'
import {
  draftProblems,
  orderIdProblem,
  type DraftProblem,
  type DraftWarning,
  type ReadinessContext,
} from '@shared/domain/draft-readiness'
import type { ItemsElsewhere } from '@shared/domain/items-elsewhere'
import type { Project } from '@shared/domain/project'
import type { TradeToken } from './trade-token-store'

/** What keeps a draft from being handed over, beside what keeps it from being ready. */
export type HandOverProblem =
  | DraftProblem
  | 'project-missing'
  /** They are made up, and the project is none of the sandbox: SkinsBack knows no such items. */
  | 'sandbox-items'
  | 'trade-token-missing'
  | 'trade-token-wrong'
  /** The deposit was created with it already. */
  | 'recorded'

export type HandOverWarning =
  | DraftWarning
  /** The prices are those of another project than the one it is handed over for. */
  | { readonly kind: 'other-project'; readonly projectName: string }
  /** Items of it went into a recorded deposit: the same ones deposited twice, unless they came back. `createdAt` as there. */
  | {
      readonly kind: 'items-in-deposit'
      readonly draftId: DraftId
      readonly orderId: string
      readonly count: number
      readonly createdAt: number
    }
  /** Items of it stand in another open draft, whose order id may be empty. */
  | {
      readonly kind: 'items-in-draft'
      readonly draftId: DraftId
      readonly orderId: string
      readonly count: number
    }
  /** More deposits and drafts have items of it than are named. */
  | { readonly kind: 'items-in-more'; readonly places: number }
  /** Whether its items are still there nobody could find out. */
  | { readonly kind: 'check-failed' }

export interface Readiness {
  /** In the order in which a person should mend them. */
  readonly problems: readonly HandOverProblem[]
  readonly warnings: readonly HandOverWarning[]
  /** Whether its body may be copied. Warnings do not hinder that. */
  readonly isReady: boolean
  /** The same as a person is told it: what is ready with a warning is not plainly ready. */
  readonly verdict: Verdict
}

export type Verdict = 'ready' | 'ready-with-warnings' | 'not-ready'

/** The fields whose text a draft may have to refuse. */
export type TypedFields = Partial<Pick<DepositDraft, 'orderId' | 'currency' | 'resultUrl'>>

export interface HandOverContext extends ReadinessContext {
  readonly projects: readonly Pick<Project, 'id' | 'sandbox'>[]
  /** Whether the draft's items are made up. */
  readonly isSandbox: boolean
  readonly elsewhere: ItemsElsewhere
  readonly didCheckFail: boolean
  readonly tradeToken: Pick<TradeToken, 'value' | 'problem'>
  /** What was typed into fields of the draft and is not in it: the draft is not what the person sees. */
  readonly refused: TypedFields
}

export function handOverReadiness(draft: DepositDraft, context: HandOverContext): Readiness {
  if (draft.record !== null) {
    return { problems: ['recorded'], warnings: [], isReady: false, verdict: 'not-ready' }
  }
  const { tradeToken, refused, ...readiness } = context
  const { warnings } = draftProblems(draft, readiness)
  const problems: HandOverProblem[] = [
    ...projectProblems(draft, context),
    ...draftProblems({ ...draft, ...refused }, readiness).problems,
    ...tokenProblems(tradeToken),
  ]
  // What was refused before may be right by now, and still is not in the draft.
  const ownOrderId = orderIdProblem(draft.orderId, readiness.otherOrderIds)
  if (ownOrderId !== null && !problems.some((problem) => problem.startsWith('order-id'))) {
    problems.push(ownOrderId)
  }
  const all: readonly HandOverWarning[] = [
    ...elsewhereWarnings(context.elsewhere),
    ...(context.didCheckFail ? [{ kind: 'check-failed' as const }] : []),
    ...warnings,
    ...otherProjectWarnings(draft),
  ]
  const isReady = problems.length === 0
  const ready = all.length === 0 ? 'ready' : 'ready-with-warnings'
  return { problems, warnings: all, isReady, verdict: isReady ? ready : 'not-ready' }
}

function projectProblems(
  { projectId }: DepositDraft,
  { projects, isSandbox }: HandOverContext,
): HandOverProblem[] {
  const project = projects.find(({ id }) => id === projectId)
  if (project === undefined) return ['project-missing']
  return isSandbox && !project.sandbox ? ['sandbox-items'] : []
}

function otherProjectWarnings({ projectId, origin }: DepositDraft): HandOverWarning[] {
  const madeFor = origin.request.projectId
  const isOther = madeFor !== '' && madeFor !== projectId && projectId !== ''
  return isOther ? [{ kind: 'other-project', projectName: origin.projectName }] : []
}

/** More in one list nobody reads. */
const mostPlacesNamed = 4

function elsewhereWarnings({ deposits, drafts }: ItemsElsewhere): HandOverWarning[] {
  const places: HandOverWarning[] = [
    ...deposits.map(({ assetIds, ...place }) => ({
      kind: 'items-in-deposit' as const,
      ...place,
      count: assetIds.length,
    })),
    ...drafts.map(({ assetIds, ...place }) => ({
      kind: 'items-in-draft' as const,
      ...place,
      count: assetIds.length,
    })),
  ]
  const unnamed = places.length - mostPlacesNamed
  return unnamed <= 0
    ? places
    : [...places.slice(0, mostPlacesNamed), { kind: 'items-in-more', places: unnamed }]
}

function tokenProblems({ value, problem }: HandOverContext['tradeToken']): HandOverProblem[] {
  if (problem !== null) return ['trade-token-wrong']
  return value === '' ? ['trade-token-missing'] : []
}
