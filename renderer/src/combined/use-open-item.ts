import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { inventoryStoresOf } from '../inventory/inventory-stores'
import { useAppStores } from '../stores/use-app-stores'
import { sourceIndexAt, type CombinedInventory } from './combined-inventory'

/** Opens the snapshot of an item in the inventory, with that item in the details. One that is gone by now says so. */
export function useOpenItem(inventory: CombinedInventory): (row: number) => void {
  const { t } = useTranslation('combined')
  const app = useAppStores()
  return useCallback(
    (row) => {
      const open = async () => {
        const source = sourceIndexAt(inventory, row)
        const id = inventory.sources[source]?.snapshot.id
        await app.library.getState().load()
        const snapshot = app.library.getState().view?.snapshots.find((one) => one.id === id)
        if (snapshot === undefined) {
          app.toasts.getState().showToast({ message: t('open.gone'), action: null })
          return
        }
        const stores = inventoryStoresOf(app)
        const { inventory: shown, openSnapshot } = stores.inventory.getState()
        if (shown?.snapshot.id !== snapshot.id) openSnapshot(snapshot)
        // Items stand here in the order of their snapshot.
        stores.view.getState().seek(snapshot.id, row - (inventory.starts[source] ?? 0))
        app.screen.getState().goTo('inventory')
      }
      void open()
    },
    [app, inventory, t],
  )
}
