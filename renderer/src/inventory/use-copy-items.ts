import type { CopyFormat } from '@shared/domain/inventory-file'
import { orderRows } from '@shared/domain/item-order'
import { useTranslation } from 'react-i18next'
import { useAppStores } from '../stores/use-app-stores'
import type { ShownInventory } from './inventory-store'
import { useInventoryStores } from './inventory-stores'
import { selectionOf } from './selection-store'

/** Copies what is selected, in the order of the list, and says how many items that were. */
export function useCopyItems({ snapshot, columns }: ShownInventory): {
  readonly copy: (format: CopyFormat) => void
} {
  const { t } = useTranslation('inventory')
  const { preferences, toasts } = useAppStores()
  const { copying, selection } = useInventoryStores()
  const copy = async (format: CopyFormat) => {
    const { order, export: chosen } = preferences.getState().preferences
    const rows = orderRows(columns, selectionOf(selection.getState(), snapshot.id).marks, order)
    const wanted = { snapshotId: snapshot.id, rows, format, columns: chosen.columns }
    const count = await copying.getState().copy(wanted)
    if (count === null) return
    toasts.getState().showToast({ message: t(`copy.done.${format}`, { count }), action: null })
  }
  return { copy: (format) => void copy(format) }
}
