import { orderRows } from '@shared/domain/item-order'
import { useCallback } from 'react'
import { useAppStores } from '../stores/use-app-stores'
import type { ShownInventory } from './inventory-store'
import { useInventoryStores } from './inventory-stores'
import { selectionOf } from './selection-store'

/** Gives the rows that are selected when it is asked, in the order of the list. */
export function useSelectedRows({ snapshot, columns }: ShownInventory): () => Uint32Array {
  const { preferences } = useAppStores()
  const { selection } = useInventoryStores()
  return useCallback(() => {
    const { order } = preferences.getState().preferences
    return orderRows(columns, selectionOf(selection.getState(), snapshot.id).marks, order)
  }, [columns, preferences, selection, snapshot.id])
}
