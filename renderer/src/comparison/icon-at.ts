import type { InventoryDifference } from '@shared/domain/inventory-difference'

/** The picture of an entry's item, as the inventory names it that has the item last; empty: none. */
export function iconAt(difference: InventoryDifference, entry: number): string {
  const { before, after, beforeRows, afterRows } = difference
  const later = afterRows[entry] ?? -1
  const columns = later >= 0 ? after : before
  const row = later >= 0 ? later : (beforeRows[entry] ?? 0)
  return columns.icons.entries[columns.icons.indices[row] ?? 0] ?? ''
}
