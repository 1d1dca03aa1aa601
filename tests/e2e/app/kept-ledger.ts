import { expect } from '@playwright/test'
import type { LibraryView } from '../../../shared/domain/kept-snapshots'
import type { Snapshot, SnapshotId } from '../../../shared/domain/snapshot'

/** What the app has said of a snapshot that it keeps. */
interface Kept {
  readonly bytes: number
  readonly sha256: string
  /** The name that it was given last, and before it those that may not have been kept over it. */
  readonly names: readonly string[]
}

/** Keeps account of what the app has promised, so that it can be held to it after it was killed. */
export interface KeptLedger {
  readonly keptIds: () => readonly SnapshotId[]
  readonly removedIds: () => readonly SnapshotId[]
  /** Each of these says that something begins; what comes back says that the app has reported it done. */
  readonly arriving: (count: number) => (arrived: readonly Snapshot[]) => void
  readonly naming: (id: SnapshotId, name: string) => () => void
  readonly removing: (ids: readonly SnapshotId[]) => () => void
  readonly restoring: (ids: readonly SnapshotId[]) => () => void
  /** Holds the library that a new start shows against all this, and begins anew from it. */
  readonly settle: (library: LibraryView, run: string) => void
}

export function createKeptLedger(): KeptLedger {
  const kept = new Map<SnapshotId, Kept>()
  const removed = new Map<SnapshotId, Kept>()
  /** Under way in one direction or the other: they may be there or not. */
  const unsure = new Map<SnapshotId, Kept>()
  let mayArrive = 0

  const move = (
    ids: readonly SnapshotId[],
    from: Map<SnapshotId, Kept>,
    to: Map<SnapshotId, Kept>,
  ) => {
    for (const id of ids) {
      const one = from.get(id)
      if (one === undefined) throw new Error(`${id} is not where the test believes it`)
      from.delete(id)
      to.set(id, one)
    }
  }

  return {
    keptIds: () => [...kept.keys()],
    removedIds: () => [...removed.keys()],
    arriving(count) {
      mayArrive += count
      return (arrived) => {
        mayArrive -= count
        for (const snapshot of arrived) kept.set(snapshot.id, keptAs(snapshot))
      }
    },
    naming(id, name) {
      const before = kept.get(id)
      if (before === undefined) throw new Error(`${id} is not kept`)
      kept.set(id, { ...before, names: [...before.names, name] })
      return () => {
        // It may have begun to be removed since, and must not come back by its name.
        const place = [kept, unsure, removed].find((map) => map.has(id))
        place?.set(id, { ...before, names: [name] })
      }
    },
    removing(ids) {
      move(ids, kept, unsure)
      return () => move(ids, unsure, removed)
    },
    restoring(ids) {
      move(ids, removed, unsure)
      return () => move(ids, unsure, kept)
    },
    settle({ snapshots, setAside }, run) {
      const listed = new Map(snapshots.map((snapshot) => [snapshot.id, snapshot]))
      expect(listed.size, `${run}: nothing is listed twice`).toBe(snapshots.length)
      expect(setAside, `${run}: nothing is damaged`).toEqual([])
      for (const id of kept.keys()) {
        expect(listed.has(id), `${run}: ${id} was kept and is listed`).toBe(true)
      }
      for (const id of removed.keys()) {
        expect(listed.has(id), `${run}: ${id} was removed and is not listed`).toBe(false)
      }
      for (const [id, { bytes, sha256, names }] of [...kept, ...unsure]) {
        const found = listed.get(id)
        if (found === undefined) continue
        expect(found, `${run}: ${id} is what it was`).toMatchObject({
          bytes,
          contents: { sha256 },
        })
        expect(names, `${run}: ${id} has a name that it was given`).toContain(found.annotation.name)
      }
      const unknown = snapshots.filter(({ id }) => !kept.has(id) && !unsure.has(id))
      expect(unknown.length, `${run}: only what was arriving is new`).toBeLessThanOrEqual(mayArrive)
      kept.clear()
      removed.clear()
      unsure.clear()
      mayArrive = 0
      for (const snapshot of snapshots) kept.set(snapshot.id, keptAs(snapshot))
    },
  }
}

function keptAs({ bytes, contents, annotation }: Snapshot): Kept {
  return { bytes, sha256: contents.sha256, names: [annotation.name] }
}
