import {
  defaultDifferenceOrder,
  type DifferenceOrder,
  type DifferenceSortKey,
} from '@shared/domain/difference-order'
import type { ChangeKind, InventoryDifference } from '@shared/domain/inventory-difference'
import { useStore } from 'zustand'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { AppStores } from '../stores/app-stores'
import { useAppStores } from '../stores/use-app-stores'
import { comparisonStoreOf, type SnapshotPair } from './comparison-store'
import { clearForm, openDifferenceForm, type DifferenceForm } from './difference-form'

/** How the person looks at a comparison. Lasts until two other snapshots are compared. */
export interface DifferenceViewState {
  readonly form: DifferenceForm
  readonly order: DifferenceOrder
  /** The entry that the keyboard is at; it belongs to one difference. */
  readonly focused: { readonly difference: InventoryDifference; readonly entry: number } | null
  /** A bound belongs to the price that it was typed for. */
  readonly changeForm: (change: Partial<DifferenceForm>) => void
  readonly toggleKind: (kind: ChangeKind) => void
  readonly clearFilters: () => void
  readonly sortBy: (key: DifferenceSortKey) => void
  readonly focus: (difference: InventoryDifference, entry: number) => void
  readonly reset: () => void
}

export type DifferenceViewStore = StoreApi<DifferenceViewState>

export function createDifferenceViewStore(): DifferenceViewStore {
  return createStore<DifferenceViewState>()((set, get) => ({
    form: openDifferenceForm,
    order: defaultDifferenceOrder,
    focused: null,
    changeForm: (change) => {
      const { form } = get()
      const isOtherPrice = change.priceKind !== undefined && change.priceKind !== form.priceKind
      set({ form: { ...form, ...(isOtherPrice ? { minimum: '' } : {}), ...change } })
    },
    toggleKind: (kind) => {
      const { form } = get()
      const without = form.kinds.filter((other) => other !== kind)
      const isSet = without.length < form.kinds.length
      set({ form: { ...form, kinds: isSet ? without : [...without, kind] } })
    },
    clearFilters: () => set({ form: clearForm(get().form) }),
    sortBy: (key) => set({ order: orderAfterClick(get().order, key) }),
    focus: (difference, entry) => set({ focused: { difference, entry } }),
    reset: () => set({ form: openDifferenceForm, focused: null }),
  }))
}

/** Words begin at A, amounts at the highest; the same heading again turns it around. */
export function orderAfterClick(order: DifferenceOrder, key: DifferenceSortKey): DifferenceOrder {
  if (order.key === key) return { key, descending: !order.descending }
  return { key, descending: key !== 'kind' && key !== 'name' && key !== 'assetId' }
}

const storeOfApp = new WeakMap<AppStores, DifferenceViewStore>()

function differenceViewOf(app: AppStores): DifferenceViewStore {
  const known = storeOfApp.get(app)
  if (known !== undefined) return known
  const store = createDifferenceViewStore()
  comparisonStoreOf(app).subscribe(({ chosen }, { chosen: before }) => {
    if (chosen !== before && !isSamePair(chosen, before)) store.getState().reset()
  })
  storeOfApp.set(app, store)
  return store
}

/** Whichever of the two is the earlier one. */
function isSamePair(one: SnapshotPair | null, other: SnapshotPair | null): boolean {
  if (one === null || other === null) return false
  const ids = [other.before.id, other.after.id]
  return ids.includes(one.before.id) && ids.includes(one.after.id)
}

export function useDifferenceView<Selected>(
  select: (state: DifferenceViewState) => Selected,
): Selected {
  return useStore(differenceViewOf(useAppStores()), select)
}
