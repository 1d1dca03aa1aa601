import { snapshotsOverLimit, type LibraryView } from '@shared/domain/kept-snapshots'
import type { AppError, StorageError } from '@shared/app-error'
import type { Snapshot, SnapshotId } from '@shared/domain/snapshot'
import type { AppApi, KeptFileKind, LibraryChange } from '@shared/ipc-contract'
import { jsonText } from '@shared/json-text'
import { ok, type Result } from '@shared/result'
import type { Desktop } from '../ports/desktop'
import type { SnapshotStore } from '../ports/snapshot-store'

export interface LibraryPorts {
  readonly snapshots: Pick<
    SnapshotStore,
    'list' | 'annotate' | 'remove' | 'restore' | 'emptyTrash' | 'erase' | 'setAside'
  >
  readonly limit: {
    readonly read: () => number | null
    readonly write: (limit: number | null) => Result<undefined, StorageError>
  }
  readonly desktop: Pick<Desktop, 'showFolder'>
  /** Where files that could not be read are put. */
  readonly setAsideFolders: Readonly<Record<KeptFileKind, string>>
  readonly tell: (change: LibraryChange) => void
}

type LibraryApi = Pick<
  AppApi,
  | 'readLibrary'
  | 'annotateSnapshot'
  | 'removeSnapshots'
  | 'restoreSnapshots'
  | 'limitLibrary'
  | 'showSetAside'
>

export interface Library {
  readonly api: LibraryApi
  /** To be called after each commit: the page hears of it, and the limit is kept. Never at the new one's cost. */
  readonly noteKept: (snapshot: Snapshot) => Promise<void>
  /** To be called when something could not be kept: a full disk gets the room back that removed snapshots still take. */
  readonly noteNotKept: (error: AppError) => Promise<void>
  /** Moves a snapshot that turned out to be unreadable out of the way, and tells the page. */
  readonly setDamagedAside: (id: SnapshotId, reason: string) => Promise<void>
}

export function createLibrary(ports: LibraryPorts): Library {
  const { snapshots, limit, desktop, setAsideFolders, tell } = ports
  const tellPut = (put: readonly Snapshot[]) => tell({ put, removed: [], because: 'person' })
  const tellRemoved = (removed: readonly SnapshotId[], because: LibraryChange['because']) =>
    tell({ put: [], removed, because })

  /** Erases what is over the limit, the oldest first. */
  const makeRoom = async (
    most: number | null,
    arrived: SnapshotId | null,
  ): Promise<Result<undefined, StorageError>> => {
    if (most === null) return ok()
    const listed = await snapshots.list()
    if (!listed.ok) return listed
    const going = snapshotsOverLimit(listed.value.snapshots.map(sparing(arrived)), most)
    if (going.length === 0) return ok()
    const ids = going.map(({ id }) => id)
    const erased = await snapshots.erase(ids)
    if (erased.ok) tellRemoved(ids, 'room')
    return erased
  }

  return {
    async noteKept(snapshot) {
      tellPut([snapshot])
      // What cannot be erased now goes at the next arrival. What arrived is kept in any case.
      await makeRoom(limit.read(), snapshot.id)
    },

    async noteNotKept(error) {
      if (error.kind === 'disk-full') await snapshots.emptyTrash()
    },

    async setDamagedAside(id, reason) {
      const moved = await snapshots.setAside(id, reason)
      if (moved.ok) tellRemoved([id], 'damaged')
    },

    api: {
      async readLibrary() {
        const listed = await snapshots.list()
        if (!listed.ok) return listed
        return ok(jsonText<LibraryView>({ ...listed.value, limit: limit.read() }))
      },

      async annotateSnapshot(id, annotation) {
        const annotated = await snapshots.annotate(id, annotation)
        if (annotated.ok) tellPut([annotated.value])
        return annotated
      },

      async removeSnapshots(ids) {
        const removed = await snapshots.remove(ids)
        if (removed.ok) tellRemoved(ids, 'person')
        return removed
      },

      async restoreSnapshots(ids) {
        const restored = await snapshots.restore(ids)
        if (restored.ok) tellPut(restored.value)
        return restored
      },

      async limitLibrary(most) {
        // Room first: on a full disk the limit itself could not be written.
        const made = await makeRoom(most, null)
        return made.ok ? limit.write(most) : made
      },

      showSetAside: (kind) => desktop.showFolder(setAsideFolders[kind]),
    },
  }
}

/** Counts the one that has just arrived as pinned. */
function sparing(arrived: SnapshotId | null) {
  return (snapshot: Snapshot): Snapshot =>
    snapshot.id === arrived
      ? { ...snapshot, annotation: { ...snapshot.annotation, pinned: true } }
      : snapshot
}
