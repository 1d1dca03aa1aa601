import type { SnapshotId } from '@shared/domain/snapshot'
import type { PriceKind } from '@shared/domain/item-filter'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { ShownInventory } from './inventory-store'
import { isOtherUnit } from './price-units'
import { clearFilters, openFilterForm, type FilterForm } from './filter-form'

/** How the person looks at the items. Lasts until the window closes; order, view and widths are preferences. */
export interface ViewState {
  readonly filter: FilterForm
  /** The item in the detail pane. It belongs to one snapshot: another one's row of that number is another item. */
  readonly inspected: { readonly snapshotId: SnapshotId; readonly row: number } | null
  /** The inspected item, where it was chosen elsewhere: the list that comes upon it scrolls to it. */
  readonly sought: ViewState['inspected']
  /** Price bounds that were cleared because the inventory now shown has other units; `before` had theirs. */
  readonly clearedBounds: ClearedBounds | null
  readonly changeFilter: (change: Partial<FilterForm>) => void
  readonly clearFilters: () => void
  /** Another inventory is shown: bounds must not turn into amounts of another currency. */
  readonly takeOver: (before: ShownInventory | null, now: ShownInventory) => void
  readonly inspect: (snapshotId: SnapshotId, row: number) => void
  /** The same of an item that is not in sight yet, nor maybe its list. */
  readonly seek: (snapshotId: SnapshotId, row: number) => void
  readonly found: () => void
}

export interface ClearedBounds {
  readonly kind: PriceKind
  readonly before: ShownInventory
}

export type ViewStore = StoreApi<ViewState>

export function createViewStore(): ViewStore {
  return createStore<ViewState>()((set, get) => ({
    filter: openFilterForm,
    inspected: null,
    sought: null,
    clearedBounds: null,
    changeFilter: (change) => set({ filter: { ...get().filter, ...change }, clearedBounds: null }),
    clearFilters: () => set({ filter: clearFilters(get().filter), clearedBounds: null }),
    takeOver: (before, now) => {
      const { filter } = get()
      const kind = filter.priceKind
      const isBound = filter.minimum.trim() !== '' || filter.maximum.trim() !== ''
      const isLost = before !== null && isBound && isOtherUnit(kind, before, now)
      set(
        isLost
          ? { filter: { ...filter, minimum: '', maximum: '' }, clearedBounds: { kind, before } }
          : { clearedBounds: null },
      )
    },
    inspect: (snapshotId, row) => set({ inspected: { snapshotId, row }, sought: null }),
    seek: (snapshotId, row) => set({ inspected: { snapshotId, row }, sought: { snapshotId, row } }),
    found: () => set({ sought: null }),
  }))
}
