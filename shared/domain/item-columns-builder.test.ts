import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyEntry, chunksOf, columnsOf } from '../../tests/arbitraries/items'
import published from '../../tests/fixtures/user-inventory-rust.json'
import { decimalToText, type Decimal } from './decimal'
import { itemAt, type Item } from './item-columns'
import { createItemColumnsBuilder } from './item-columns-builder'
import type { Bend, ReadingReport } from './reading-report'

const inner = {
  asset_id: '4284666526576951869',
  tradable: 1,
  app_id: 252490,
  icon_url: 'icon',
  class_id: '1239822445',
}
const entry = {
  item: inner,
  name: 'Black Bandana',
  price: 0.07,
  stickers: [],
  disabled: false,
  price_local: 6.49,
  multiplied_price_local: 12.98,
}

function read(value: unknown): { item: Item; report: ReadingReport } {
  const builder = createItemColumnsBuilder()
  builder.add(value, { offset: 0, length: 1 })
  return { item: itemAt(builder.takeChunk(), 0), report: builder.report() }
}

/** Reads the entry with changes, `inner` those of its `item`. */
function readWith(changes: object, innerChanges: object = {}) {
  return read({ ...entry, ...changes, item: { ...inner, ...innerChanges } })
}

function textOf(price: Decimal | null): string | null {
  return price === null ? null : decimalToText(price)
}

describe('the published example', () => {
  const builder = createItemColumnsBuilder()
  const { items } = published.data
  for (const [position, item] of items.entries()) builder.add(item, { offset: position, length: 1 })
  const columns = builder.takeChunk()

  test('is read without a bend', () => {
    expect(builder.report()).toEqual({ read: 17, bends: {}, skipped: { count: 0, first: [] } })
    expect(columns.count).toBe(17)
  })

  test('comes out as it stands there', () => {
    for (const [row, source] of items.entries()) {
      const item = itemAt(columns, row)
      expect(item).toMatchObject({
        row,
        assetId: source.item.asset_id,
        classId: source.item.class_id,
        appId: 252490,
        name: source.name,
        icon: source.item.icon_url,
        stickers: [],
        tradable: true,
        disabled: source.disabled,
        depositability: source.disabled ? 'disabled' : 'depositable',
      })
      expect(textOf(item.price)).toBe(String(source.price))
      expect(textOf(item.priceLocal)).toBe(String(source.price_local))
      expect(textOf(item.multipliedPriceLocal)).toBe(String(source.multiplied_price_local))
    }
  })

  test('a name, a picture and an empty list of stickers stand once', () => {
    expect(columns.names.entries).toHaveLength(new Set(items.map(({ name }) => name)).size)
    expect(columns.icons.entries).toHaveLength(new Set(items.map(({ item }) => item.icon_url)).size)
    expect(columns.stickers.entries).toEqual([[]])
  })
})

function bendCounts({ bends }: ReadingReport): Partial<Record<Bend, number>> {
  return Object.fromEntries(Object.entries(bends).map(([bend, { count }]) => [bend, count]))
}

describe('where a bend was met', () => {
  test('is the position in the list, also of entries that are no items, each once', () => {
    const builder = createItemColumnsBuilder()
    builder.add(null, { offset: 0, length: 1 })
    builder.add({ ...entry, price: '1', price_local: '2' }, { offset: 1, length: 1 })
    builder.add({ ...entry, price: '1' }, { offset: 2, length: 1 })
    expect(builder.report().bends).toEqual({ 'price-as-text': { count: 3, first: [1, 2] } })
  })

  test('is what the caller calls it', () => {
    const builder = createItemColumnsBuilder()
    builder.add({ ...entry, name: '' }, { offset: 0, length: 1 }, 7)
    builder.add(5, { offset: 0, length: 1 }, 9)
    const { bends, skipped } = builder.report()
    expect([bends['name-missing']?.first, skipped.first]).toEqual([[7], [9]])
  })

  test('is named for the first 20', () => {
    const builder = createItemColumnsBuilder()
    for (let position = 0; position < 30; position += 1) {
      builder.add({ ...entry, name: '' }, { offset: 0, length: 1 })
    }
    const met = builder.report().bends['name-missing']
    expect([met?.count, met?.first.length]).toEqual([30, 20])
  })
})

