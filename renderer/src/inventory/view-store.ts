import type { SnapshotId } from '@shared/domain/snapshot'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { clearFilters, openFilterForm, type FilterForm } from './filter-form'

/** How the person looks at the items. Lasts until the window closes; order, view and widths are preferences. */
export interface ViewState {
  readonly filter: FilterForm
  /** The item in the detail pane. It belongs to one snapshot: another one's row of that number is another item. */
  readonly inspected: { readonly snapshotId: SnapshotId; readonly row: number } | null
  readonly changeFilter: (change: Partial<FilterForm>) => void
  readonly clearFilters: () => void
  readonly inspect: (snapshotId: SnapshotId, row: number) => void
}

export type ViewStore = StoreApi<ViewState>

export function createViewStore(): ViewStore {
  return createStore<ViewState>()((set, get) => ({
    filter: openFilterForm,
    inspected: null,
    changeFilter: (change) => set({ filter: { ...get().filter, ...change } }),
    clearFilters: () => set({ filter: clearFilters(get().filter) }),
    inspect: (snapshotId, row) => set({ inspected: { snapshotId, row } }),
  }))
}
