import { addDecimals, decimalToText, zero } from '@shared/domain/decimal'
import { itemAt, type ItemColumns } from '@shared/domain/item-columns'
import { allRows, totalsOf } from '@shared/domain/totals'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyEntry, columnsOf } from '../../../tests/arbitraries/items'
import { chosen, combinedMessages, type GivenSource } from '../test/combined-fixture'
import {
  createCombinedCollector,
  sourceIndexAt,
  spreadOverRows,
  type ChosenSource,
  type CombinedInventory,
} from './combined-inventory'
import { combinedTotals } from './combined-totals'
import { combinedUsers, usersOf, usersOfRows } from './combined-users'
import { groupRows, rowsOfGroup } from './row-groups'

const anySource: fc.Arbitrary<GivenSource> = fc.record({
  entries: fc.array(anyEntry, { maxLength: 12 }),
  currencyLocal: fc.constantFrom('rub', 'usd', ''),
  isGood: fc.constantFrom(true, true, false),
})
const someSources = fc.array(anySource, { minLength: 1, maxLength: 6 })
const chunkSize = fc.integer({ min: 1, max: 30 })

function combine(
  sources: readonly GivenSource[],
  size = 5,
  choose: (index: number) => ChosenSource = (index) => chosen(index),
): CombinedInventory {
  const collector = createCombinedCollector(sources.map((_, index) => choose(index)))
  for (const message of combinedMessages(sources, size)) {
    if (message.kind !== 'end' && message.kind !== 'failed') collector.take(message)
  }
  return collector.finish()
}

const listed = (columns: ItemColumns) =>
  Array.from({ length: columns.count }, (_, row) => {
    const { row: _row, ...item } = itemAt(columns, row)
    return item
  })
const entriesOf = ({ entries, isGood }: GivenSource) => (isGood ? entries : [])

describe('a combined inventory', () => {
  it('equals opening each source by itself and laying them end to end, and knows whose each row is', () => {
    fc.assert(
      fc.property(someSources, chunkSize, (sources, size) => {
        const inventory = combine(sources, size)
        const alone = sources.map((source) => columnsOf(entriesOf(source)))
        expect(listed(inventory.columns)).toEqual(alone.flatMap((columns) => listed(columns)))
        const owners = alone.flatMap(({ count }, index) => Array<number>(count).fill(index))
        expect(owners.map((_, row) => sourceIndexAt(inventory, row))).toEqual(owners)
        expect([...spreadOverRows(inventory, (source) => source)]).toEqual(owners)
        expect(inventory.sources.map(({ outcome }) => outcome.kind)).toEqual(
          sources.map(({ isGood }) => (isGood ? 'read' : 'failed')),
        )
        // Names are shared: none stands twice.
        const { entries } = inventory.columns.names
        expect(new Set(entries).size).toBe(entries.length)
      }),
    )
  })

  it('shows what has come so far, and marks the rest as coming', () => {
    const source = {
      entries: [{ item: { asset_id: '1' }, name: 'A' }],
      currencyLocal: '',
      isGood: true,
    }
    const [chunk] = combinedMessages([source], 1)
    const collector = createCombinedCollector([chosen(0), chosen(1)])
    if (chunk?.kind === 'chunk') collector.take(chunk)
    const soFar = collector.soFar()
    expect(soFar.columns.assetIds).toEqual(['1'])
    expect([...soFar.starts]).toEqual([0, 1])
    expect(soFar.sources.map(({ outcome }) => outcome.kind)).toEqual(['coming', 'coming'])
    expect(collector.progress()).toEqual({ sources: 0, items: 1 })
  })
})

describe('its totals', () => {
  it('are the exact sums of each source by itself; local ones by currency, never across', () => {
    fc.assert(
      fc.property(someSources, chunkSize, (sources, size) => {
        const inventory = combine(sources, size)
        const totals = combinedTotals(inventory, allRows(inventory.columns))
        let price = zero
        const local = new Map<string, { count: number; one: typeof zero; other: typeof zero }>()
        for (const source of sources) {
          const columns = columnsOf(entriesOf(source))
          if (columns.count === 0) continue
          const alone = totalsOf(columns, allRows(columns))
          price = addDecimals(price, alone.price)
          const currency = source.currencyLocal.toUpperCase()
          const before = local.get(currency) ?? { count: 0, one: zero, other: zero }
          local.set(currency, {
            count: before.count + alone.count,
            one: addDecimals(before.one, alone.priceLocal),
            other: addDecimals(before.other, alone.multipliedPriceLocal),
          })
        }
        expect(decimalToText(totals.price)).toBe(decimalToText(price))
        expect(
          totals.local.map(({ currency, count, priceLocal, multipliedPriceLocal }) => [
            currency,
            count,
            decimalToText(priceLocal),
            decimalToText(multipliedPriceLocal),
          ]),
        ).toEqual(
          Array.from(local, ([currency, { count, one, other }]) => [
            currency,
            count,
            decimalToText(one),
            decimalToText(other),
          ]),
        )
      }),
    )
  })

  it('take custom currencies of one name and two rates for two', () => {
    const source = {
      entries: [{ item: { asset_id: '1' }, name: 'A', price: 1, price_local: 0.1 }],
      currencyLocal: 'coin',
      isGood: true,
    }
    const inventory = combine([source, source, source], 5, (index) =>
      chosen(index, {
        request: { customCurrency: 'coin', customCurrencyRate: index === 1 ? '5' : '7' },
      }),
    )
    const { local } = combinedTotals(inventory, allRows(inventory.columns))
    expect(local).toMatchObject([
      { currency: 'coin', rate: '7', count: 2 },
      { currency: 'coin', rate: '5', count: 1 },
    ])
  })
})

describe('its groups', () => {
  it('hold each row once, in its order, beside those of its name or Steam user alone', () => {
    const steamIds = ['1', '2', '', '1', '', '2']
    fc.assert(
      fc.property(someSources, fc.array(fc.nat({ max: 71 })), (sources, wanted) => {
        const inventory = combine(sources, 5, (index) =>
          chosen(index, { request: { steamId: steamIds[index] ?? '' } }),
        )
        const { columns } = inventory
        const rows = [...new Set(wanted)].filter((row) => row < columns.count)
        const users = usersOf(inventory)
        const ofRows = usersOfRows(inventory)
        for (const [groups, nameOf] of [
          [
            groupRows(rows, columns.names.indices, columns.names.entries.length),
            (row: number) => columns.names.indices[row],
          ],
          [groupRows(rows, ofRows, users.users.length), (row: number) => ofRows[row]],
        ] as const) {
          for (const [place, key] of groups.keys.entries()) {
            expect([...rowsOfGroup(groups, place)]).toEqual(
              rows.filter((row) => nameOf(row) === key),
            )
          }
          expect(groups.rows.toSorted()).toEqual(Uint32Array.from(rows).toSorted())
        }
      }),
    )
  })

  it('know a Steam user by the id, whatever the game, and by the first label', () => {
    const { users, userOfSource } = combinedUsers([
      chosen(0, { request: { steamId: '1' } }),
      chosen(1, { request: { steamId: '' }, label: 'x' }),
      chosen(2, { request: { steamId: '1' }, label: 'Shop' }),
      chosen(3, { request: { steamId: '' } }),
    ])
    expect(users.map(({ steamId, label }) => [steamId, label])).toEqual([
      ['1', 'Shop'],
      ['', 'x'],
      ['', ''],
    ])
    expect([...userOfSource]).toEqual([0, 1, 0, 2])
  })
})
