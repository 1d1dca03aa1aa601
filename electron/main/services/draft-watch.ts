import type { DraftId } from '@shared/domain/deposit-draft'
import type { AppApi } from '@shared/ipc-contract'

type WatchedApi = Pick<AppApi, 'readDeposits' | 'saveDraft' | 'removeDrafts'>

export interface DraftWatch {
  readonly api: WatchedApi
  /** Whether the page has a draft that is not kept as it is there: one on its way, or one that could not be written. */
  readonly isUnsaved: () => boolean
}

/** Sees what becomes of each draft that the page wants kept: it sends every change at once. */
export function watchDrafts(api: WatchedApi): DraftWatch {
  const failed = new Set<DraftId>()
  let underWay = 0
  return {
    api: {
      async readDeposits() {
        const read = await api.readDeposits()
        // A page that reads them has begun anew, from what is kept.
        if (read.ok) failed.clear()
        return read
      },
      async saveDraft(draft) {
        underWay += 1
        try {
          const saved = await api.saveDraft(draft)
          // What is not found was removed while it was on its way.
          if (saved.ok || saved.error.kind === 'draft-not-found') failed.delete(draft.id)
          else failed.add(draft.id)
          return saved
        } finally {
          underWay -= 1
        }
      },
      async removeDrafts(ids) {
        const removed = await api.removeDrafts(ids)
        if (removed.ok) for (const id of ids) failed.delete(id)
        return removed
      },
    },
    isUnsaved: () => underWay > 0 || failed.size > 0,
  }
}
