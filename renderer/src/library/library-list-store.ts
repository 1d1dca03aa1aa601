import type { Snapshot } from '@shared/domain/snapshot'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { useStore } from 'zustand'
import type { AppStores } from '../stores/app-stores'
import type { Toast } from '../stores/toast-store'
import { useAppStores } from '../stores/use-app-stores'
import {
  firstOrder,
  orderAfterClick,
  type LibraryOrder,
  type LibrarySortKey,
} from './library-order'
import { nothingSelected, type RowSelection } from './row-selection'

/** What was deleted together, and the action that brings it back. */
export interface Removal {
  readonly snapshots: readonly Snapshot[]
  readonly undo: NonNullable<Toast['action']>
}

/** How the person looks at the library. Lasts until the window goes. */
export interface LibraryListState {
  readonly search: string
  readonly order: LibraryOrder
  readonly selection: RowSelection
  /** How many files that were set aside the person has taken note of. */
  readonly setAsideSeen: number
  /** Deletions that can be undone, the last one last. */
  readonly removals: readonly Removal[]
  readonly changeSearch: (search: string) => void
  readonly sortBy: (key: LibrarySortKey) => void
  readonly select: (selection: RowSelection) => void
  readonly noteSetAside: (count: number) => void
  readonly noteRemoval: (removal: Removal) => void
  readonly forgetRemoval: (removal: Removal) => void
}

export type LibraryListStore = StoreApi<LibraryListState>

function createLibraryListStore(): LibraryListStore {
  return createStore<LibraryListState>()((set, get) => ({
    search: '',
    order: firstOrder,
    selection: nothingSelected,
    setAsideSeen: 0,
    removals: [],
    changeSearch: (search) => set({ search }),
    sortBy: (key) => set({ order: orderAfterClick(get().order, key) }),
    select: (selection) => set({ selection }),
    noteSetAside: (setAsideSeen) => set({ setAsideSeen }),
    noteRemoval: (removal) => set({ removals: [...get().removals, removal] }),
    forgetRemoval: (removal) =>
      set({ removals: get().removals.filter((other) => other !== removal) }),
  }))
}

const storeOfApp = new WeakMap<AppStores, LibraryListStore>()

export function libraryListOf(app: AppStores): LibraryListStore {
  const known = storeOfApp.get(app)
  if (known !== undefined) return known
  const store = createLibraryListStore()
  storeOfApp.set(app, store)
  return store
}

export function useLibraryList<Selected>(select: (state: LibraryListState) => Selected): Selected {
  return useStore(libraryListOf(useAppStores()), select)
}
