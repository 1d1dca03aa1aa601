import type { DepositDraft } from '@shared/domain/deposit-draft'
import { itemsElsewhere } from '@shared/domain/items-elsewhere'
import { orderIdsOfOthers } from '@shared/domain/order-id'
import { useMemo } from 'react'
import { useNow } from '../components/use-now'
import { checkStoreOf, useCheck, type CheckState } from '../deposits/check-store'
import type { AppStores } from '../stores/app-stores'
import { useDeposits, useProjects } from '../stores/use-app-stores'
import { handOverStoreOf, nothingRefused, useHandOver } from './hand-over-store'
import { handOverReadiness, type Readiness } from './readiness'
import { isSandboxDraft, useIsSandboxDraft } from './sandbox-draft'
import { tradeTokenNow, useTradeToken } from './trade-token-store'

/** Whether a draft may be handed over, and what it lacks, by this machine's clock. */
export function useReadiness(draft: DepositDraft): Readiness {
  const now = useNow()
  const drafts = useDeposits(({ view }) => view?.drafts)
  const priceAgeLimit = useDeposits(({ view }) => view?.settings.priceAgeLimit ?? null)
  const projects = useProjects((state) => state.projects)
  const refused = useHandOver((state) => state.refused[draft.id] ?? nothingRefused)
  const { value, problem } = useTradeToken(draft)
  const isSandbox = useIsSandboxDraft(draft)
  const didCheckFail = useCheck(({ check }) => isFailedCheckOf(draft, check))
  // Not at every tick: it looks at each item of many drafts.
  const elsewhere = useMemo(() => itemsElsewhere(draft, drafts ?? []), [draft, drafts])
  return useMemo(
    () =>
      handOverReadiness(draft, {
        now,
        isSandbox,
        didCheckFail,
        elsewhere,
        priceAgeLimit,
        otherOrderIds: orderIdsOfOthers(drafts ?? [], draft),
        projects,
        tradeToken: { value, problem },
        refused,
      }),
    [
      draft,
      now,
      isSandbox,
      didCheckFail,
      elsewhere,
      priceAgeLimit,
      drafts,
      projects,
      value,
      problem,
      refused,
    ],
  )
}

/** The same at this moment, for what is about to be done. */
export function readinessNow(app: AppStores, draft: DepositDraft, now: number): Readiness {
  const { view } = app.deposits.getState()
  const { value, problem } = tradeTokenNow(app, draft)
  return handOverReadiness(draft, {
    now,
    isSandbox: isSandboxDraft(draft, app.projects.getState()),
    didCheckFail: isFailedCheckOf(draft, checkStoreOf(app).getState().check),
    elsewhere: itemsElsewhere(draft, view?.drafts ?? []),
    priceAgeLimit: view?.settings.priceAgeLimit ?? null,
    otherOrderIds: orderIdsOfOthers(view?.drafts ?? [], draft),
    projects: app.projects.getState().projects,
    tradeToken: { value, problem },
    refused: handOverStoreOf(app).getState().refused[draft.id] ?? nothingRefused,
  })
}

function isFailedCheckOf({ id }: DepositDraft, check: CheckState): boolean {
  return check.kind === 'failed' && check.draftId === id
}
