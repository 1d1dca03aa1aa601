import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyColumns, columnsOf } from '../../tests/arbitraries/items'
import { filterRows, openFilter, priceKinds, type ItemFilter } from './item-filter'
import { orderRows, sortKeys, type ItemOrder } from './item-order'
import { rowsByKey } from './row-sort'
import { filterSlices, passingSlices, rowsOfSlice, sortedRowSlices } from './sliced-rows'
import { rowsByKeySlices, sortSlices } from './sliced-sort'
import { finish } from './slices'

const anyFilter: fc.Arbitrary<ItemFilter> = fc.record({
  tradable: fc.constantFrom('any', 'tradable', 'not-tradable'),
  accepted: fc.constantFrom('any', 'accepted', 'not-accepted'),
  depositable: fc.boolean(),
  search: fc.constantFrom('', 'a', ' É 1', '2'),
  priceKind: fc.constantFrom(...priceKinds),
  minimumMicros: fc.option(fc.integer({ min: 0, max: 5_000_000 })),
  maximumMicros: fc.option(fc.integer({ min: 0, max: 5_000_000 })),
})
const anyOrder: fc.Arbitrary<ItemOrder> = fc.record({
  key: fc.constantFrom(...sortKeys),
  descending: fc.boolean(),
})

/** Some more than fit three slices, of few names and prices, so that equal rows lie in different ones. */
function manyItems(idOf: (row: number) => string) {
  return columnsOf(
    Array.from({ length: 2 * rowsOfSlice + 777 }, (_, row) => ({
      item: { asset_id: idOf(row), tradable: row % 3 === 0 },
      name: `N ${(row * 7919) % 97}`,
      price: ((row * 104_729) % 5003) / 100,
      stickers: row % 5 === 0 ? [{ name: `S ${row % 11}` }] : [],
    })),
  )
}

describe('the same in pieces', () => {
  it('gives the rows that the whole gives, for any items, filter and order', () => {
    fc.assert(
      fc.property(anyColumns, anyFilter, anyOrder, (columns, filter, order) => {
        const passes = finish(filterSlices(columns, filter))
        expect(passes).toEqual(filterRows(columns, filter))
        const sorted = finish(sortedRowSlices(columns, order))
        expect(finish(passingSlices(sorted, passes))).toEqual(orderRows(columns, passes, order))
      }),
    )
  })

  it('gives them for more items than a slice holds, by number and by comparing', () => {
    for (const idOf of [
      (row: number) => String(1 + ((row * 7919) % 200_003)),
      (row: number) => String(9_007_199_254_740_993n + BigInt((row * 7919) % 200_003)),
    ]) {
      const columns = manyItems(idOf)
      const filter = { ...openFilter, tradable: 'tradable', search: 'n 7' } as const
      const passes = finish(filterSlices(columns, filter))
      expect(Buffer.compare(passes, filterRows(columns, filter))).toBe(0)
      for (const key of sortKeys) {
        const order = { key, descending: key === 'price' }
        const rows = finish(passingSlices(finish(sortedRowSlices(columns, order)), passes))
        const whole = orderRows(columns, passes, order)
        expect(rows.length).toBe(whole.length)
        expect(rows.findIndex((row, index) => row !== whole[index])).toBe(-1)
      }
    }
  })

  it('sorts by keys and by comparing as the whole does, with equal ones in their order', () => {
    const keys = Float64Array.from({ length: 150_000 }, (_, row) => (row * 7919) % 501)
    for (const descending of [false, true]) {
      const whole = rowsByKey(keys.slice(), descending)
      const sign = descending ? -1 : 1
      for (const slices of [
        rowsByKeySlices(keys, descending),
        sortSlices(keys.length, (a, b) => sign * ((keys[a] ?? 0) - (keys[b] ?? 0))),
      ]) {
        const sorted = finish(slices)
        expect(sorted.findIndex((row, index) => row !== whole[index])).toBe(-1)
      }
    }
  })
})
