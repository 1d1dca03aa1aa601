import type { Bridge, ProjectView, StartState } from '@shared/ipc-contract'
import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import type { AppStores } from './app-stores'
import type { BatchesState } from './batches-store'
import type { DepositsState } from './deposits-state'
import type { LibraryState } from './library-store'
import type { PreferencesState } from './preferences-store'
import type { ProjectsState } from './projects-store'
import type { ScreenState } from './screen-store'
import type { ToastState } from './toast-store'

export const AppStoresContext = createContext<AppStores | null>(null)

export function useAppStores(): AppStores {
  const stores = useContext(AppStoresContext)
  if (stores === null) throw new Error('The stores were not handed to this part of the page.')
  return stores
}

export function useAppApi(): Bridge {
  return useAppStores().api
}

export function useVersions(): StartState['versions'] {
  return useAppStores().start.versions
}

export function usePreferences<Selected>(select: (state: PreferencesState) => Selected): Selected {
  return useStore(useAppStores().preferences, select)
}

export function useProjects<Selected>(select: (state: ProjectsState) => Selected): Selected {
  return useStore(useAppStores().projects, select)
}

export function useLibrary<Selected>(select: (state: LibraryState) => Selected): Selected {
  return useStore(useAppStores().library, select)
}

export function useDeposits<Selected>(select: (state: DepositsState) => Selected): Selected {
  return useStore(useAppStores().deposits, select)
}

export function useBatches<Selected>(select: (state: BatchesState) => Selected): Selected {
  return useStore(useAppStores().batches, select)
}

export function useScreen<Selected>(select: (state: ScreenState) => Selected): Selected {
  return useStore(useAppStores().screen, select)
}

export function useToasts<Selected>(select: (state: ToastState) => Selected): Selected {
  return useStore(useAppStores().toasts, select)
}

/** The project that the inventory form names, else the first one; null where there is none. */
export function useProjectInUse(): ProjectView | null {
  const projects = useProjects((state) => state.projects)
  const chosen = usePreferences((state) => state.preferences.form.projectId)
  return projects.find(({ id }) => id === chosen) ?? projects[0] ?? null
}
