import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyColumns, anyEntry, anyPrice, columnsOf } from '../../tests/arbitraries/items'
import { choose, redoChoice, startHistory, undoChoice, type ChoiceHistory } from './choice-history'
import { choosingRules, rowsOfSameName, type ChoosingRules } from './choose-items'
import { findItems, pricedChoosableRows, rowsWithinPrices } from './choose-items-selection'
import { addDecimals, decimalToText, parseDecimal, zero, type Decimal } from './decimal'
import { draftLimits, noLocks, type DraftItem, type LockList } from './deposit-draft'
import { addItems, draftItemAt, removeItems } from './draft-items'
import { readmitItems } from './draft-items-readmission'
import { totalsOfItems } from './draft-totals'
import { groupItems, setQuantity } from './item-groups'
import { itemAt, type ItemColumns } from './item-columns'
import { priceKinds } from './item-filter'
import { reachSum, sumAims } from './reach-sum'
import { finish } from './slices'
import { allRows } from './totals'

const aFew = fc.array(fc.integer({ min: -1, max: 45 }), { maxLength: 12, size: 'max' })
const aPlace = fc.nat(40)

const anyForeignItem: fc.Arbitrary<DraftItem> = fc.record({
  assetId: fc.oneof(fc.nat(35).map(String), fc.constantFrom('', 'x', '99999999999999999999')),
  name: fc.constantFrom('a', 'forged'),
  icon: fc.constant('icon-1'),
  price: fc.constantFrom('1', '1.50', '1000000'),
  priceLocal: fc.constantFrom(null, '0', '2.5'),
  multipliedPriceLocal: fc.constantFrom(null, '7'),
})

const anyStep = fc.oneof(
  fc.record({ kind: fc.constant('add'), rows: aFew } as const),
  fc.record({ kind: fc.constant('remove'), places: aFew } as const),
  fc.record({ kind: fc.constant('name'), row: aPlace } as const),
  fc.record({ kind: fc.constant('under'), price: fc.constantFrom('1', '3.5') } as const),
  fc.record({ kind: fc.constant('paste'), ids: fc.array(fc.nat(40).map(String)) } as const),
  fc.record({ kind: fc.constant('quantity'), place: aPlace, quantity: fc.nat(4) } as const),
  fc.record({
    kind: fc.constant('reach'),
    price: fc.constantFrom(...priceKinds),
    cents: fc.bigInt({ min: 1n, max: 500n }),
    aim: fc.constantFrom(...sumAims),
  } as const),
  fc.record({ kind: fc.constant('undo') } as const),
  fc.record({ kind: fc.constant('redo') } as const),
  fc.record({
    kind: fc.constant('import'),
    items: fc.array(anyForeignItem, { maxLength: 20 }),
  } as const),
  fc.record({
    kind: fc.constant('lock'),
    assetIds: fc.array(fc.nat(30).map(String), { maxLength: 2 }),
    names: fc.subarray(['a', 'B', '1'], { maxLength: 1 }),
  } as const),
)
type Step = typeof anyStep extends fc.Arbitrary<infer One> ? One : never

interface State {
  readonly rules: ChoosingRules
  readonly locks: LockList
  readonly history: ChoiceHistory
}

function take({ rules, locks, history }: State, step: Step): State {
  const { columns } = rules
  const { items } = history
  const readmit = (list: readonly DraftItem[]) => readmitItems(list, rules).items
  const after = (chosen: readonly DraftItem[]) => ({
    rules,
    locks,
    history: choose(history, chosen),
  })
  switch (step.kind) {
    case 'add':
      return after(addItems(items, rules, step.rows).items)
    case 'remove':
      return after(
        removeItems(items, new Set(step.places.map((place) => items[place]?.assetId ?? ''))),
      )
    case 'name':
      return after(addItems(items, rules, rowsOfSameName(columns, step.row)).items)
    case 'under': {
      const bounds = { kind: 'price', minimum: null, maximum: parseDecimal(step.price) } as const
      return after(
        addItems(items, rules, rowsWithinPrices(columns, allRows(columns), bounds)).items,
      )
    }
    case 'reach': {
      const { rows, amounts } = pricedChoosableRows(rules, allRows(columns), step.price)
      const { chosen } = finish(
        reachSum({ amounts, target: { units: step.cents, scale: 2 }, aim: step.aim }),
      )
      return after(
        addItems(
          items,
          rules,
          chosen.map((index) => rows[index] ?? -1),
        ).items,
      )
    }
    case 'paste':
      return after(addItems(items, rules, findItems(rules, step.ids).rows).items)
    case 'quantity': {
      const like = items[step.place]
      return like === undefined
        ? after(items)
        : after(setQuantity(items, rules, like, step.quantity).items)
    }
    case 'undo':
      return { rules, locks, history: undoChoice(history, readmit) ?? history }
    case 'redo':
      return { rules, locks, history: redoChoice(history, readmit) ?? history }
    case 'import':
      return after(readmitItems([...items, ...step.items], rules).items)
    case 'lock': {
      const changed = { assetIds: step.assetIds, names: step.names }
      const stricter = choosingRules(columns, changed)
      return {
        rules: stricter,
        locks: changed,
        history: choose(history, readmitItems(items, stricter).items),
      }
    }
  }
}

