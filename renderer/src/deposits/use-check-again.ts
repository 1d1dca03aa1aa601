import { assertNever } from '@shared/domain/assert-never'
import type { DraftId } from '@shared/domain/deposit-draft'
import { useTranslation } from 'react-i18next'
import { describeError } from '../errors/describe-error'
import { handOverStoreOf } from '../hand-over/hand-over-store'
import type { HandOverProblem } from '../hand-over/readiness'
import { tradeTokenOf } from '../hand-over/trade-token-store'
import { useShowDraft } from '../hand-over/use-show-draft'
import { inventoryStoresOf, useInventory } from '../inventory/inventory-stores'
import { useAppStores, useDeposits } from '../stores/use-app-stores'
import { checkAgain, checkAgainst, type CheckOutcome } from './check-again'
import { checkRequest, type DraftLack } from './check-request'
import { checkStoreOf, useCheck, type CheckState } from './check-store'
import { isCheckable } from './checkable-inventory'

export interface CheckAgain {
  /** Fetches the inventory of the draft in the tray anew and notes in it what has changed. Says by toast how that went. */
  readonly check: () => void
  /** Does the same with the inventory on screen, without fetching. Does nothing where that is not offered. */
  readonly checkAgainstShown: () => void
  /** Ends the check that runs; the draft stays as it is. */
  readonly cancel: () => void
  /** Of the draft in the tray. */
  readonly state: CheckState
  /** The inventory on screen answers the same as the draft's, and is newer. */
  readonly canCheckAgainstShown: boolean
}

const idle: CheckState = { kind: 'idle' }

/** Checking the draft in the tray again, from any screen. */
export function useCheckAgain(): CheckAgain {
  const app = useAppStores()
  const tell = useTellOutcome()
  const draft = useDeposits(({ open }) => open?.draft ?? null)
  const state = useCheck(({ check }) => check)
  const canCheckAgainstShown = useInventory(
    ({ inventory }) => draft !== null && inventory !== null && isCheckable(inventory, draft),
  )
  const { note } = checkStoreOf(app).getState()
  const fetchAndCheck = async () => {
    // The snapshot may hold the trade token.
    await app.library.getState().load()
    const outcome = await checkAgain({
      inventory: inventoryStoresOf(app).inventory,
      deposits: app.deposits,
      requestOf: (asked) => {
        const { projects } = app.projects.getState()
        return checkRequest(asked, { projects, tradeToken: tradeTokenOf(app, asked) })
      },
      onFetching: (draftId, callId) => note({ kind: 'fetching', draftId, callId }),
    })
    tell(outcome)
  }
  return {
    check: () => {
      const open = app.deposits.getState().open
      // A second press means the same as the first.
      if (open === null || checkStoreOf(app).getState().check.kind === 'fetching') return
      note({ kind: 'fetching', draftId: open.draft.id, callId: null })
      void fetchAndCheck()
    },
    checkAgainstShown: () => {
      const { inventory } = inventoryStoresOf(app).inventory.getState()
      const open = app.deposits.getState().open
      if (inventory === null || open === null || !isCheckable(inventory, open.draft)) return
      tell(checkAgainst(app.deposits, inventory))
    },
    cancel: () => {
      const { check } = checkStoreOf(app).getState()
      const { running, cancel } = inventoryStoresOf(app).inventory.getState()
      if (check.kind === 'fetching' && running?.callId === check.callId) cancel()
    },
    state: 'draftId' in state && state.draftId !== draft?.id ? idle : state,
    canCheckAgainstShown,
  }
}

/** Says how a check went, wherever the person is by then. */
function useTellOutcome(): (outcome: CheckOutcome) => void {
  const { t } = useTranslation('deposits')
  const { t: errorWords } = useTranslation('errors')
  const app = useAppStores()
  const { showToast } = app.toasts.getState()
  const { note } = checkStoreOf(app).getState()
  const showDraft = useShowDraft()
  const say = (message: string) => showToast({ message, action: null })
  const leadTo = (draftId: DraftId, problem: HandOverProblem) => {
    showDraft(draftId)
    handOverStoreOf(app).getState().want({ draftId, problem })
  }
  return (outcome) => {
    note({ kind: 'idle' })
    switch (outcome.kind) {
      case 'checked':
        if (outcome.found === 0) say(t('check.nothingChanged'))
        else {
          showToast({
            message: t('check.found', { count: outcome.found }),
            action: {
              label: t('check.look'),
              run: () => leadTo(outcome.draftId, 'findings-open'),
            },
          })
        }
        return
      case 'lacking':
        note(outcome)
        leadTo(outcome.draftId, problemOfLack[outcome.lack])
        return
      case 'failed': {
        note(outcome)
        const { title } = describeError(outcome.error, errorWords, app.start.versions.platform)
        showToast({
          message: t('check.failed', { reason: title }),
          action: { label: t('check.look'), run: () => showDraft(outcome.draftId) },
        })
        return
      }
      case 'cancelled':
      case 'other-fetch':
      case 'draft-left':
      case 'other-inventory':
        say(t(`check.${outcome.kind}`))
        return
      case 'no-draft':
        return
      default:
        assertNever(outcome)
    }
  }
}

/** Where on the deposits screen the person can see to it. */
const problemOfLack: Readonly<Record<DraftLack, HandOverProblem>> = {
  project: 'project-missing',
  game: 'game-unknown',
  'steam-user': 'steam-id-unknown',
  'trade-token': 'trade-token-missing',
}
