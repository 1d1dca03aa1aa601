import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyColumns, columnsOf } from '../../tests/arbitraries/items'
import published from '../../tests/fixtures/user-inventory-rust.json'
import { addDecimals, decimalToText, zero, type Decimal } from './decimal'
import { itemAt } from './item-columns'
import { allRows, depositableRows, totalsOf, type Totals } from './totals'

function texts({ count, unpriced, price, priceLocal, multipliedPriceLocal }: Totals) {
  return { count, unpriced, sums: [price, priceLocal, multipliedPriceLocal].map(decimalToText) }
}

test('the published example, as its whole cents add up', () => {
  const columns = columnsOf(published.data.items)
  expect(texts(totalsOf(columns, allRows(columns)))).toEqual({
    count: 17,
    unpriced: 0,
    sums: ['1.55', '143.71', '287.5'],
  })
  expect(texts(totalsOf(columns, depositableRows(columns)))).toEqual({
    count: 13,
    unpriced: 0,
    sums: ['1.31', '121.47', '242.98'],
  })
})

test('of any rows: counts and exact sums', () => {
  const columnsAndRows = anyColumns.chain((columns) =>
    fc.tuple(fc.constant(columns), fc.subarray(Array.from(allRows(columns)))),
  )
  fc.assert(
    fc.property(columnsAndRows, ([columns, rows]) => {
      const items = rows.map((row) => itemAt(columns, row))
      const sum = (prices: readonly (Decimal | null)[]) =>
        decimalToText(
          prices.reduce<Decimal>((total, price) => addDecimals(total, price ?? zero), zero),
        )
      expect(texts(totalsOf(columns, Uint32Array.from(rows)))).toEqual({
        count: items.length,
        unpriced: items.filter(({ price }) => price === null || price.units === 0n).length,
        sums: [
          sum(items.map(({ price }) => price)),
          sum(items.map(({ priceLocal }) => priceLocal)),
          sum(items.map(({ multipliedPriceLocal }) => multipliedPriceLocal)),
        ],
      })
    }),
  )
})

test('a price of zero pays nothing, so it counts as none; the least price counts', () => {
  const columns = columnsOf([0, null, '0.0000001', 1].map((price) => ({ item: {}, price })))
  expect(totalsOf(columns, allRows(columns))).toMatchObject({ count: 4, unpriced: 2 })
})

test('of no rows: zero', () => {
  expect(texts(totalsOf(columnsOf([]), []))).toEqual({
    count: 0,
    unpriced: 0,
    sums: ['0', '0', '0'],
  })
})

test('all rows, and those that can be deposited', () => {
  fc.assert(
    fc.property(anyColumns, (columns) => {
      const rows = Array.from({ length: columns.count }, (_, row) => row)
      expect(Array.from(allRows(columns))).toEqual(rows)
      expect(Array.from(depositableRows(columns))).toEqual(
        rows.filter((row) => itemAt(columns, row).depositability === 'depositable'),
      )
    }),
  )
})
