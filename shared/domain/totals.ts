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
export function totalsOf(columns: ItemColumns, rows: Iterable<number>): Totals {
  const price = createPriceSum()
  const priceLocal = createPriceSum()
  const multiplied = createPriceSum()
  let count = 0
  let unpriced = 0
  for (const row of rows) {
    count += 1
    if (!((columns.price.micros[row] ?? Number.NaN) > 0)) unpriced += 1
    price.add(columns.price, row)
    priceLocal.add(columns.priceLocal, row)
    multiplied.add(columns.multipliedPriceLocal, row)
  }
  return {
    count,
    unpriced,
    price: price.total(),
    priceLocal: priceLocal.total(),
    multipliedPriceLocal: multiplied.total(),
  }
}

export function allRows(columns: ItemColumns): Uint32Array {
  // A plain loop: `Uint32Array.from` with a function takes 20 times as long.
  const rows = new Uint32Array(columns.count)
  for (let row = 0; row < rows.length; row += 1) rows[row] = row
  return rows
}

export function depositableRows(columns: ItemColumns): Uint32Array {
  return allRows(columns).filter((row) => isDepositableAt(columns, row))
}
