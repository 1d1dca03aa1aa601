import { useStore } from 'zustand'
import { inventoryStoresOf } from '../inventory/inventory-stores'
import type { AppStores } from '../stores/app-stores'
import { useAppStores } from '../stores/use-app-stores'
import { createImportStore, type ImportState, type ImportStore } from './create-import-store'

const storeOfApp = new WeakMap<AppStores, ImportStore>()

/** The window's imports. From the first call on it follows the menu and files that are handed over. */
export function importStoreOf(app: AppStores): ImportStore {
  const known = storeOfApp.get(app)
  if (known !== undefined) return known
  const store = createImportStore({
    api: app.api,
    newCallId: () => crypto.randomUUID(),
    show: (snapshot) => {
      inventoryStoresOf(app).inventory.getState().openSnapshot(snapshot)
      app.screen.getState().goTo('inventory')
    },
  })
  storeOfApp.set(app, store)
  return store
}

export function useImport<Selected>(select: (state: ImportState) => Selected): Selected {
  return useStore(importStoreOf(useAppStores()), select)
}