function expectSound(columns: ItemColumns, locks: LockList, items: readonly DraftItem[]) {
  expect(new Set(items.map(({ assetId }) => assetId)).size).toBe(items.length)
  for (const { assetId } of items) {
    const rows = columns.assetIds.flatMap((id, row) => (id === assetId ? [row] : []))
    expect(rows).toHaveLength(1)
    const item = itemAt(columns, rows[0] ?? -1)
    expect(item.depositability).toBe('depositable')
    expect(locks.assetIds).not.toContain(assetId)
    expect(locks.names.map((name) => name.toLowerCase())).not.toContain(
      item.name.trim().toLowerCase(),
    )
  }
  const totals = totalsOfItems(items)
  expect(totals.count).toBe(items.length)
  for (const kind of priceKinds) {
    const prices = items.map((item) => item[kind])
    const sum = prices.reduce<Decimal>(
      (total, price) => addDecimals(total, (price === null ? null : parseDecimal(price)) ?? zero),
      zero,
    )
    expect(decimalToText(totals[kind])).toBe(decimalToText(sum))
    expect(totals.lacking[kind]).toBe(prices.filter((price) => price === null).length)
  }
}

test('however it is made: only what may be chosen, nothing twice, and exact totals', () => {
  // Most are depositable and have an asset id of their own, so that drafts fill.
  const good = fc.record({
    entry: anyEntry,
    price: anyPrice,
    isGood: fc.integer({ min: 0, max: 9 }),
  })
  const columns = fc.array(good, { minLength: 5, maxLength: 40 }).map((list) =>
    columnsOf(
      list.map(({ entry, price, isGood }, place) =>
        isGood > 7
          ? entry
          : {
              ...entry,
              name: entry.name ?? 'a',
              item: { ...entry.item, asset_id: String(place), tradable: 1 },
              disabled: isGood === 0,
              price,
            },
      ),
    ),
  )
  let filled = 0
  fc.assert(
    fc.property(columns, fc.array(anyStep, { maxLength: 15, size: 'max' }), (inventory, steps) => {
      let state: State = {
        rules: choosingRules(inventory, noLocks),
        locks: noLocks,
        history: startHistory([]),
      }
      for (const step of steps) {
        state = take(state, step)
        expectSound(inventory, state.locks, state.history.items)
        filled = Math.max(filled, state.history.items.length)
      }
    }),
    { numRuns: 200 },
  )
  expect(filled).toBeGreaterThan(2)
})

function sameItems(count: number): ItemColumns {
  return columnsOf(
    Array.from({ length: count }, (_, id) => ({
      item: { asset_id: String(id + 1), tradable: 1, icon_url: 'icon' },
      name: 'Case',
      price: 0.1,
      price_local: 1.5,
      multiplied_price_local: null,
      disabled: false,
    })),
  )
}

describe('adding', () => {
  test('says of every row that was refused why', () => {
    fc.assert(
      fc.property(anyColumns, aFew, (columns, rows) => {
        const rules = choosingRules(columns, noLocks)
        const { items, added, refused } = addItems([], rules, rows)
        expect(items).toHaveLength(added)
        expect(added + refused.count).toBe(rows.length)
        expect(Object.values(refused.counts).reduce((sum, count) => sum + count, 0)).toBe(
          refused.count,
        )
        for (const { row, why } of refused.first) {
          expect(why).toBe(rules.obstacleAt(row) ?? 'already-chosen')
        }
        const again = addItems(items, rules, rows)
        expect(again.items).toBe(items)
        expect(again.refused.counts['already-chosen']).toBe(
          rows.length - refused.count + refused.counts['already-chosen'],
        )
      }),
    )
  })

  test('ends where the draft is full', () => {
    const columns = sameItems(draftLimits.items + 3)
    const rules = choosingRules(columns, noLocks)
    const { items, refused } = addItems([], rules, allRows(columns))
    expect(items).toHaveLength(draftLimits.items)
    expect(refused.counts['no-room']).toBe(3)
    expect(refused.first.map(({ row }) => row)).toEqual([10_000, 10_001, 10_002])
    const extra = [...items, draftItemAt(columns, draftLimits.items)]
    expect(readmitItems(extra, rules).leftOut).toMatchObject([{ why: 'no-room' }])
  })

  test('keeps prices to the last digit', () => {
    const columns = columnsOf([
      {
        item: { asset_id: '18446744073709551615', tradable: 1, icon_url: 'i' },
        name: 'a',
        price: '123456789012345678901234567890.50',
        price_local: 0,
        disabled: 0,
      },
    ])
    expect(draftItemAt(columns, 0)).toEqual({
      assetId: '18446744073709551615',
      name: 'a',
      icon: 'i',
      price: '123456789012345678901234567890.5',
      priceLocal: '0',
      multipliedPriceLocal: null,
    })
    expect(() => draftItemAt(columns, 1)).toThrow('cannot go into a draft')
  })
})

