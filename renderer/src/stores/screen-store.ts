import { createStore, type StoreApi } from 'zustand/vanilla'

/** `comparison` and `combined` have no place in the bar of screens: the library leads to them, and a batch to the latter. */
export type Screen =
  'inventory' | 'library' | 'comparison' | 'combined' | 'batch' | 'deposits' | 'projects'

export interface ScreenState {
  readonly screen: Screen
  /** Where the person wants to go while something unsaved holds them; null otherwise. */
  readonly wanted: Screen | null
  readonly goTo: (screen: Screen) => void
  /** While held, `goTo` only notes where to; the screen asks the person, then leaves or stays. */
  readonly hold: (held: boolean) => void
  readonly leave: () => void
  readonly stay: () => void
}

export type ScreenStore = StoreApi<ScreenState>

export function createScreenStore(screen: Screen = 'inventory'): ScreenStore {
  let held = false
  return createStore<ScreenState>()((set, get) => ({
    screen,
    wanted: null,
    goTo: (wanted) => {
      if (wanted === get().screen) return
      set(held ? { wanted } : { screen: wanted, wanted: null })
    },
    hold: (next) => {
      held = next
    },
    leave: () => {
      const { wanted } = get()
      held = false
      if (wanted !== null) set({ screen: wanted, wanted: null })
    },
    stay: () => set({ wanted: null }),
  }))
}
