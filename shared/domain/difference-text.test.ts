import { describe, expect, it } from 'vitest'
import { noContents, snapshotOf } from '../../renderer/src/test/snapshot-fixture'
import { columnsOf } from '../../tests/arbitraries/items'
import { differenceCsv } from './difference-csv'
import { differenceJson } from './difference-json'
import { comparablePrices } from './difference-prices'
import type { TextInParts, WrittenDifference } from './difference-text'
import { differenceOf } from './inventory-difference'

const entry = (id: string, name: string, price: unknown, change: object = {}) => ({
  name,
  price,
  price_local: 5,
  disabled: false,
  ...change,
  item: { asset_id: id, tradable: true },
})

const before = columnsOf([
  entry('11', 'AK-47 | "Redline", old', 10),
  entry('22', '=1+1', '123456789012345678901234567890.5'),
  entry('33', 'Gone', 3),
])
const after = columnsOf([
  entry('11', 'AK-47 | "Redline", old', 12.5, { disabled: true }),
  entry('22', '=1+1', '123456789012345678901234567890.25'),
  entry('44', 'New', null),
])

function written(entries: readonly number[], currency = ''): WrittenDifference {
  const taken = (id: string, day: number) =>
    snapshotOf(
      { steamId: '76561198827262007', projectId: 'secret-project-id' },
      {
        id,
        projectName: 'Main shop',
        tradeToken: 'aBcD_12-',
        takenAt: Date.UTC(2026, 10, day),
        contents: { ...noContents, currencyLocal: currency },
      },
    )
  const [one, other] = [taken('snapshot-one', 12), taken('snapshot-other', 22)]
  return {
    before: one,
    after: other,
    difference: differenceOf(before, after),
    entries: Uint32Array.from(entries),
    price: 'price',
    prices: comparablePrices(one, other),
  }
}

function whole({ head, part, tail }: TextInParts, count: number, step: number): string {
  let text = head
  for (let from = 0; from < count; from += step) text += part(from, Math.min(from + step, count))
  return text + tail
}

describe('differenceCsv', () => {
  it('writes the entries that are shown, in their order, to the last digit', () => {
    const text = whole(differenceCsv(written([3, 0, 1, 2])), 4, 3)
    const times = "'2026-11-12T00:00:00.000Z,'2026-11-22T00:00:00.000Z"
    expect(text).toBe(
      [
        '\ufeffchange,asset_id,name,price_usd_before,price_usd_after,price_usd_difference,price_usd_percent,tradable_before,tradable_after,accepted_before,accepted_after,before_taken_at,after_taken_at',
        `gone no-longer-depositable,'33,Gone,3,,-3,,yes,,yes,,${times}`,
        `price-up became-not-accepted no-longer-depositable,'11,"AK-47 | ""Redline"", old",10,12.5,2.5,25,yes,yes,yes,no,${times}`,
        `price-down,'22,'=1+1,123456789012345678901234567890.5,123456789012345678901234567890.25,-0.25,0,yes,yes,yes,yes,${times}`,
        `added,'44,New,,,,,,yes,,yes,${times}`,
        '',
      ].join('\r\n'),
    )
  })

  it('adds the local prices where their currency is known to be the same', () => {
    const [header, line] = whole(differenceCsv(written([3], 'rub')), 1, 1).split('\r\n')
    expect(header).toContain(
      'price_usd_percent,price_local_before,price_local_after,price_local_difference,price_local_percent,tradable_before',
    )
    expect(header).toMatch(/,currency_local$/u)
    expect(line).toMatch(/,3,,-3,,5,,-5,,yes,.*,rub$/u)
  })
})

describe('differenceJson', () => {
  const text = whole(differenceJson(written([0, 3])), 2, 1)

  it('writes the same as JSON, whichever parts it is made in', () => {
    expect(whole(differenceJson(written([0, 3])), 2, 2)).toBe(text)
    expect(JSON.parse(text)).toMatchObject({
      format: 'skinventory-difference',
      version: 1,
      before: { takenAt: '2026-11-12T00:00:00.000Z', steamId: '76561198827262007' },
      after: { takenAt: '2026-11-22T00:00:00.000Z', projectName: 'Main shop' },
      prices: { price_usd: 'comparable', price_local: 'currency-unknown' },
      changesBy: 'price_usd',
      matched: 2,
      entriesInAll: 4,
      totals: {
        price_usd: {
          net: '-0.75',
          'price-up': { count: 1, value: '2.5' },
          gone: { count: 1, value: '-3' },
        },
      },
      entries: [
        {
          assetId: '11',
          changes: ['price-up', 'became-not-accepted', 'no-longer-depositable'],
          before: { price_usd: '10', tradable: true, accepted: true },
          after: { price_usd: '12.5', tradable: true, accepted: false },
          difference: { price_usd: '2.5' },
          percent: { price_usd: '25' },
        },
        { assetId: '33', before: { price_usd: '3' }, after: null, percent: { price_usd: null } },
      ],
    })
  })

  it('leaves the trade token and ids of this machine out', () => {
    for (const secret of ['aBcD_12-', 'secret-project-id', 'snapshot-one', 'snapshot-other']) {
      expect(text).not.toContain(secret)
    }
  })

  it('is JSON without any entry, too', () => {
    expect(JSON.parse(whole(differenceJson(written([])), 0, 1))).toMatchObject({ entries: [] })
  })
})
