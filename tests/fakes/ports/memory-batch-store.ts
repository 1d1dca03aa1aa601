import type { StorageError } from '@shared/app-error'
import type { BatchId } from '@shared/batch'
import { fail, ok } from '@shared/result'
import { batchAfter, withoutTokens } from '../../../electron/main/ports/batch-notes'
import type { BatchNote, BatchStore, KeptBatch } from '../../../electron/main/ports/batch-store'

export interface MemoryBatchStore extends BatchStore {
  readonly kept: Map<BatchId, KeptBatch>
  readonly notes: BatchNote[]
  /** What everything fails with, until it is set to null. */
  failure: StorageError | null
}

/** Batches in memory. Each call lets others in before it does anything, as a disk would. */
export function createMemoryBatchStore(): MemoryBatchStore {
  const kept: MemoryBatchStore['kept'] = new Map()
  const notes: BatchNote[] = []
  const soon = async (work: () => void) => {
    await Promise.resolve()
    if (store.failure !== null) return fail(store.failure)
    work()
    return ok()
  }
  const store: MemoryBatchStore = {
    kept,
    notes,
    failure: null,
    async list() {
      await Promise.resolve()
      if (store.failure !== null) return fail(store.failure)
      return ok({ batches: [...kept.values()], setAside: [] })
    },
    create: (batch) => soon(() => void kept.set(batch.batch.id, batch)),
    note: (id, added) =>
      soon(() => {
        const before = kept.get(id)
        if (before === undefined) throw new Error('Notes of a batch that is not there')
        notes.push(...added)
        kept.set(id, batchAfter(before, added))
      }),
    close: (batch) => soon(() => void kept.set(batch.id, withoutTokens(batch))),
    remove: (id) => soon(() => void kept.delete(id)),
  }
  return store
}
