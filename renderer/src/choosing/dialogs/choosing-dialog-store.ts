import { useStore } from 'zustand'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { AppStores } from '../../stores/app-stores'
import { useAppStores } from '../../stores/use-app-stores'

/** Ways of choosing that need more than a key: by a sum, by prices, by asset ids; and what is never to be chosen. */
export type ChoosingDialogKind = 'sum' | 'prices' | 'ids' | 'locks'

export interface OpenChoosingDialog {
  readonly kind: ChoosingDialogKind
  /** What `ids` and `locks` begin with, as it was pasted. */
  readonly text: string
}

export interface ChoosingDialogState {
  /** Null: none is open. */
  readonly dialog: OpenChoosingDialog | null
  /** `sum`, `prices` and `ids` choose from the shown inventory; `locks` needs none. */
  readonly open: (kind: ChoosingDialogKind, text?: string) => void
  readonly close: () => void
}

export type ChoosingDialogStore = StoreApi<ChoosingDialogState>

const storeOfApp = new WeakMap<AppStores, ChoosingDialogStore>()

export function choosingDialogsOf(app: AppStores): ChoosingDialogStore {
  const known = storeOfApp.get(app)
  if (known !== undefined) return known
  const store = createStore<ChoosingDialogState>()((set) => ({
    dialog: null,
    open: (kind, text = '') => set({ dialog: { kind, text } }),
    close: () => set({ dialog: null }),
  }))
  storeOfApp.set(app, store)
  return store
}

export function useChoosingDialogs<Selected>(
  select: (state: ChoosingDialogState) => Selected,
): Selected {
  return useStore(choosingDialogsOf(useAppStores()), select)
}
