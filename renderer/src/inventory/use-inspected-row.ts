import { useInventory, useView } from './inventory-stores'

/** The row of the item in the detail pane; null where none is chosen, or it is of another snapshot. */
export function useInspectedRow(): number | null {
  const snapshotId = useInventory((state) => state.inventory?.snapshot.id)
  const inspected = useView((state) => state.inspected)
  return inspected !== null && inspected.snapshotId === snapshotId ? inspected.row : null
}
