import type { DepositDraft } from '@shared/domain/deposit-draft'
import {
  draftProblems,
  orderIdProblem,
  type DraftProblem,
  type DraftWarning,
  type ReadinessContext,
} from '@shared/domain/draft-readiness'
import type { Project } from '@shared/domain/project'
import type { TradeToken } from './trade-token-store'

/** What keeps a draft from being handed over, beside what keeps it from being ready. */
export type HandOverProblem =
  | DraftProblem
  | 'project-missing'
  | 'trade-token-missing'
  | 'trade-token-wrong'
  /** The deposit was created with it already. */
  | 'recorded'

export type HandOverWarning =
  | DraftWarning
  /** The prices are those of another project than the one it is handed over for. */
  | { readonly kind: 'other-project'; readonly projectName: string }

export interface Readiness {
  /** In the order in which a person should mend them. */
  readonly problems: readonly HandOverProblem[]
  readonly warnings: readonly HandOverWarning[]
  /** Whether its body may be copied. Warnings do not hinder that. */
  readonly isReady: boolean
}

/** The fields whose text a draft may have to refuse. */
export type TypedFields = Partial<Pick<DepositDraft, 'orderId' | 'currency' | 'resultUrl'>>

export interface HandOverContext extends ReadinessContext {
  readonly projects: readonly Pick<Project, 'id'>[]
  readonly tradeToken: Pick<TradeToken, 'value' | 'problem'>
  /** What was typed into fields of the draft and is not in it: the draft is not what the person sees. */
  readonly refused: TypedFields
}

export function handOverReadiness(draft: DepositDraft, context: HandOverContext): Readiness {
  if (draft.record !== null) return { problems: ['recorded'], warnings: [], isReady: false }
  const { projects, tradeToken, refused, ...readiness } = context
  const { warnings } = draftProblems(draft, readiness)
  const problems: HandOverProblem[] = [
    ...(projects.some(({ id }) => id === draft.projectId) ? [] : ['project-missing' as const]),
    ...draftProblems({ ...draft, ...refused }, readiness).problems,
    ...tokenProblems(tradeToken),
  ]
  // What was refused before may be right by now, and still is not in the draft.
  const ownOrderId = orderIdProblem(draft.orderId, readiness.otherOrderIds)
  if (ownOrderId !== null && !problems.some((problem) => problem.startsWith('order-id'))) {
    problems.push(ownOrderId)
  }
  const madeFor = draft.origin.request.projectId
  const isOther = madeFor !== '' && madeFor !== draft.projectId && draft.projectId !== ''
  return {
    problems,
    warnings: isOther
      ? [...warnings, { kind: 'other-project', projectName: draft.origin.projectName }]
      : warnings,
    isReady: problems.length === 0,
  }
}

function tokenProblems({ value, problem }: HandOverContext['tradeToken']): HandOverProblem[] {
  if (problem !== null) return ['trade-token-wrong']
  return value === '' ? ['trade-token-missing'] : []
}
