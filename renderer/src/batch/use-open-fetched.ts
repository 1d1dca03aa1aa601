import type { BatchRow } from '@shared/batch'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { inventoryStoresOf } from '../inventory/inventory-stores'
import { useAppStores } from '../stores/use-app-stores'

/** Opens the snapshot of a row in the inventory. One that has none, or has none any more, says so. */
export function useOpenFetched(): (row: BatchRow) => void {
  const { t } = useTranslation('batch')
  const app = useAppStores()
  return useCallback(
    ({ state }) => {
      const open = async () => {
        const { showToast } = app.toasts.getState()
        if (state.kind !== 'done') {
          showToast({ message: t('open.notYet'), action: null })
          return
        }
        await app.library.getState().load()
        const { view } = app.library.getState()
        const snapshot = view?.snapshots.find(({ id }) => id === state.snapshotId)
        if (snapshot === undefined) {
          showToast({ message: t(view === null ? 'open.noLibrary' : 'open.gone'), action: null })
          return
        }
        inventoryStoresOf(app).inventory.getState().openSnapshot(snapshot)
        app.screen.getState().goTo('inventory')
      }
      void open()
    },
    [app, t],
  )
}