describe('flags', () => {
  test.each<[unknown, boolean]>([
    [true, true],
    [1, true],
    ['1', true],
    ['true', true],
    [false, false],
    [0, false],
    ['0', false],
    ['false', false],
  ])('%j', (value, meaning) => {
    const { item, report } = readWith({ disabled: value }, { tradable: value })
    expect(item).toMatchObject({ tradable: meaning, disabled: meaning })
    expect(bendCounts(report)).toEqual({})
  })

  test.each<[unknown]>([[undefined], [null], [''], ['yes'], [2], [-1], [[]], [{}], [[true]]])(
    '%j is no good news',
    (value) => {
      const { item, report } = readWith({ disabled: value }, { tradable: value })
      expect(item).toMatchObject({ tradable: false, disabled: true })
      expect(bendCounts(report)).toEqual({ 'tradable-unreadable': 1, 'disabled-unreadable': 1 })
    },
  )
})

describe('asset ids', () => {
  test.each<[unknown, string, Bend | null]>([
    ['18446744073709551615', '18446744073709551615', null],
    [12345, '12345', 'asset-id-as-number'],
    [2 ** 53 - 1, '9007199254740991', 'asset-id-as-number'],
    [2 ** 53, '', 'asset-id-missing'], // from here on, digits may be lost
    [Number('4284666526576951869'), '', 'asset-id-missing'],
    ['', '', 'asset-id-missing'],
    [null, '', 'asset-id-missing'],
    [undefined, '', 'asset-id-missing'],
    [1.5, '', 'asset-id-missing'],
    [true, '', 'asset-id-missing'],
    [{}, '', 'asset-id-missing'],
  ])('%j', (value, assetId, bend) => {
    const { item, report } = readWith({}, { asset_id: value })
    expect(item.assetId).toBe(assetId)
    expect(bendCounts(report)).toEqual(bend === null ? {} : { [bend]: 1 })
    expect(item.depositability === 'depositable').toBe(assetId !== '')
  })
})

describe('names', () => {
  test.each([
    '★ Butterfly Knife | Gamma Doppler Emerald (Factory New)',
    '<b>&amp;</b>',
    '\u202eabc',
    '\0',
    '__proto__',
    'x'.repeat(300),
  ])('%j stays what it is', (name) => {
    const { item, report } = readWith({ name })
    expect(item.name).toBe(name)
    expect(bendCounts(report)).toEqual({})
  })

  test.each<[unknown]>([[undefined], [null], [''], [5], [['a']]])(
    'without one (%j) an item cannot be recognised, so it is not offered',
    (name) => {
      const { item, report } = readWith({ name })
      expect(item).toMatchObject({ name: '', depositability: 'disabled' })
      expect(bendCounts(report)).toEqual({ 'name-missing': 1 })
    },
  )
})

describe('prices', () => {
  test.each<[unknown, string | null, Partial<Record<Bend, number>>]>([
    [12.98, '12.98', {}],
    [0, '0', {}],
    ['12.98', '12.98', { 'price-as-text': 3 }],
    [' 12.980 ', '12.98', { 'price-as-text': 3 }],
    ['0.1234567', '0.1234567', { 'price-as-text': 3 }],
    [null, null, {}],
    [undefined, null, {}],
    ['', null, { 'price-as-text': 3, 'price-unreadable': 3 }],
    ['12,98', null, { 'price-as-text': 3, 'price-unreadable': 3 }],
    [-1, null, { 'price-unreadable': 3 }],
    [Infinity, null, { 'price-unreadable': 3 }], // what JSON.parse makes of 1e999
    [true, null, { 'price-unreadable': 3 }],
    [[1], null, { 'price-unreadable': 3 }],
    [{}, null, { 'price-unreadable': 3 }],
  ])('%j', (value, text, bends) => {
    const { item, report } = readWith({
      price: value,
      price_local: value,
      multiplied_price_local: value,
    })
    expect([item.price, item.priceLocal, item.multipliedPriceLocal].map(textOf)).toEqual([
      text,
      text,
      text,
    ])
    expect(bendCounts(report)).toEqual(bends)
    const priced = text !== null && text !== '0'
    expect(item.depositability).toBe(priced ? 'depositable' : 'unpriced')
  })

  test('each goes to its own column', () => {
    const { item } = readWith({ price: 1, price_local: 2, multiplied_price_local: 3 })
    expect([item.price, item.priceLocal, item.multipliedPriceLocal].map(textOf)).toEqual([
      '1',
      '2',
      '3',
    ])
  })
})

