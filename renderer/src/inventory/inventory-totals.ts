import type { ItemColumns } from '@shared/domain/item-columns'
import { allRows, createTotalsTally, depositableRows, type Totals } from '@shared/domain/totals'

/** Totals of every item and of those that can be deposited, worked out once an inventory. */
export interface InventoryTotals {
  readonly all: Totals
  readonly depositable: Totals
}

const known = new WeakMap<ItemColumns, InventoryTotals>()

export function inventoryTotals(columns: ItemColumns): InventoryTotals {
  const before = known.get(columns)
  if (before !== undefined) return before
  const tally = createInventoryTally()
  tally.add(columns)
  return tally.keepFor(columns)
}

/** Adds up an inventory a part at a time. */
export function createInventoryTally() {
  const all = createTotalsTally()
  const depositable = createTotalsTally()
  return {
    add(part: ItemColumns) {
      all.add(part, allRows(part))
      depositable.add(part, depositableRows(part))
    },
    /** `columns`: all parts together. Whoever asks for their totals then has them. */
    keepFor(columns: ItemColumns): InventoryTotals {
      const totals = { all: all.total(), depositable: depositable.total() }
      known.set(columns, totals)
      return totals
    },
  }
}
