import type { AppError } from '@shared/app-error'
import type { DepositDraft, DraftId } from '@shared/domain/deposit-draft'
import { checkDraft } from '@shared/domain/draft-check'
import { originOf } from '@shared/domain/draft-origin'
import type { InventoryRequest } from '@shared/domain/inventory-request'
import type { CallId } from '@shared/ipc-contract'
import type { Result } from '@shared/result'
import type { InventoryStore, ShownInventory } from '../inventory/inventory-store'
import type { DepositsStore } from '../stores/deposits-state'
import { answersDraft } from './checkable-inventory'
import type { DraftLack } from './check-request'

/** What became of a check. Only `checked` has changed the draft. */
export type CheckOutcome =
  /** `found`: how many items something has changed about. */
  | { readonly kind: 'checked'; readonly draftId: DraftId; readonly found: number }
  /** Nothing was asked, because the draft does not say enough to ask. */
  | { readonly kind: 'lacking'; readonly draftId: DraftId; readonly lack: DraftLack }
  | { readonly kind: 'failed'; readonly draftId: DraftId; readonly error: AppError }
  | { readonly kind: 'cancelled' }
  /** A fetch that somebody else began is still running. */
  | { readonly kind: 'other-fetch' }
  /** The draft was put away, recorded or removed while its inventory was fetched. */
  | { readonly kind: 'draft-left' }
  /** What came answers another request than the draft's. */
  | { readonly kind: 'other-inventory' }
  | { readonly kind: 'no-draft' }

export interface CheckPorts {
  readonly inventory: InventoryStore
  readonly deposits: DepositsStore
  readonly requestOf: (draft: DepositDraft) => Result<InventoryRequest, DraftLack>
  /** Hears of the call as soon as it has begun. */
  readonly onFetching: (draftId: DraftId, callId: CallId) => void
}

/**
 * Fetches the inventory of the draft in the tray anew, waits until that very answer was read to its end, and notes in the
 * draft what has changed. Nothing is ever noted in another draft than the one that it was begun for.
 */
export async function checkAgain(ports: CheckPorts): Promise<CheckOutcome> {
  const { inventory, deposits, requestOf, onFetching } = ports
  const draft = deposits.getState().open?.draft
  if (draft === undefined) return { kind: 'no-draft' }
  const draftId = draft.id
  if (inventory.getState().running?.aim.kind === 'fetch') return { kind: 'other-fetch' }
  const request = requestOf(draft)
  if (!request.ok) return { kind: 'lacking', draftId, lack: request.error }

  void inventory.getState().fetch(request.value, false)
  const { running } = inventory.getState()
  if (running === null) throw new Error('A fetch did not begin')
  const { callId } = running
  onFetching(draftId, callId)
  const answer = await answerTo(inventory, callId)
  if (answer.kind === 'cancelled') return answer
  if (answer.kind === 'failed') return { ...answer, draftId }
  return noteIn(deposits, draftId, answer.inventory)
}

/** Compares the draft in the tray with the inventory on screen, without asking anybody. */
export function checkAgainst(deposits: DepositsStore, inventory: ShownInventory): CheckOutcome {
  const draftId = deposits.getState().open?.draft.id
  return draftId === undefined ? { kind: 'no-draft' } : noteIn(deposits, draftId, inventory)
}

/** The draft is looked at as it is now: items that were chosen while the answer was on its way are checked, too. */
function noteIn(
  deposits: DepositsStore,
  draftId: DraftId,
  { snapshot, columns, end }: ShownInventory,
): CheckOutcome {
  const { open, noteCheck } = deposits.getState()
  if (open?.draft.id !== draftId) return { kind: 'draft-left' }
  if (end === null || !answersDraft(snapshot, open.draft)) return { kind: 'other-inventory' }
  const { currencyLocal } = end
  const { origin } = open.draft
  noteCheck(
    (items) => checkDraft({ items, origin }, { columns, currencyLocal }),
    originOf(snapshot, currencyLocal),
  )
  const found = deposits.getState().open?.draft.findings.length ?? 0
  return { kind: 'checked', draftId, found }
}

type Answer =
  | { readonly kind: 'read'; readonly inventory: ShownInventory }
  | { readonly kind: 'failed'; readonly error: AppError }
  | { readonly kind: 'cancelled' }

/** What the call has led to when it no longer runs. */
function answerTo(store: InventoryStore, callId: CallId): Promise<Answer> {
  return new Promise((resolve) => {
    const stop = store.subscribe(({ running, failure, cancelled, inventory }) => {
      if (running?.callId === callId) return
      stop()
      if (failure !== null) resolve({ kind: 'failed', error: failure.error })
      else if (cancelled !== null || running !== null || inventory === null)
        resolve({ kind: 'cancelled' })
      else resolve({ kind: 'read', inventory })
    })
  })
}
