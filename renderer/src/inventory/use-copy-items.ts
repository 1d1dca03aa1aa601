import type { CopyFormat } from '@shared/domain/inventory-file'
import { useTranslation } from 'react-i18next'
import { useAppStores } from '../stores/use-app-stores'
import type { ShownInventory } from './inventory-store'
import { useInventoryStores } from './inventory-stores'
import { useSelectedRows } from './use-selected-rows'

/** Copies what is selected, in the order of the list, and says how many items that were. */
export function useCopyItems(inventory: ShownInventory): {
  readonly copy: (format: CopyFormat) => void
} {
  const { t } = useTranslation('inventory')
  const { preferences, toasts } = useAppStores()
  const { copying } = useInventoryStores()
  const selectedRows = useSelectedRows(inventory)
  const copy = async (format: CopyFormat) => {
    const { columns } = preferences.getState().preferences.export
    const wanted = { snapshotId: inventory.snapshot.id, rows: selectedRows(), format, columns }
    const count = await copying.getState().copy(wanted)
    if (count === null) return
    toasts.getState().showToast({ message: t(`copy.done.${format}`, { count }), action: null })
  }
  return { copy: (format) => void copy(format) }
}
