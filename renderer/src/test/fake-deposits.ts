import { noLocks, type DepositDraft, type DraftId } from '@shared/domain/deposit-draft'
import type { AppError } from '@shared/app-error'
import type { Bridge, DepositSettings, DepositsView } from '@shared/ipc-contract'
import { jsonText } from '@shared/json-text'
import { fail, ok, type Result } from '@shared/result'
import { vi } from 'vitest'

/** The part of main that keeps drafts, in memory, with its refusals. */
export function fakeDeposits() {
  let settings: DepositSettings = { locks: noLocks, priceAgeLimit: 60 }
  const kept = new Map<DraftId, DepositDraft>()
  const removed = new Map<DraftId, DepositDraft>()

  const refusal = ({ id, projectId, orderId }: DepositDraft): AppError | null => {
    if ((kept.get(id)?.record ?? null) !== null) return { kind: 'draft-recorded' }
    const isUsed = [...kept.values()].some(
      (other) =>
        other.id !== id &&
        other.projectId === projectId &&
        orderId.trim() !== '' &&
        other.orderId.trim() === orderId.trim(),
    )
    return isUsed ? { kind: 'order-id-used', orderId: orderId.trim() } : null
  }
  const keep = (draft: DepositDraft): Result<undefined, AppError> => {
    const refused = refusal(draft)
    if (refused !== null) return fail(refused)
    kept.set(draft.id, draft)
    return ok()
  }

  return {
    readDeposits: vi.fn<Bridge['readDeposits']>(async () => {
      const drafts = [...kept.values()].toSorted((left, right) => right.changedAt - left.changedAt)
      return ok(jsonText<DepositsView>({ drafts, setAside: [], settings }))
    }),
    saveDraft: vi.fn<Bridge['saveDraft']>(async (draft) =>
      removed.has(draft.id) ? fail({ kind: 'draft-not-found' }) : keep(draft),
    ),
    removeDrafts: vi.fn<Bridge['removeDrafts']>(async (ids) => {
      const going = ids.flatMap((id) => kept.get(id) ?? [])
      if (going.some(({ record }) => record !== null)) return fail({ kind: 'draft-recorded' })
      for (const draft of going) {
        kept.delete(draft.id)
        removed.set(draft.id, draft)
      }
      return ok()
    }),
    restoreDrafts: vi.fn<Bridge['restoreDrafts']>(async (ids) => {
      const coming = ids.flatMap((id) => removed.get(id) ?? [])
      if (coming.length < ids.length) return fail({ kind: 'draft-not-found' })
      for (const draft of coming) {
        const refused = refusal(draft)
        if (refused !== null) return fail(refused)
      }
      for (const draft of coming) {
        removed.delete(draft.id)
        kept.set(draft.id, draft)
      }
      return ok()
    }),
    recordDraft: vi.fn<Bridge['recordDraft']>(async (id, record) => {
      const draft = kept.get(id)
      return draft === undefined ? fail({ kind: 'draft-not-found' }) : keep({ ...draft, record })
    }),
    saveDepositSettings: vi.fn<Bridge['saveDepositSettings']>(async (changed) => {
      settings = changed
      return ok()
    }),
  }
}
