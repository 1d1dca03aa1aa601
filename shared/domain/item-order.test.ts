import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyColumns, columnsOf } from '../../tests/arbitraries/items'
import { compareDecimals, type Decimal } from './decimal'
import { itemAt, type Item } from './item-columns'
import { defaultOrder, orderRows, sortKeys, type ItemOrder, type SortKey } from './item-order'

const anyOrder: fc.Arbitrary<ItemOrder> = fc.record({
  key: fc.constantFrom(...sortKeys),
  descending: fc.boolean(),
})

const byText = new Intl.Collator('en', { numeric: true })

/** Ascending, for two items that both have what is sorted by. */
const naive: Record<SortKey, (left: Item, right: Item) => number> = {
  answer: (left, right) => left.row - right.row,
  name: (left, right) => byText.compare(left.name, right.name),
  price: (left, right) => comparePrices(left.price, right.price),
  priceLocal: (left, right) => comparePrices(left.priceLocal, right.priceLocal),
  multipliedPriceLocal: (left, right) =>
    comparePrices(left.multipliedPriceLocal, right.multipliedPriceLocal),
  depositability: (left, right) =>
    depositabilities.indexOf(left.depositability) - depositabilities.indexOf(right.depositability),
  tradable: (left, right) => Number(left.tradable) - Number(right.tradable),
  accepted: (left, right) => Number(right.disabled) - Number(left.disabled),
  stickers: (left, right) =>
    left.stickers.length - right.stickers.length ||
    byText.compare(left.stickers.join(', '), right.stickers.join(', ')),
  assetId: (left, right) => Number(BigInt(left.assetId) - BigInt(right.assetId)),
}

const depositabilities = ['disabled', 'unpriced', 'not-tradable', 'depositable']

function comparePrices(left: Decimal | null, right: Decimal | null): number {
  return left === null || right === null ? 0 : compareDecimals(left, right)
}

function lacks(item: Item, key: SortKey): boolean {
  return (
    (key === 'price' || key === 'priceLocal' || key === 'multipliedPriceLocal') &&
    item[key] === null
  )
}

test('agrees with a plain stable sort of the items that pass, for any inventory and order', () => {
  const columnsAndPasses = anyColumns.chain((columns) =>
    fc.tuple(
      fc.constant(columns),
      fc.uint8Array({ minLength: columns.count, maxLength: columns.count, max: 1 }),
    ),
  )
  fc.assert(
    fc.property(columnsAndPasses, anyOrder, ([columns, passes], order) => {
      const items = Array.from(passes.keys(), (row) => itemAt(columns, row)).filter(
        ({ row }) => passes[row] === 1,
      )
      const compare = naive[order.key]
      const sorted = items.toSorted(
        (left, right) =>
          Number(lacks(left, order.key)) - Number(lacks(right, order.key)) ||
          (order.descending ? compare(right, left) : compare(left, right)),
      )
      expect(Array.from(orderRows(columns, passes, order))).toEqual(sorted.map(({ row }) => row))
    }),
    { numRuns: 1500 },
  )
})

describe('by each key', () => {
  const columns = columnsOf(
    [
      { id: '10', name: 'Case 10', price: 5, stickers: ['b'], disabled: true, tradable: 1 },
      { id: '9', name: 'case 9', price: null, stickers: [], disabled: false, tradable: 0 },
      {
        id: '18446744073709551615',
        name: 'Case 9',
        price: 5,
        stickers: ['a', 'a'],
        disabled: false,
        tradable: 1,
      },
      {
        id: '18446744073709551614',
        name: '★ Knife',
        price: '5.0000001',
        stickers: ['a'],
        disabled: true,
        tradable: 0,
      },
      { id: '2', name: 'ánimo', price: null, stickers: [], disabled: false, tradable: 1 },
    ].map(({ id, tradable, ...rest }) => ({ ...rest, item: { asset_id: id, tradable } })),
  )
  const all = new Uint8Array(columns.count).fill(1)

  test.each<[SortKey, readonly number[], readonly number[]]>([
    ['answer', [0, 1, 2, 3, 4], [4, 3, 2, 1, 0]],
    ['name', [3, 4, 1, 2, 0], [0, 2, 1, 4, 3]],
    ['price', [0, 2, 3, 1, 4], [3, 0, 2, 1, 4]],
    ['tradable', [1, 3, 0, 2, 4], [0, 2, 4, 1, 3]],
    ['accepted', [0, 3, 1, 2, 4], [1, 2, 4, 0, 3]],
    ['stickers', [1, 4, 3, 0, 2], [2, 0, 3, 1, 4]],
    ['assetId', [4, 1, 0, 3, 2], [2, 3, 0, 1, 4]],
  ])('%s', (key, up, down) => {
    expect(Array.from(orderRows(columns, all, { key, descending: false }))).toEqual(up)
    expect(Array.from(orderRows(columns, all, { key, descending: true }))).toEqual(down)
  })
})

test('at first the dearest comes first', () => {
  expect(defaultOrder).toEqual({ key: 'price', descending: true })
})

test('an answer belongs to its caller', () => {
  fc.assert(
    fc.property(anyColumns, anyOrder, (columns, order) => {
      const all = new Uint8Array(columns.count).fill(1)
      const first = orderRows(columns, all, order)
      const copy = Array.from(first)
      first.fill(0)
      expect(Array.from(orderRows(columns, all, order))).toEqual(copy)
    }),
  )
})
