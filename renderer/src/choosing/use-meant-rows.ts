import type { ShownInventory } from '../inventory/inventory-store'
import { useSelectedRows } from '../inventory/use-selected-rows'

/** The rows that a key or a button is for: what is selected, else the current item; -1: there is none. */
export function useMeantRows(inventory: ShownInventory, current: number): () => Uint32Array {
  const selectedRows = useSelectedRows(inventory)
  return () => {
    const selected = selectedRows()
    if (selected.length > 0 || current === -1) return selected
    return Uint32Array.of(current)
  }
}
