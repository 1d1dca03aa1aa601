import { addDecimals, compareDecimals, decimalToText, zero } from '@shared/domain/decimal'
import { isDepositableAt, itemAt, nameAt } from '@shared/domain/item-columns'
import { openFilter } from '@shared/domain/item-filter'
import { sortKeys } from '@shared/domain/item-order'
import { finish } from '@shared/domain/slices'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { anyEntry } from '../../../tests/arbitraries/items'
import { createItemViewer } from '../inventory/item-view'
import { chosen, combinedMessages, type GivenSource } from '../test/combined-fixture'
import { answerSlices, type CombinedQuestion } from './combined-answer'
import {
  createCombinedCollector,
  sourceIndexAt,
  type CombinedInventory,
} from './combined-inventory'
import { groupSortKeys, sumAt } from './group-table'
import { rowsOfGroup } from './row-groups'

const anySource: fc.Arbitrary<GivenSource> = fc.record({
  entries: fc.array(anyEntry, { maxLength: 10 }),
  currencyLocal: fc.constantFrom('rub', 'usd'),
  isGood: fc.constantFrom(true, true, false),
})
const labels = ['Anna', '', 'b 10', 'b 9', '', 'Anna']
const steamIds = ['76561198000000009', '76561198000000010', '', '1', '2', '76561198000000009']
const games = ['cs2', 'rust'] as const

function combine(sources: readonly GivenSource[]): CombinedInventory {
  const collector = createCombinedCollector(
    sources.map((_, index) =>
      chosen(index, {
        label: labels[index] ?? '',
        request: { steamId: steamIds[index] ?? '', game: games[index % 2] ?? 'cs2' },
      }),
    ),
  )
  for (const message of combinedMessages(sources, 7)) {
    if (message.kind !== 'end' && message.kind !== 'failed') collector.take(message)
  }
  return collector.finish()
}

const anyQuestion = fc.record({
  items: fc.record({
    depositable: fc.boolean(),
    search: fc.constantFrom('', '', 'a', '1'),
    minimumMicros: fc.constantFrom(null, null, 1_000_000),
  }),
  user: fc.constantFrom('', '', 'ANNA', '0000 76', 'b', 'nobody'),
  game: fc.constantFrom(null, null, 'rust' as const),
  order: fc.record({
    key: fc.constantFrom(...sortKeys, 'user' as const, 'game' as const),
    descending: fc.boolean(),
  }),
  grouping: fc.constantFrom('none' as const, 'name' as const, 'user' as const),
  groupOrder: fc.record({
    key: fc.constantFrom(...groupSortKeys),
    descending: fc.boolean(),
  }),
})

const byNumber = (one: number, other: number) => one - other

/** What a user is called by, and whose it is. */
const owner = (inventory: CombinedInventory, row: number) => {
  const { snapshot } = inventory.sources[sourceIndexAt(inventory, row)] ?? {}
  const index = Number(snapshot?.id.split('-')[1])
  const steamId = steamIds[index] ?? ''
  return { steamId, label: labels[index] ?? '', game: snapshot?.request.game }
}

it('shows the items that pass by themselves, in order, one question after the other', () => {
  fc.assert(
    fc.property(
      fc.array(anySource, { minLength: 1, maxLength: 6 }),
      fc.array(anyQuestion, { minLength: 1, maxLength: 4 }),
      (sources, questions) => {
        const inventory = combine(sources)
        const { columns } = inventory
        const viewer = createItemViewer()
        for (const { items, user, game, order, grouping, groupOrder } of questions) {
          const question: CombinedQuestion = {
            inventory,
            filter: { items: { ...openFilter, ...items }, user, game, only: null },
            order,
            grouping,
            groupOrder,
          }
          const { rows, groups } = finish(answerSlices(question))
          const itemKey = order.key === 'user' || order.key === 'game' ? 'answer' : order.key
          const words = user.toLowerCase().split(' ')
          const passing = [
            ...viewer.rows(columns, question.filter.items, { ...order, key: itemKey }),
          ].filter((row) => {
            const { label, steamId, game: itsGame } = owner(inventory, row)
            const known = [label.toLowerCase(), steamId]
            return (
              (game === null || itsGame === game) &&
              words.every((word) => known.some((text) => text.includes(word)))
            )
          })
          expect([...rows].toSorted(byNumber)).toEqual(passing.toSorted(byNumber))
          if (order.key === itemKey && !order.key.includes('Local')) {
            expect([...rows]).toEqual(passing)
          }
          if (order.key === 'user') {
            const names = [...rows].map((row) => {
              const { label, steamId } = owner(inventory, row)
              return label || steamId
            })
            const sign = order.descending ? -1 : 1
            const compare = new Intl.Collator('en', { numeric: true })
            expect(names).toEqual(names.toSorted((a, b) => sign * compare.compare(a, b)))
          }
          if (groups === null) {
            expect(grouping).toBe('none')
            continue
          }
          const { table, places } = groups
          const grouped: number[] = []
          const keys = [...places].map((place) => {
            const key = table.groups.keys[place] ?? 0
            const own = [...rowsOfGroup(table.groups, place)]
            grouped.push(...own)
            if (table.by === 'name') {
              expect(own.every((row) => columns.names.indices[row] === key)).toBe(true)
            }
            const whose = new Set(own.map((row) => owner(inventory, row).steamId))
            if (table.by === 'user') expect(whose.size).toBe(1)
            const others =
              table.by === 'name' ? whose : new Set(own.map((row) => nameAt(columns, row)))
            expect(table.members[place]).toBe(others.size)
            expect(table.items[place]).toBe(own.length)
            expect(table.depositable[place]).toBe(
              own.filter((row) => isDepositableAt(columns, row)).length,
            )
            const sum = own.reduce(
              (total, row) => addDecimals(total, itemAt(columns, row).price ?? zero),
              zero,
            )
            expect(decimalToText(sumAt(table.price, place))).toBe(decimalToText(sum))
            return { sum, items: own.length }
          })
          expect(grouped.toSorted(byNumber)).toEqual([...rows].toSorted(byNumber))
          expect(new Set(table.groups.keys).size).toBe(places.length)
          const sign = groupOrder.descending ? -1 : 1
          const sorted = keys.toSorted((a, b) =>
            groupOrder.key === 'price'
              ? sign * compareDecimals(a.sum, b.sum)
              : sign * (a.items - b.items),
          )
          if (groupOrder.key === 'price') {
            expect(keys.map(({ sum }) => decimalToText(sum))).toEqual(
              sorted.map(({ sum }) => decimalToText(sum)),
            )
          }
          if (groupOrder.key === 'items') {
            expect(keys.map(({ items: count }) => count)).toEqual(
              sorted.map(({ items: count }) => count),
            )
          }
        }
      },
    ),
  )
})
