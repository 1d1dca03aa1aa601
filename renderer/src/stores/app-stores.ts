import type { Bridge, StartState } from '@shared/ipc-contract'
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
  readonly screen: ScreenStore
  readonly toasts: ToastStore
}

export function createAppStores(api: Bridge, start: StartState): AppStores {
  return {
    api,
    start,
    preferences: createPreferencesStore(api, start.preferences),
    projects: createProjectsStore(api, start),
    library: createLibraryStore(api),
    screen: createScreenStore(),
    toasts: createToastStore(),
  }
}
