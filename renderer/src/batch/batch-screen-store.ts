import type { BatchId } from '@shared/batch'
import { useStore } from 'zustand'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { AppStores } from '../stores/app-stores'
import { useAppStores } from '../stores/use-app-stores'
import {
  inputOrder,
  orderAfterClick,
  type RowFilter,
  type RowOrder,
  type RowSortKey,
} from './batch-rows'

/** `first`: what there is to be seen first. */
export type WantedBatch =
  | { readonly kind: 'first' }
  | { readonly kind: 'new' }
  | { readonly kind: 'batch'; readonly id: BatchId }

export type BatchTab = 'rows' | 'summary'

/** How the person left the screen. Lasts until the window goes. */
export interface BatchScreenState {
  readonly wanted: WantedBatch
  readonly tab: BatchTab
  readonly filter: RowFilter
  readonly search: string
  readonly order: RowOrder
  /** The row of the batch that the person was on last; -1: none yet. */
  readonly focusedRow: number
  readonly isListOpen: boolean
  readonly setAsideSeen: number
  readonly show: (wanted: WantedBatch) => void
  readonly showTab: (tab: BatchTab) => void
  readonly changeFilter: (filter: RowFilter) => void
  readonly changeSearch: (search: string) => void
  readonly sortBy: (key: RowSortKey) => void
  readonly focusRow: (row: number) => void
  readonly openList: (isListOpen: boolean) => void
  readonly noteSetAside: (count: number) => void
}

const freshLook = {
  tab: 'rows',
  filter: 'all',
  search: '',
  order: inputOrder,
  focusedRow: -1,
} as const

const storeOfApp = new WeakMap<AppStores, StoreApi<BatchScreenState>>()

export function batchScreenOf(app: AppStores): StoreApi<BatchScreenState> {
  const known = storeOfApp.get(app)
  if (known !== undefined) return known
  const store = createStore<BatchScreenState>()((set, get) => ({
    wanted: { kind: 'first' },
    ...freshLook,
    isListOpen: true,
    setAsideSeen: 0,
    show: (wanted) => set({ wanted, ...(isSame(wanted, get().wanted) ? {} : freshLook) }),
    showTab: (tab) => set({ tab }),
    changeFilter: (filter) => set({ filter }),
    changeSearch: (search) => set({ search }),
    sortBy: (key) => set({ order: orderAfterClick(get().order, key) }),
    focusRow: (focusedRow) => set({ focusedRow }),
    openList: (isListOpen) => set({ isListOpen }),
    noteSetAside: (setAsideSeen) => set({ setAsideSeen }),
  }))
  storeOfApp.set(app, store)
  return store
}

export function useBatchScreen<Selected>(select: (state: BatchScreenState) => Selected): Selected {
  return useStore(batchScreenOf(useAppStores()), select)
}

function isSame(one: WantedBatch, other: WantedBatch): boolean {
  return one.kind === 'batch' && other.kind === 'batch'
    ? one.id === other.id
    : one.kind === other.kind
}
