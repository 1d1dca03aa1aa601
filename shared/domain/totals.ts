import type { Decimal } from './decimal'
import { isDepositableAt, type ItemColumns } from './item-columns'
import { createPriceSum } from './price-column'

/** How many items, and the exact sums of their three prices. */
export interface Totals {
  readonly count: number
  /** Items without a USD price: they add nothing to the sums. */
  readonly unpriced: number
  /** USD. */
  readonly price: Decimal
  /** In the snapshot's local currency. */
  readonly priceLocal: Decimal
  /** In the snapshot's local currency, times the multiplier. */
  readonly multipliedPriceLocal: Decimal
}

/** Totals of the given rows. */
export function totalsOf(columns: ItemColumns, rows: ArrayLike<number>): Totals {
  const tally = createTotalsTally()
  tally.add(columns, rows)
  return tally.total()
}

/** Adds up rows of one or of several columns. */
export interface TotalsTally {
  readonly add: (columns: ItemColumns, rows: ArrayLike<number>) => void
  readonly total: () => Totals
}

export function createTotalsTally(): TotalsTally {
  const price = createPriceSum()
  const priceLocal = createPriceSum()
  const multipliedPriceLocal = createPriceSum()
  let count = 0
  let unpriced = 0
  return {
    add(columns, rows) {
      count += rows.length
      unpriced += countUnpriced(columns, rows)
      price.addRows(columns.price, rows)
      priceLocal.addRows(columns.priceLocal, rows)
      multipliedPriceLocal.addRows(columns.multipliedPriceLocal, rows)
    },
    total: () => ({
      count,
      unpriced,
      price: price.total(),
      priceLocal: priceLocal.total(),
      multipliedPriceLocal: multipliedPriceLocal.total(),
    }),
  }
}

function countUnpriced({ price: { micros } }: ItemColumns, rows: ArrayLike<number>): number {
  let count = 0
  for (let index = 0; index < rows.length; index += 1) {
    if (!((micros[rows[index] ?? -1] ?? Number.NaN) > 0)) count += 1
  }
  return count
}

export function allRows(columns: ItemColumns): Uint32Array {
  // A plain loop: `Uint32Array.from` with a function takes 20 times as long.
  const rows = new Uint32Array(columns.count)
  for (let row = 0; row < rows.length; row += 1) rows[row] = row
  return rows
}

export function depositableRows(columns: ItemColumns): Uint32Array {
  const rows = new Uint32Array(columns.count)
  let length = 0
  for (let row = 0; row < columns.count; row += 1) {
    if (isDepositableAt(columns, row)) {
      rows[length] = row
      length += 1
    }
  }
  return rows.subarray(0, length)
}
