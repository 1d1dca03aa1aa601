import { isDepositableAt, itemAt, type ItemColumns } from '@shared/domain/item-columns'
import { createItemColumnsBuilder } from '@shared/domain/item-columns-builder'
import { openFilter, priceKinds, type ItemFilter } from '@shared/domain/item-filter'
import { sortKeys, type ItemOrder } from '@shared/domain/item-order'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createItemViewer } from './item-view'

const someNames = ['AK-47 | Redline', 'AWP | Asiimov', '★ Karambit', 'Ärger', 'ak zero', '']

const entry = fc.record({
  name: fc.constantFrom(...someNames),
  price: fc.option(fc.integer({ min: 0, max: 500 }).map((cents) => cents / 100)),
  price_local: fc.option(fc.integer({ min: 0, max: 50 })),
  disabled: fc.boolean(),
  stickers: fc.subarray(['Titan', 'Crown']),
  item: fc.record({
    asset_id: fc.bigInt({ min: 1n, max: 2n ** 60n }).map(String),
    tradable: fc.boolean(),
  }),
})

const filter: fc.Arbitrary<ItemFilter> = fc.record({
  tradable: fc.constantFrom('any', 'tradable', 'not-tradable'),
  accepted: fc.constantFrom('any', 'accepted', 'not-accepted'),
  depositable: fc.boolean(),
  search: fc.constantFrom('', 'a', 'ak', 'ak-', 'ak -', ' ÄRGER ', 'titan', '7', 'zzz'),
  priceKind: fc.constantFrom(...priceKinds),
  minimumMicros: fc.option(fc.integer({ min: 0, max: 5_000_000 })),
  maximumMicros: fc.option(fc.integer({ min: 0, max: 5_000_000 })),
})

const order: fc.Arbitrary<ItemOrder> = fc.record({
  key: fc.constantFrom(...sortKeys),
  descending: fc.boolean(),
})

function columnsOf(entries: readonly unknown[]): ItemColumns {
  const builder = createItemColumnsBuilder()
  for (const one of entries) builder.add(one, { offset: 0, length: 0 })
  return builder.takeChunk()
}

/** The rule in plain words, an item at a time. */
function passes(columns: ItemColumns, row: number, wanted: ItemFilter): boolean {
  const item = itemAt(columns, row)
  if (wanted.tradable !== 'any' && item.tradable !== (wanted.tradable === 'tradable')) return false
  if (wanted.accepted !== 'any' && item.disabled === (wanted.accepted === 'accepted')) return false
  if (wanted.depositable && !isDepositableAt(columns, row)) return false
  const micros = columns[wanted.priceKind].micros[row] ?? Number.NaN
  if (wanted.minimumMicros !== null && !(micros >= wanted.minimumMicros)) return false
  if (wanted.maximumMicros !== null && !(micros <= wanted.maximumMicros)) return false
  const texts = [item.name, item.assetId, ...item.stickers]
  const words = wanted.search.toLowerCase().match(/\S+/gu) ?? []
  return words.every((word) => texts.some((text) => text.toLowerCase().includes(word)))
}

describe('createItemViewer', () => {
  it('shows exactly the items that pass, whatever was asked before', () => {
    fc.assert(
      fc.property(
        fc.array(entry, { maxLength: 40 }),
        fc.array(fc.tuple(filter, order), { minLength: 1, maxLength: 4 }),
        (entries, questions) => {
          const columns = columnsOf(entries)
          const viewer = createItemViewer()
          for (const [wanted, by] of questions) {
            const expected = Array.from(entries.keys()).filter((row) =>
              passes(columns, row, wanted),
            )
            expect([...viewer.rows(columns, wanted, by)].toSorted((a, b) => a - b)).toEqual(
              expected,
            )
          }
        },
      ),
    )
  })

  it('orders by price with the unpriced last, either way', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 40 }), fc.boolean(), (entries, descending) => {
        const columns = columnsOf(entries)
        const rows = createItemViewer().rows(columns, openFilter, { key: 'price', descending })
        const prices = [...rows].map((row) => columns.price.micros[row] ?? Number.NaN)
        const priced = prices.filter((price) => !Number.isNaN(price))
        expect(prices.slice(0, priced.length)).toEqual(
          priced.toSorted((a, b) => (descending ? b - a : a - b)),
        )
      }),
    )
  })

  it('gives, while a search is typed and taken back, what another viewer gives, in order', () => {
    fc.assert(
      fc.property(
        fc.array(entry, { maxLength: 40 }),
        fc.constantFrom('ak-47 red', 'titan a', '7', 'ärger'),
        filter,
        order,
        (entries, typed, wanted, by) => {
          const columns = columnsOf(entries)
          const viewer = createItemViewer()
          const forth = Array.from({ length: typed.length + 1 }, (_, end) => typed.slice(0, end))
          for (const search of [...forth, ...forth.toReversed()]) {
            const question = { ...wanted, search }
            expect(viewer.rows(columns, question, by)).toEqual(
              createItemViewer().rows(columns, question, by),
            )
          }
        },
      ),
    )
  })

  it('gives the same array for the same question', () => {
    const columns = columnsOf([{ name: 'a', price: 1, item: { asset_id: '1' } }])
    const viewer = createItemViewer()
    const by: ItemOrder = { key: 'name', descending: false }
    const rows = viewer.rows(columns, openFilter, by)
    expect(viewer.rows(columns, { ...openFilter }, { ...by })).toBe(rows)
    expect(viewer.rows(columns, { ...openFilter, search: 'b' }, by)).not.toBe(rows)
    expect(viewer.rows(columnsOf([]), openFilter, by)).not.toBe(rows)
  })
})
