import type { StorageError } from '@shared/app-error'
import type { DepositDraft, DraftId } from '@shared/domain/deposit-draft'
import type { SetAsideFile } from '@shared/domain/kept-snapshots'
import { fail, ok } from '@shared/result'
import type { DraftStore } from '../../../electron/main/ports/draft-store'

export interface MemoryDraftStore extends DraftStore {
  readonly kept: Map<DraftId, DepositDraft>
  readonly trash: Map<DraftId, DepositDraft>
  readonly setAsideFiles: SetAsideFile[]
  /** What everything fails with, until it is set to null. */
  failure: StorageError | null
  /** What keeping one fails with. */
  putFailure: StorageError | null
}

/** Drafts in memory. Each call lets others in before it does anything, as a disk would. */
export function createMemoryDraftStore(first: readonly DepositDraft[] = []): MemoryDraftStore {
  const kept = new Map(first.map((draft) => [draft.id, draft]))
  const trash = new Map<DraftId, DepositDraft>()
  const setAsideFiles: SetAsideFile[] = []
  const move = (ids: readonly DraftId[], from: typeof kept, to: typeof kept) => {
    for (const id of ids) {
      const draft = from.get(id)
      if (draft === undefined) continue
      from.delete(id)
      to.set(id, draft)
    }
  }
  const store: MemoryDraftStore = {
    kept,
    trash,
    setAsideFiles,
    failure: null,
    putFailure: null,
    async list() {
      const drafts = [...kept.values()].toSorted((left, right) => right.changedAt - left.changedAt)
      await Promise.resolve()
      if (store.failure !== null) return fail(store.failure)
      return ok({ drafts, setAside: [...setAsideFiles] })
    },
    async put(draft) {
      await Promise.resolve()
      const failure = store.failure ?? store.putFailure
      if (failure !== null) return fail(failure)
      kept.set(draft.id, draft)
      return ok()
    },
    async remove(ids) {
      await Promise.resolve()
      if (store.failure !== null) return fail(store.failure)
      move(ids, kept, trash)
      return ok()
    },
    async restore(ids) {
      await Promise.resolve()
      if (store.failure !== null) return fail(store.failure)
      if (!ids.every((id) => trash.has(id))) return fail({ kind: 'draft-not-found' })
      move(ids, trash, kept)
      return ok()
    },
  }
  return store
}
