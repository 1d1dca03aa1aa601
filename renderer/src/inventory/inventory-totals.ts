import type { ItemColumns } from '@shared/domain/item-columns'
import { finish, type Slices } from '@shared/domain/slices'
import { allRows, depositableRows, totalSlices, type Totals } from '@shared/domain/totals'

/** Totals of every item and of those that can be deposited, worked out once an inventory. */
export interface InventoryTotals {
  readonly all: Totals
  readonly depositable: Totals
}

const known = new WeakMap<ItemColumns, InventoryTotals>()

export function inventoryTotals(columns: ItemColumns): InventoryTotals {
  return finish(inventoryTotalSlices(columns))
}

/** What {@link inventoryTotals} gives, in pieces. */
export function* inventoryTotalSlices(columns: ItemColumns): Slices<InventoryTotals> {
  const before = known.get(columns)
  if (before !== undefined) return before
  const totals = {
    all: yield* totalSlices(columns, allRows(columns)),
    depositable: yield* totalSlices(columns, depositableRows(columns)),
  }
  known.set(columns, totals)
  return totals
}
