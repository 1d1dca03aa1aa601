import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyColumns, anyName, columnsOf } from '../../tests/arbitraries/items'
import { compareDecimals } from './decimal'
import { filterRows, foldText, openFilter, priceKinds, type ItemFilter } from './item-filter'
import { itemAt, type Item } from './item-columns'

const bound = fc.option(fc.oneof(fc.nat(6_000_000), fc.constantFrom(0, 1_000_000, 1e15)))
const anyFilter: fc.Arbitrary<ItemFilter> = fc.record({
  tradable: fc.constantFrom('any', 'tradable', 'not-tradable'),
  accepted: fc.constantFrom('any', 'accepted', 'not-accepted'),
  depositable: fc.boolean(),
  search: fc.oneof(fc.constant(''), anyName, fc.constantFrom('AB', '1', ' a ', '★')),
  priceKind: fc.constantFrom(...priceKinds),
  minimumMicros: bound,
  maximumMicros: bound,
})

/** The filter as a person would say it, one item at a time. */
function passesNaively(item: Item, filter: ItemFilter): boolean {
  if (filter.tradable !== 'any' && item.tradable !== (filter.tradable === 'tradable')) return false
  if (filter.accepted !== 'any' && item.disabled !== (filter.accepted === 'not-accepted'))
    return false
  if (filter.depositable && item.depositability !== 'depositable') return false
  const words = foldText(filter.search).match(/\S+/gu) ?? []
  const texts = [item.name, item.assetId, ...item.stickers].map(foldText)
  if (!words.every((word) => texts.some((text) => text.includes(word)))) return false
  const price = item[filter.priceKind]
  const { minimumMicros, maximumMicros } = filter
  if (minimumMicros === null && maximumMicros === null) return true
  if (price === null) return false
  const at = (micros: number) => ({ units: BigInt(micros), scale: 6 })
  return (
    (minimumMicros === null || compareDecimals(price, at(minimumMicros)) >= 0) &&
    (maximumMicros === null || compareDecimals(price, at(maximumMicros)) <= 0)
  )
}

test('agrees with the plain reading of every filter, for any inventory', () => {
  fc.assert(
    fc.property(anyColumns, anyFilter, (columns, filter) => {
      const naive = Array.from({ length: columns.count }, (_, row) =>
        passesNaively(itemAt(columns, row), filter) ? 1 : 0,
      )
      expect(Array.from(filterRows(columns, filter))).toEqual(naive)
    }),
    { numRuns: 1000 },
  )
})

test('the open filter lets everything through', () => {
  fc.assert(
    fc.property(anyColumns, (columns) => {
      expect(filterRows(columns, openFilter)).toEqual(new Uint8Array(columns.count).fill(1))
    }),
  )
})

describe('search', () => {
  const item = (name: string, asset_id: string, stickers: readonly string[] = []) => ({
    item: { asset_id, tradable: 1, app_id: 730, icon_url: '', class_id: '1' },
    name,
    price: 1,
    price_local: 1,
    multiplied_price_local: 1,
    disabled: false,
    stickers,
  })
  const columns = columnsOf([
    item('★ Butterfly Knife | Gamma Doppler Emerald (Factory New)', '30000000001'),
    item('AK-47 | Redline (Field-Tested)', '30000000002', ['Crown (Foil)', 'iBUYPOWER']),
    item('ＦＵＬＬ width ﬁre', '30000000003'),
    item('Ключ от кейса', '18446744073709551615', ['КОРОНА']),
    item('.* [a-z] \\', '30000000005'),
  ])
  const found = (search: string) =>
    Array.from(filterRows(columns, { ...openFilter, search })).flatMap((passes, row) =>
      passes === 1 ? [row] : [],
    )

  test.each<[string, readonly number[]]>([
    ['butterfly', [0]],
    ['BUTTERFLY KNIFE', [0]],
    ['  emerald  ', [0]],
    ['|', [0, 1]],
    ['★', [0]],
    ['crown', [1]],
    ['ibuypower', [1]],
    ['crown ibuypower', [1]],
    ['redline ak', [1]],
    ['gamma factory', [0]],
    ['ak-47 crown 30000000002', [1]],
    ['ak-47 emerald', []],
    ['full WIDTH', [2]],
    ['fire', [2]],
    ['ａｋ－４７', [1]],
    ['КЛЮЧ', [3]],
    ['корона', [3]],
    ['3000000000', [0, 1, 2, 4]],
    ['18446744073709551615', [3]],
    ['.*', [4]],
    ['\\', [4]],
    ['no such item', []],
    ['', [0, 1, 2, 3, 4]],
    [' \t ', [0, 1, 2, 3, 4]],
  ])('%j', (search, rows) => {
    expect(found(search)).toEqual(rows)
  })
})

test('a bound is as exact as the price: just above and just below it lie outside', () => {
  const columns = columnsOf(
    ['0.9999999', '1', '1.0000001'].map((price) => ({
      item: { asset_id: '1', tradable: 1 },
      name: 'a',
      price,
      disabled: false,
    })),
  )
  const rows = (bounds: Partial<ItemFilter>) =>
    Array.from(filterRows(columns, { ...openFilter, ...bounds }))
  expect(rows({ minimumMicros: 1_000_000 })).toEqual([0, 1, 1])
  expect(rows({ maximumMicros: 1_000_000 })).toEqual([1, 1, 0])
  expect(rows({ minimumMicros: 1_000_000, maximumMicros: 1_000_000 })).toEqual([0, 1, 0])
  expect(rows({ minimumMicros: 1_000_001, maximumMicros: 1_000_000 })).toEqual([0, 0, 0])
})