describe('stickers', () => {
  test.each<[unknown, readonly string[], boolean]>([
    [undefined, [], true],
    [null, [], true],
    [[], [], true],
    [{}, [], true],
    [['Crown (Foil)', 'iBUYPOWER'], ['Crown (Foil)', 'iBUYPOWER'], true],
    [
      [{ name: 'Crown' }, { title: 'Katowice' }, { market_hash_name: 'Sticker | X' }],
      ['Crown', 'Katowice', 'Sticker | X'],
      true,
    ],
    [{ '0': { name: 'Crown' }, '3': { name: 'Howl' } }, ['Crown', 'Howl'], true],
    [[{ slot: 1 }, 7, null], ['{"slot":1}', '7', 'null'], true],
    [[{ name: '', title: 5, wear: 0 }], ['{"name":"","title":5,"wear":0}'], true],
    ['Crown', [], false],
    [0, [], false],
    [false, [], false],
  ])('%j', (value, stickers, readable) => {
    const { item, report } = readWith({ stickers: value })
    expect(item.stickers).toEqual(stickers)
    expect(bendCounts(report)).toEqual(readable ? {} : { 'stickers-unreadable': 1 })
  })
})

test('a sticker that is nested without end is left out, and the others stay', () => {
  const endless: unknown = JSON.parse('['.repeat(100_000) + ']'.repeat(100_000))
  const { item, report } = readWith({ stickers: ['Crown', endless] })
  expect(item.stickers).toEqual(['Crown'])
  expect(bendCounts(report)).toEqual({ 'stickers-unreadable': 1 })
})

describe('the rest', () => {
  test.each<[unknown, number]>([
    [252490, 252490],
    ['252490', 252490],
    [0xff_ff_ff_ff, 0xff_ff_ff_ff],
    [0x1_00_00_00_00, 0],
    [-1, 0],
    [1.5, 0],
    ['cs2', 0],
    [null, 0],
    [true, 0],
    [[730], 0],
    [{ valueOf: 1, toString: 1 }, 0],
  ])('app id %j is %i', (value, appId) => {
    expect(readWith({}, { app_id: value }).item.appId).toBe(appId)
  })

  test.each<[unknown, string]>([
    ['abc', 'abc'],
    [12, '12'],
    [null, ''],
    [{}, ''],
  ])('class id and picture %j: %j', (value, text) => {
    expect(readWith({}, { class_id: value, icon_url: value }).item).toMatchObject({
      classId: text,
      icon: text,
    })
  })

  test('the place in the answer is kept, also past 2^32', () => {
    const builder = createItemColumnsBuilder()
    builder.add(entry, { offset: 2 ** 33 + 1, length: 412 })
    const chunk = builder.takeChunk()
    expect([chunk.offsets[0], chunk.lengths[0]]).toEqual([2 ** 33 + 1, 412])
  })
})

