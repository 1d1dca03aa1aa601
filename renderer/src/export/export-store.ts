import { useStore } from 'zustand'
import type { AppStores } from '../stores/app-stores'
import { useAppStores } from '../stores/use-app-stores'
import { createExportStore, type ExportState, type ExportStore } from './create-export-store'

const storeOfApp = new WeakMap<AppStores, ExportStore>()

/** The window's one export. It outlives the screen that began it. */
export function exportStoreOf(app: AppStores): ExportStore {
  const known = storeOfApp.get(app)
  if (known !== undefined) return known
  const { api, preferences } = app
  const store = createExportStore({ api, preferences, newCallId: () => crypto.randomUUID() })
  storeOfApp.set(app, store)
  return store
}

export function useExport<Selected>(select: (state: ExportState) => Selected): Selected {
  return useStore(exportStoreOf(useAppStores()), select)
}
