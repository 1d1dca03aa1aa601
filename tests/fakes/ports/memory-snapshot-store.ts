import type { StorageError } from '@shared/app-error'
import type { Snapshot } from '@shared/domain/snapshot'
import { fail, ok } from '@shared/result'
import {
  SnapshotWriteError,
  type SnapshotFacts,
  type SnapshotStore,
} from '../../../electron/main/ports/snapshot-store'

export interface MemorySnapshotStore extends SnapshotStore {
  readonly committed: Map<string, { readonly facts: SnapshotFacts; readonly text: string }>
  /** Drafts that are neither committed nor discarded, by their path. */
  readonly open: Map<string, string>
  /** Where writing fails so, until it is set to null. */
  appendFailure: StorageError | null
  commitFailure: StorageError | null
}

/** Snapshots in memory. */
export function createMemorySnapshotStore(): MemorySnapshotStore {
  let begun = 0
  const committed: MemorySnapshotStore['committed'] = new Map()
  const open = new Map<string, string>()
  const store: MemorySnapshotStore = {
    committed,
    open,
    appendFailure: null,
    commitFailure: null,
    async begin(facts) {
      begun += 1
      const id = `snapshot-${begun}`
      open.set(id, '')
      return ok({
        answer: { path: id, offset: 0 },
        async append(piece) {
          if (store.appendFailure !== null) throw new SnapshotWriteError(store.appendFailure)
          if (!open.has(id)) throw new Error('Written to after its end')
          open.set(id, `${open.get(id) ?? ''}${new TextDecoder().decode(piece)}`)
        },
        finish: async () => ok(),
        async commit() {
          if (store.commitFailure !== null) return fail(store.commitFailure)
          const text = open.get(id) ?? ''
          open.delete(id)
          committed.set(id, { facts, text })
          const snapshot: Snapshot = { id, ...facts, bytes: text.length }
          return ok(snapshot)
        },
        discard: async () => {
          open.delete(id)
        },
      })
    },
    find: async (id) =>
      committed.has(id) ? ok({ path: id, offset: 0 }) : fail({ kind: 'snapshot-not-found' }),
    async readItem(id, { offset, length }) {
      const snapshot = committed.get(id)
      if (snapshot === undefined) return fail({ kind: 'snapshot-not-found' })
      return ok(snapshot.text.slice(offset, offset + length))
    },
  }
  return store
}