describe('entries that are no items', () => {
  const noItems = [null, 5, 'text', [], {}, { item: null }, { item: [] }, { item: 'x' }, [entry]]

  test.each(noItems.map((value) => [value]))('%j is skipped', (value) => {
    const builder = createItemColumnsBuilder()
    builder.add(entry, { offset: 0, length: 1 })
    builder.add(value, { offset: 1, length: 1 })
    builder.add(entry, { offset: 2, length: 1 })
    expect(builder.report()).toEqual({ read: 2, bends: {}, skipped: { count: 1, first: [1] } })
    expect(Array.from(builder.takeChunk().offsets)).toEqual([0, 2])
  })

  test('the first 20 are named, all are counted', () => {
    const builder = createItemColumnsBuilder()
    for (let position = 0; position < 100; position += 1) {
      builder.add(position % 2 === 0 ? null : entry, { offset: position, length: 1 })
    }
    const { read: count, skipped } = builder.report()
    expect([count, skipped.count]).toEqual([50, 50])
    expect(skipped.first).toEqual(Array.from({ length: 20 }, (_, index) => index * 2))
  })
})

describe('chunks', () => {
  test('a chunk brings only the texts that it saw first, by numbers that count over all', () => {
    const named = (name: string, sticker: string) => ({ ...entry, name, stickers: [sticker] })
    const [first, second, third] = chunksOf(
      [named('a', 's'), named('b', 't'), named('a', 't'), named('c', 's')],
      [2, 3],
    )
    expect(first?.names).toEqual({ entries: ['a', 'b'], indices: Uint32Array.of(0, 1) })
    expect(second?.names).toEqual({ entries: [], indices: Uint32Array.of(0) })
    expect(third?.names).toEqual({ entries: ['c'], indices: Uint32Array.of(2) })
    expect(first?.stickers).toEqual({ entries: [[], ['s'], ['t']], indices: Uint32Array.of(1, 2) })
    expect(second?.stickers).toEqual({ entries: [], indices: Uint32Array.of(2) })
  })

  test('an empty chunk is empty', () => {
    expect(createItemColumnsBuilder().takeChunk()).toMatchObject({ count: 0, assetIds: [] })
  })

  test('a report does not change behind its reader', () => {
    const builder = createItemColumnsBuilder()
    const early = builder.report()
    builder.add({ item: {} }, { offset: 0, length: 1 })
    expect(early).toEqual({ read: 0, bends: {}, skipped: { count: 0, first: [] } })
  })
})

interface Source {
  readonly item: { readonly asset_id: unknown; readonly tradable: unknown }
  readonly name: unknown
  readonly price: unknown
  readonly disabled: unknown
}

test('whatever JSON comes, it is read or skipped, and only what was understood is depositable', () => {
  const anything = fc.jsonValue()
  const mixed = (values: Record<string, fc.Arbitrary<unknown>>) =>
    fc.record(
      Object.fromEntries(
        Object.entries(values).map(([key, value]) => [key, fc.oneof(value, anything)]),
      ),
      { requiredKeys: [] },
    )
  const odd = mixed({
    item: mixed({
      asset_id: fc.constant('12'),
      tradable: fc.constant(1),
      app_id: anything,
      icon_url: anything,
      class_id: anything,
    }),
    name: fc.constant('a'),
    price: fc.constant(1),
    disabled: fc.constant(false),
    stickers: fc.array(anything),
  })
  fc.assert(
    fc.property(fc.array(fc.oneof(anyEntry, odd, anything)), (entries) => {
      const columns = columnsOf(entries)
      expect(columns.count).toBeLessThanOrEqual(entries.length)
      for (let row = 0; row < columns.count; row += 1) {
        const item = itemAt(columns, row)
        if (item.depositability !== 'depositable') continue
        const place = ((columns.offsets[row] ?? 0) - 1000) / 300
        const source = entries[place] as Source
        expect([true, 1, '1', 'true']).toContain(source.item.tradable)
        expect([false, 0, '0', 'false']).toContain(source.disabled)
        expect(Number(source.price)).toBeGreaterThan(0)
        expect(item.assetId).toBe(String(source.item.asset_id))
        expect(item.name).toBe(source.name)
      }
    }),
    { numRuns: 500 },
  )
})
