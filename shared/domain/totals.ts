import type { Decimal } from './decimal'
import { isDepositableAt, type ItemColumns } from './item-columns'
import { createPriceSum, type PriceColumn } from './price-column'
import { finish, type Slices } from './slices'

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
  return finish(totalSlices(columns, rows))
}

/** What {@link totalsOf} gives, a sum at a time. */
export function* totalSlices(columns: ItemColumns, rows: ArrayLike<number>): Slices<Totals> {
  const unpriced = countUnpriced(columns, rows)
  const price = sumOf(columns.price, rows)
  yield
  const priceLocal = sumOf(columns.priceLocal, rows)
  yield
  const multipliedPriceLocal = sumOf(columns.multipliedPriceLocal, rows)
  yield
  return { count: rows.length, unpriced, price, priceLocal, multipliedPriceLocal }
}

function countUnpriced({ price: { micros } }: ItemColumns, rows: ArrayLike<number>): number {
  let count = 0
  for (let index = 0; index < rows.length; index += 1) {
    if (!((micros[rows[index] ?? -1] ?? Number.NaN) > 0)) count += 1
  }
  return count
}

function sumOf(column: PriceColumn, rows: ArrayLike<number>): Decimal {
  const sum = createPriceSum()
  sum.addRows(column, rows)
  return sum.total()
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