describe('letting in again', () => {
  const columns = sameItems(4)
  const rules = choosingRules(columns, { assetIds: ['4'], names: [] })
  const [one, two, three, four] = [0, 1, 2, 3].map((row) => draftItemAt(columns, row)) as [
    DraftItem,
    DraftItem,
    DraftItem,
    DraftItem,
  ]

  test('what is as it was stays the same list', () => {
    const items = [three, one]
    expect(readmitItems(items, rules)).toEqual({ items, leftOut: [], pricesDiffer: [] })
    expect(readmitItems(items, rules).items).toBe(items)
  })

  test('says what it leaves out, and whose prices differ', () => {
    const unknown = { ...one, assetId: '9' }
    const dearer = { ...two, price: '0.11', name: 'forged' }
    const sameValue = { ...three, priceLocal: '1.50' }
    const unpriced = { ...one, priceLocal: null }
    expect(readmitItems([unpriced, one, unknown, dearer, sameValue, four], rules)).toEqual({
      items: [unpriced, { ...dearer, name: 'Case' }, sameValue],
      leftOut: [
        { item: one, why: 'chosen-twice' },
        { item: unknown, why: 'unknown' },
        { item: four, why: 'locked-asset-id' },
      ],
      pricesDiffer: [
        { assetId: '1', now: one },
        { assetId: '2', now: two },
      ],
    })
  })
})

describe('groups', () => {
  test('hold every item once, and identical ones together', () => {
    fc.assert(
      fc.property(fc.array(anyForeignItem), (items) => {
        const groups = groupItems(items)
        const order = new Map(items.map((item, index) => [item, index]))
        expect(
          groups
            .flatMap((group) => group.items)
            .sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)),
        ).toEqual(items)
        const kinds = items.map(({ assetId: _, ...kind }) => JSON.stringify(kind))
        expect(groups).toHaveLength(new Set(kinds).size)
        for (const group of groups) {
          expect(
            new Set(group.items.map(({ assetId: _, ...kind }) => JSON.stringify(kind))).size,
          ).toBe(1)
        }
      }),
    )
  })

  test('a price is the same however it is written', () => {
    const item = draftItemAt(sameItems(1), 0)
    expect(groupItems([item, { ...item, assetId: '2', priceLocal: '1.50' }])).toHaveLength(1)
  })

  test('a quantity takes further ones, puts the last back, and says what is short', () => {
    const rules = choosingRules(sameItems(5), { assetIds: ['2'], names: [] })
    const { items } = addItems([], rules, [2])
    const [like] = items as [DraftItem]
    const ids = (list: readonly DraftItem[]) => list.map(({ assetId }) => assetId)
    const more = setQuantity(items, rules, like, 3)
    expect([ids(more.items), more.added, more.short]).toEqual([['3', '1', '4'], 2, 0])
    const most = setQuantity(more.items, rules, like, 9)
    expect([ids(most.items), most.short]).toEqual([['3', '1', '4', '5'], 5])
    const fewer = setQuantity(most.items, rules, like, 1)
    expect([ids(fewer.items), fewer.removed]).toEqual([['3'], 3])
    expect(setQuantity(fewer.items, rules, like, 0).items).toEqual([])
  })
})

test('a price that is no decimal is never counted as nothing', () => {
  const item = draftItemAt(sameItems(1), 0)
  expect(() => totalsOfItems([{ ...item, price: 'free' }])).toThrow('no decimal')
})

describe('undo and redo', () => {
  const same = (items: readonly DraftItem[]) => items
  const lists = Array.from({ length: 300 }, (_, length) => Array<DraftItem>(length))

  test('walk through the choices, and share their lists', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('choose', 'undo', 'redo')), (steps) => {
        let history = startHistory(lists[0] ?? [])
        let [told, place] = [[history.items], 0]
        for (const [index, step] of steps.entries()) {
          if (step === 'choose') {
            history = choose(history, lists[index + 1] ?? [])
            told = [...told.slice(0, place + 1), history.items]
            place += 1
          } else if (step === 'undo') {
            history = undoChoice(history, same) ?? history
            place = Math.max(0, place - 1)
          } else {
            history = redoChoice(history, same) ?? history
            place = Math.min(told.length - 1, place + 1)
          }
          expect(history.items).toBe(told[place])
        }
      }),
    )
  })

  test('the same list is no step, and only so many are kept', () => {
    const start = startHistory(lists[0] ?? [])
    expect(choose(start, start.items)).toBe(start)
    const long = lists.slice(1).reduce(choose, start)
    expect(long.past).toHaveLength(200)
    expect(undoChoice(start, same)).toBeNull()
    expect(redoChoice(long, same)).toBeNull()
  })
})
