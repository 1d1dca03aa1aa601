import type { StorageError } from '@shared/app-error'
import { newestFirst, setAsideFacts, type SetAsideFile } from '@shared/domain/kept-snapshots'
import {
  noAnnotation,
  type Snapshot,
  type SnapshotAnnotation,
  type SnapshotDescription,
  type SnapshotId,
} from '@shared/domain/snapshot'
import { fail, ok, type Result } from '@shared/result'
import { SnapshotWriteError, type SnapshotStore } from '../../../electron/main/ports/snapshot-store'

/** What is kept of one snapshot. */
export interface MemorySnapshot {
  readonly description: SnapshotDescription
  readonly annotation: SnapshotAnnotation
  readonly text: string
}

export interface MemorySnapshotStore extends SnapshotStore {
  readonly committed: Map<SnapshotId, MemorySnapshot>
  readonly trash: Map<SnapshotId, MemorySnapshot>
  readonly setAsideFiles: SetAsideFile[]
  /** Drafts that are neither committed nor discarded, by their path. */
  readonly open: Map<string, string>
  /** Where something fails so, until it is set to null. */
  appendFailure: StorageError | null
  commitFailure: StorageError | null
  /** Of everything that reads or changes what is kept. */
  failure: StorageError | null
}

/** Snapshots in memory. A draft's path, and a snapshot's, is its id. */
export function createMemorySnapshotStore(): MemorySnapshotStore {
  let begun = 0
  const committed: MemorySnapshotStore['committed'] = new Map()
  const trash: MemorySnapshotStore['trash'] = new Map()
  const setAsideFiles: SetAsideFile[] = []
  const open = new Map<string, string>()

  const withKept = async <Value>(
    id: SnapshotId,
    change: (kept: MemorySnapshot) => Value,
  ): Promise<Result<Value, StorageError>> => {
    if (store.failure !== null) return fail(store.failure)
    const kept = committed.get(id)
    return kept === undefined ? fail({ kind: 'snapshot-not-found' }) : ok(change(kept))
  }
  const put = (id: SnapshotId, kept: MemorySnapshot): Snapshot => {
    const { steamId } = kept.description.request
    const annotation = {
      ...kept.annotation,
      steamId: steamId === '' ? kept.annotation.steamId : '',
    }
    committed.set(id, { ...kept, annotation })
    return snapshotOf(id, { ...kept, annotation })
  }
  const move = (ids: readonly SnapshotId[], from: typeof committed, to: typeof committed) => {
    for (const id of ids) {
      const kept = from.get(id)
      if (kept === undefined) continue
      from.delete(id)
      to.set(id, kept)
    }
  }

  const store: MemorySnapshotStore = {
    committed,
    trash,
    setAsideFiles,
    open,
    appendFailure: null,
    commitFailure: null,
    failure: null,

    async begin(wanted) {
      begun += 1
      const id = wanted ?? `snapshot-${begun}`
      if (open.has(id) || committed.has(id)) {
        return fail({ kind: 'storage-failed', detail: 'EEXIST' })
      }
      open.set(id, '')
      return ok({
        answer: { path: id, bytes: null, sha256: null },
        async append(piece) {
          if (store.appendFailure !== null) throw new SnapshotWriteError(store.appendFailure)
          if (!open.has(id)) throw new Error('Written to after its end')
          open.set(id, `${open.get(id) ?? ''}${new TextDecoder().decode(piece)}`)
        },
        finish: async () => ok(),
        async commit(description, annotation = noAnnotation) {
          if (store.commitFailure !== null) return fail(store.commitFailure)
          const text = open.get(id) ?? ''
          open.delete(id)
          return ok(put(id, { description, annotation, text }))
        },
        discard: async () => {
          open.delete(id)
        },
      })
    },
    find: (id) =>
      withKept(id, (kept) => {
        const snapshot = snapshotOf(id, kept)
        return {
          snapshot,
          answer: { path: id, bytes: snapshot.bytes, sha256: snapshot.contents.sha256 },
        }
      }),
    findAnswer: (id) =>
      withKept(id, (kept) => {
        const { bytes, contents } = snapshotOf(id, kept)
        return { path: id, bytes, sha256: contents.sha256 }
      }),
    readItem: (id, { offset, length }) =>
      withKept(id, ({ text }) => text.slice(offset, offset + length)),

    async list() {
      if (store.failure !== null) return fail(store.failure)
      const snapshots = [...committed]
        .map(([id, kept]) => snapshotOf(id, kept))
        .toSorted(newestFirst)
      return ok({ snapshots, setAside: [...setAsideFiles] })
    },
    annotate: (id, annotation) => withKept(id, (kept) => put(id, { ...kept, annotation })),
    async remove(ids) {
      if (store.failure !== null) return fail(store.failure)
      move(ids, committed, trash)
      return ok()
    },
    async restore(ids) {
      if (store.failure !== null) return fail(store.failure)
      if (!ids.every((id) => trash.has(id))) return fail({ kind: 'snapshot-not-found' })
      move(ids, trash, committed)
      return ok([...committed].filter(([id]) => ids.includes(id)).map((one) => snapshotOf(...one)))
    },
    async emptyTrash() {
      if (store.failure !== null) return fail(store.failure)
      trash.clear()
      return ok()
    },
    async erase(ids) {
      if (store.failure !== null) return fail(store.failure)
      for (const id of ids) committed.delete(id)
      return ok()
    },
    setAside: (id, reason) =>
      withKept(id, (kept) => {
        committed.delete(id)
        const facts = setAsideFacts(snapshotOf(id, kept))
        const bytes = kept.text.length
        const file = { file: `${id}.snapshot`, reason, facts, bytes, setAsideAt: 0 }
        setAsideFiles.push(file)
        return file
      }),
  }
  return store
}

function snapshotOf(id: SnapshotId, { description, annotation, text }: MemorySnapshot): Snapshot {
  const { request } = description
  return {
    ...description,
    id,
    request: { ...request, steamId: request.steamId || annotation.steamId },
    bytes: new TextEncoder().encode(text).length,
    annotation,
  }
}
