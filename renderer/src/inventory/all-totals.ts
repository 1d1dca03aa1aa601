import type { ItemColumns } from '@shared/domain/item-columns'
import { allRows, totalsOf, type Totals } from '@shared/domain/totals'

const known = new WeakMap<ItemColumns, Totals>()

/** Totals of every item, worked out once an inventory. */
export function allTotals(columns: ItemColumns): Totals {
  const totals = known.get(columns) ?? totalsOf(columns, allRows(columns))
  known.set(columns, totals)
  return totals
}
