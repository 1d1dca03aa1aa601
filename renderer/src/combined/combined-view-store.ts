import { useStore } from 'zustand'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { clearFilters, openFilterForm } from '../inventory/filter-form'
import type { AppStores } from '../stores/app-stores'
import { useAppStores } from '../stores/use-app-stores'
import type { CombinedForm, OnlyGroup } from './combined-filter'
import type { CombinedInventory } from './combined-inventory'
import { defaultCombinedOrder, type CombinedOrder, type CombinedSortKey } from './combined-order'
import { combinedStoreOf } from './combined-store'
import {
  defaultGroupOrder,
  type GroupedBy,
  type GroupOrder,
  type GroupSortKey,
} from './group-table'

export type Grouping = GroupedBy | 'none'

/** How the person looks at a combined inventory. Lasts until other snapshots are opened. */
export interface CombinedViewState {
  readonly form: CombinedForm
  readonly order: CombinedOrder
  readonly grouping: Grouping
  readonly groupOrder: GroupOrder
  /** The group that is looked into. Its key means something in one inventory alone. */
  readonly only: InInventory<OnlyGroup> | null
  readonly focusedRow: InInventory<{ readonly row: number }> | null
  readonly focusedGroup: InInventory<OnlyGroup> | null
  readonly changeForm: (change: Partial<CombinedForm>) => void
  readonly clearFilters: () => void
  readonly sortBy: (key: CombinedSortKey) => void
  readonly sortGroupsBy: (key: GroupSortKey) => void
  readonly groupBy: (grouping: Grouping) => void
  /** Null: back to the groups. */
  readonly lookInto: (only: InInventory<OnlyGroup> | null) => void
  readonly focusRow: (inventory: CombinedInventory, row: number) => void
  readonly focusGroup: (group: InInventory<OnlyGroup>) => void
  readonly reset: () => void
}

export type InInventory<Value> = Value & { readonly inventory: CombinedInventory }

type CombinedViewStore = StoreApi<CombinedViewState>

const openForm: CombinedForm = { items: openFilterForm, user: '', game: null }
const fresh = { form: openForm, only: null, focusedRow: null, focusedGroup: null } as const

function createCombinedViewStore(): CombinedViewStore {
  return createStore<CombinedViewState>()((set, get) => ({
    ...fresh,
    order: defaultCombinedOrder,
    grouping: 'none',
    groupOrder: defaultGroupOrder,
    changeForm: (change) => set({ form: { ...get().form, ...change } }),
    clearFilters: () => set({ form: { ...openForm, items: clearFilters(get().form.items) } }),
    sortBy: (key) => set({ order: orderAfterClick(get().order, key) }),
    sortGroupsBy: (key) => set({ groupOrder: groupOrderAfterClick(get().groupOrder, key) }),
    groupBy: (grouping) => set({ grouping, only: null }),
    lookInto: (only) => set({ only, ...(only === null ? {} : { focusedRow: null }) }),
    focusRow: (inventory, row) => set({ focusedRow: { inventory, row } }),
    focusGroup: (focusedGroup) => set({ focusedGroup }),
    reset: () => set({ ...fresh, grouping: 'none' }),
  }))
}

const risingFirst: ReadonlySet<CombinedSortKey> = new Set(['user', 'name', 'game', 'assetId'])

/** Words begin at A, amounts at the highest; the second click turns it around, the third gives the order in which they came. */
function orderAfterClick(order: CombinedOrder, key: CombinedSortKey): CombinedOrder {
  const descending = !risingFirst.has(key)
  if (order.key !== key) return { key, descending }
  if (order.descending === descending) return { key, descending: !descending }
  return { key: 'answer', descending: false }
}

function groupOrderAfterClick(order: GroupOrder, key: GroupSortKey): GroupOrder {
  return { key, descending: order.key === key ? !order.descending : key !== 'group' }
}

const storeOfApp = new WeakMap<AppStores, CombinedViewStore>()

function combinedViewOf(app: AppStores): CombinedViewStore {
  const known = storeOfApp.get(app)
  if (known !== undefined) return known
  const store = createCombinedViewStore()
  combinedStoreOf(app).subscribe(({ choice }, before) => {
    if (choice !== before.choice) store.getState().reset()
  })
  storeOfApp.set(app, store)
  return store
}

export function useCombinedView<Selected>(
  select: (state: CombinedViewState) => Selected,
): Selected {
  return useStore(combinedViewOf(useAppStores()), select)
}
