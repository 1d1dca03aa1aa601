import { useStore } from 'zustand'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { AppStores } from '../stores/app-stores'
import { useAppStores } from '../stores/use-app-stores'

export interface ShortcutsState {
  /** Whether the list of shortcuts is shown. */
  readonly isOpen: boolean
  readonly open: () => void
  readonly close: () => void
}

const storeOfApp = new WeakMap<AppStores, StoreApi<ShortcutsState>>()

/** The window's list of shortcuts: the top bar, the menu and a key open it. */
export function shortcutsStoreOf(app: AppStores): StoreApi<ShortcutsState> {
  const known = storeOfApp.get(app)
  if (known !== undefined) return known
  const store = createStore<ShortcutsState>()((set) => ({
    isOpen: false,
    open: () => set({ isOpen: true }),
    close: () => set({ isOpen: false }),
  }))
  storeOfApp.set(app, store)
  return store
}

export function useShortcutsState<Selected>(select: (state: ShortcutsState) => Selected): Selected {
  return useStore(shortcutsStoreOf(useAppStores()), select)
}
