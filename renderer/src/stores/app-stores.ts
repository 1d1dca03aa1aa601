import type { Bridge, StartState } from '@shared/ipc-contract'
import { createBatchesStore, type BatchesStore } from './batches-store'
import type { DepositsStore } from './deposits-state'
import { createDepositsStore } from './deposits-store'
import { createLibraryStore, type LibraryStore } from './library-store'
import { createPreferencesStore, type PreferencesStore } from './preferences-store'
import { createProjectsStore, type ProjectsStore } from './projects-store'
import { createScreenStore, type ScreenStore } from './screen-store'
import { createToastStore, type ToastStore } from './toast-store'

/** What every screen may reach. A test makes a fresh one. */
export interface AppStores {
  readonly api: Bridge
  readonly start: Pick<StartState, 'versions' | 'notices'>
  readonly preferences: PreferencesStore
  readonly projects: ProjectsStore
  readonly library: LibraryStore
  readonly deposits: DepositsStore
  readonly batches: BatchesStore
  readonly screen: ScreenStore
  readonly toasts: ToastStore
}

export function createAppStores(api: Bridge, start: StartState): AppStores {
  const preferences = createPreferencesStore(api, start.preferences)
  return {
    api,
    start,
    preferences,
    projects: createProjectsStore(api, start),
    library: createLibraryStore(api),
    deposits: createDepositsStore({
      api,
      trayAtStart: start.preferences.draftId,
      noteTray: (draftId) => {
        const { preferences: known, changePreferences, saveNow } = preferences.getState()
        if (known.draftId === draftId) return
        changePreferences({ draftId })
        // At once, like the draft itself: after a power cut the tray is as it was.
        void saveNow()
      },
      now: Date.now,
      newDraftId: () => crypto.randomUUID(),
    }),
    batches: createBatchesStore(api, Date.now),
    screen: createScreenStore(),
    toasts: createToastStore(),
  }
}
