import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyColumns, columnsOf } from '../../tests/arbitraries/items'
import { itemAt, type Item, type ItemColumns } from './item-columns'
import { csvColumns, derivedCsvColumns } from './inventory-file'
import { createCsvSplitter, type CsvRecord } from './csv-text-splitter'
import { csvContext, csvHeader, csvLine } from './items-csv'
import { entryTextOf, fitsLayout, isCutShort } from './items-csv-entry'
import { readCsvLayout, type CsvLayout } from './items-csv-layout'

const context = csvContext({
  request: {
    game: 'cs2',
    steamId: '76561198827262007',
    currency: 'rub',
    multiplier: '1.50',
    customCurrency: '=CC',
    customCurrencyRate: '2',
  },
  projectName: '@shop',
  takenAt: Date.UTC(2026, 0, 31, 9, 30),
  currencyLocal: 'rub',
  ofItems: 125,
})

function layoutOf(text: string): CsvLayout {
  const layout = readCsvLayout(text)
  if (layout === null) throw new Error('not recognised')
  return layout
}

function recordsOf(text: string, layout = layoutOf(text)): readonly CsvRecord[] {
  const splitter = createCsvSplitter(layout.delimiter)
  const records = splitter.push(text)
  const last = splitter.end()
  if (last === 'open-quote') throw new Error(last)
  return [...records, ...last].slice(1)
}

function entriesOf(text: string): readonly unknown[] {
  const layout = layoutOf(text)
  return recordsOf(text, layout).map((record) => JSON.parse(entryTextOf(record, layout)))
}

const itemsOf = (columns: ItemColumns): readonly Item[] =>
  Array.from({ length: columns.count }, (_, row) => itemAt(columns, row))

describe('our CSV', () => {
  it('gives the same items when it is read again', () => {
    fc.assert(
      fc.property(anyColumns, (columns) => {
        const items = itemsOf(columns)
        const text = csvHeader() + items.map((item) => csvLine(item, context)).join('')
        expect(itemsOf(columnsOf(entriesOf(text)))).toEqual(items)
      }),
    )
  })

  it('keeps long ids and formulas as text, and prices as numbers', () => {
    const [item] = itemsOf(
      columnsOf([
        {
          item: { asset_id: '4284666526576951869', tradable: 1, app_id: 730, class_id: '007' },
          name: '=HYPERLINK("x")',
          price: 0.07,
          price_local: '123456789.123456789',
          disabled: false,
          stickers: [{ name: '-x' }],
        },
      ]),
    )
    if (item === undefined) throw new Error('no item')
    expect(csvLine(item, context)).toBe(
      `'4284666526576951869,"'=HYPERLINK(""x"")",yes,yes,yes,0.07,123456789.123456789,,rub,` +
        `"[""-x""]",'007,730,,cs2,'76561198827262007,'@shop,'2026-01-31T09:30:00.000Z,125,rub,1.50,` +
        `'=CC,2\r\n`,
    )
    expect(csvLine(item, context, ['depositable', 'game'])).toBe('yes,cs2\r\n')
    expect(csvLine(item, context, ['icon_url'])).toBe('""\r\n')
    expect(csvHeader(['name', 'stickers'])).toBe('name,stickers\r\n')
  })
})

describe('the CSV of others', () => {
  it('may have its columns in any order, with a decimal comma and other words for yes', () => {
    const text =
      'Price_USD; NAME ;asset_id;Tradable;accepted;colour;stickers\r\n' +
      '6,49;Knife;12;TRUE;0;red;"[""a""]"\n1;"a;b";13;No;YES;;'
    expect(layoutOf(text)).toMatchObject({ delimiter: ';', width: 7, unknown: ['colour'] })
    expect(entriesOf(text)).toEqual([
      {
        item: { asset_id: '12', tradable: true },
        name: 'Knife',
        price: 6.49,
        stickers: ['a'],
        disabled: true,
      },
      { item: { asset_id: '13', tradable: false }, name: 'a;b', price: 1, disabled: false },
    ])
  })

  it('leaves what it cannot read to the reader of items', () => {
    const text =
      'asset_id\tname\ttradable\taccepted\tprice_usd\tstickers\tapp_id\n' +
      '4.28467E+18\tA\tperhaps\tnever\tfree\tGold\tx'
    expect(entriesOf(text)).toEqual([
      {
        item: { tradable: 'perhaps', app_id: 'x' },
        name: 'A',
        price: 'free',
        stickers: 'Gold',
        disabled: 'never',
      },
    ])
  })

  it('never takes a comma for a decimal point where it parts cells', () => {
    expect(entriesOf('asset_id,name,price_usd\n1,A,"6,49"\n')).toMatchObject([{ price: '6,49' }])
  })

  it('knows lines that do not fit', () => {
    const text = 'asset_id,name,price_usd\n1,A,6,49\n2,B,6,,\n3,C\n4,D,5\n5,E'
    const layout = layoutOf(text)
    const records = recordsOf(text)
    expect(records.map((record) => fitsLayout(record, layout))).toEqual([
      false,
      true,
      true,
      true,
      true,
    ])
    expect(records.map((record) => isCutShort(record, layout))).toEqual([
      false,
      false,
      false,
      false,
      true,
    ])
  })

  it.each(['', 'name,surname\nA,B', 'hello', '"asset_id'])('does not know %j', (text) => {
    expect(readCsvLayout(text)).toBeNull()
  })

  it('takes the first of two columns of one name, and says what is missing', () => {
    const layout = layoutOf('asset_id,name,name,\n')
    expect(layout.unknown).toEqual(['name'])
    expect(layout.indices.get('name')).toBe(1)
    // What follows from other columns is not missed.
    expect(layout.missing).toEqual(csvColumns.slice(2).filter((one) => !derivedCsvColumns.has(one)))
  })
})
