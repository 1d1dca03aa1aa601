import { useStore, type StoreApi } from 'zustand'
import type { AppStores } from '../../stores/app-stores'
import { useAppStores } from '../../stores/use-app-stores'
import { createCombinedExportStore, type CombinedExportState } from './create-combined-export-store'

const storeOfApp = new WeakMap<AppStores, StoreApi<CombinedExportState>>()

/** The window's one export of a combined view. It outlives the screen that began it. */
function combinedExportStoreOf(app: AppStores): StoreApi<CombinedExportState> {
  const known = storeOfApp.get(app)
  if (known !== undefined) return known
  const { api, preferences } = app
  const store = createCombinedExportStore({
    api,
    preferences,
    newCallId: () => crypto.randomUUID(),
    pause: () => new Promise((resolve) => setTimeout(resolve)),
  })
  storeOfApp.set(app, store)
  return store
}

export function useCombinedExport<Selected>(
  select: (state: CombinedExportState) => Selected,
): Selected {
  return useStore(combinedExportStoreOf(useAppStores()), select)
}
