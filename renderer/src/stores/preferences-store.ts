import type { AppError } from '@shared/app-error'
import type { AppApi } from '@shared/ipc-contract'
import type { Preferences } from '@shared/preferences'
import { createStore, type StoreApi } from 'zustand/vanilla'

/** Preferences are saved this long after their last change, in milliseconds. */
export const savingDelay = 300

export interface PreferencesState {
  readonly preferences: Preferences
  /** Why the last save failed; null after one that succeeded. */
  readonly savingProblem: AppError | null
  readonly changePreferences: (change: Partial<Preferences>) => void
  /** Saves at once what still waits, for a window that is about to go. */
  readonly saveNow: () => Promise<void>
  readonly dismissSavingProblem: () => void
}

export type PreferencesStore = StoreApi<PreferencesState>

export function createPreferencesStore(
  api: Pick<AppApi, 'savePreferences'>,
  initial: Preferences,
): PreferencesStore {
  let waiting: ReturnType<typeof setTimeout> | undefined
  return createStore<PreferencesState>()((set, get) => {
    const save = async () => {
      clearTimeout(waiting)
      waiting = undefined
      const reply = await api.savePreferences(get().preferences)
      set({ savingProblem: reply.ok ? null : reply.error })
    }
    return {
      preferences: initial,
      savingProblem: null,
      changePreferences: (change) => {
        set({ preferences: { ...get().preferences, ...change } })
        clearTimeout(waiting)
        waiting = setTimeout(() => void save(), savingDelay)
      },
      saveNow: async () => {
        if (waiting !== undefined) await save()
      },
      dismissSavingProblem: () => set({ savingProblem: null }),
    }
  })
}
