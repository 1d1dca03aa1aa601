import type { AppError } from '@shared/app-error'
import { newestFirst, type LibraryView } from '@shared/domain/kept-snapshots'
import type { Snapshot, SnapshotAnnotation, SnapshotId } from '@shared/domain/snapshot'
import type { Bridge, LibraryChange } from '@shared/ipc-contract'
import { readJsonText } from '@shared/json-text'
import { fail, ok, type Result } from '@shared/result'
import { createStore, type StoreApi } from 'zustand/vanilla'

export interface LibraryState {
  /** Null: not loaded yet. */
  readonly view: LibraryView | null
  /** Why it could not be loaded; null while nothing is amiss. */
  readonly problem: AppError | null
  /** What went without the person's doing, most recently; null: nothing yet. */
  readonly loss: LibraryLoss | null
  /** Reads the library where that was not done yet; a second call waits for the first one. */
  readonly load: () => Promise<void>
  readonly annotate: (
    id: SnapshotId,
    annotation: SnapshotAnnotation,
  ) => Promise<Result<Snapshot, AppError>>
  /** One after the other; ends at the first that fails. */
  readonly pin: (
    snapshots: readonly Snapshot[],
    pinned: boolean,
  ) => Promise<Result<undefined, AppError>>
  readonly remove: (ids: readonly SnapshotId[]) => Promise<Result<undefined, AppError>>
  /** Brings back what was removed since the app started. */
  readonly restore: (ids: readonly SnapshotId[]) => Promise<Result<readonly Snapshot[], AppError>>
  /** Bytes; null: none. What is over it goes at once, oldest first, except what is pinned. */
  readonly setLimit: (limit: number | null) => Promise<Result<undefined, AppError>>
}

export interface LibraryLoss {
  readonly because: Exclude<LibraryChange['because'], 'person'>
  readonly count: number
  /** Those of them that the page knew. */
  readonly snapshots: readonly Snapshot[]
}

export type LibraryStore = StoreApi<LibraryState>

type LibraryApi = Pick<
  Bridge,
  | 'readLibrary'
  | 'annotateSnapshot'
  | 'removeSnapshots'
  | 'restoreSnapshots'
  | 'limitLibrary'
  | 'on'
>

/** The library as main has it. Main tells of every change, so that nothing is ever read twice. */
export function createLibraryStore(api: LibraryApi): LibraryStore {
  return createStore<LibraryState>()((set, get) => {
    let loading: Promise<void> | null = null
    /** What changed while the library was being read: the answer may be older. */
    let missed: LibraryChange[] = []

    const apply = (change: Pick<LibraryChange, 'put' | 'removed'>) => {
      const { view } = get()
      if (view !== null) set({ view: changedView(view, change) })
    }
    const put = (snapshots: readonly Snapshot[]) => apply({ put: snapshots, removed: [] })

    const read = async () => {
      missed = []
      const reply = await api.readLibrary()
      if (reply.ok) {
        set({ view: missed.reduce(changedView, readJsonText(reply.value)), problem: null })
      } else set({ problem: reply.error })
    }
    const readOnce = () => {
      loading ??= read().finally(() => {
        loading = null
      })
      return loading
    }

    const readAgain = async () => {
      await loading
      await readOnce()
    }

    api.on('libraryChanged', (change) => {
      if (loading !== null) missed.push(change)
      const known = get().view
      apply(change)
      if (change.because !== 'person' && change.removed.length > 0) {
        set({ loss: lossOf(change.because, change.removed, known) })
      }
      // Only a listing names what was set aside.
      if (change.because === 'damaged' && known !== null) void readAgain()
    })

    return {
      view: null,
      problem: null,
      loss: null,
      load: async () => {
        if (get().view === null || get().problem !== null) await readOnce()
      },
      annotate: async (id, annotation) => {
        const reply = await api.annotateSnapshot(id, annotation)
        if (reply.ok) put([reply.value])
        return reply
      },
      pin: async (snapshots, pinned) => {
        for (const { id, annotation } of snapshots) {
          if (annotation.pinned === pinned) continue
          const reply = await api.annotateSnapshot(id, { ...annotation, pinned })
          if (!reply.ok) return fail(reply.error)
          put([reply.value])
        }
        return ok()
      },
      remove: async (ids) => {
        const reply = await api.removeSnapshots(ids)
        if (reply.ok) apply({ put: [], removed: ids })
        return reply
      },
      restore: async (ids) => {
        const reply = await api.restoreSnapshots(ids)
        if (reply.ok) put(reply.value)
        return reply
      },
      setLimit: async (limit) => {
        const reply = await api.limitLibrary(limit)
        const { view } = get()
        if (reply.ok && view !== null) set({ view: { ...view, limit } })
        return reply
      },
    }
  })
}

function changedView(
  view: LibraryView,
  { put, removed }: Pick<LibraryChange, 'put' | 'removed'>,
): LibraryView {
  const replaced = new Set([...removed, ...put.map(({ id }) => id)])
  if (replaced.size === 0) return view
  const kept = view.snapshots.filter(({ id }) => !replaced.has(id))
  if (put.length === 0 && kept.length === view.snapshots.length) return view
  const snapshots = [...kept, ...put].toSorted(newestFirst)
  return { ...view, snapshots }
}

function lossOf(
  because: LibraryLoss['because'],
  removed: readonly SnapshotId[],
  view: LibraryView | null,
): LibraryLoss {
  const gone = new Set(removed)
  const snapshots = view?.snapshots.filter(({ id }) => gone.has(id)) ?? []
  return { because, count: removed.length, snapshots }
}
