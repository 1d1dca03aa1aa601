import { orderRows } from '@shared/domain/item-order'
import type { RefObject } from 'react'
import { exportStoreOf } from '../export/export-store'
import type { ExportScope } from '../export/export-choice'
import { useAppStores } from '../stores/use-app-stores'
import type { ShownInventory } from './inventory-store'
import { useInventoryStores } from './inventory-stores'
import { selectionOf } from './selection-store'

/** Opens the export dialog with what is on screen; the scope is what is chosen in it at first. */
export function useExportItems(
  { snapshot, columns, end }: ShownInventory,
  shown: RefObject<Uint32Array>,
): (scope?: ExportScope) => void {
  const app = useAppStores()
  const { selection } = useInventoryStores()
  return (scope) => {
    // Before its end it is not known to be whole.
    if (end === null) return
    const { order } = app.preferences.getState().preferences
    const selected = orderRows(columns, selectionOf(selection.getState(), snapshot.id).marks, order)
    const subject = { snapshots: [snapshot], rows: shown.current, selected }
    exportStoreOf(app)
      .getState()
      .begin(scope === undefined ? subject : { ...subject, scope })
  }
}
