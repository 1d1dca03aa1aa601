import type { CombinedCsvColumn } from '@shared/domain/combined-csv'
import type { CombinedExportOrder } from '@shared/export-orders'
import { spreadOverRows, type CombinedInventory } from '../combined-inventory'

/**
 * What main is asked to export. Only snapshots with any of the rows are named, so that no others are read again, and the rows are
 * counted over those.
 *
 * @param rows In the order of the file; null: all, as they came.
 */
export function combinedExportOrder(
  inventory: CombinedInventory,
  rows: Uint32Array | null,
  columns: readonly CombinedCsvColumn[],
  suggestedName: string,
): CombinedExportOrder {
  const { starts, sources } = inventory
  const end = inventory.columns.count
  const itemsOf = (source: number) => (starts[source + 1] ?? end) - (starts[source] ?? 0)
  const isUsed = new Uint8Array(sources.length)
  const sourceOfRow = rows === null ? null : spreadOverRows(inventory, (source) => source)
  if (rows === null || sourceOfRow === null) isUsed.fill(1)
  else for (const row of rows) isUsed[sourceOfRow[row] ?? 0] = 1

  const used: CombinedExportOrder['sources'][number][] = []
  /** How many rows before a source are left out. */
  const shifts = new Uint32Array(sources.length)
  let next = 0
  for (const [index, { snapshot, label }] of sources.entries()) {
    const items = itemsOf(index)
    if (isUsed[index] !== 1 || items === 0) continue
    shifts[index] = (starts[index] ?? 0) - next
    used.push({ id: snapshot.id, label, items })
    next += items
  }
  return {
    sources: used,
    rows:
      rows === null || sourceOfRow === null
        ? null
        : rows.map((row) => row - (shifts[sourceOfRow[row] ?? 0] ?? 0)),
    columns,
    suggestedName,
  }
}
