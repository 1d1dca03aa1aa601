import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyEntry, columnsOf } from '../../tests/arbitraries/items'
import { addDecimals, compareDecimals, decimalToText, zero, type Decimal } from './decimal'
import { changeAt, magnitude, negated, percentAt, pricesAt } from './difference-change'
import { filterDifference, openDifferenceFilter, type DifferenceFilter } from './difference-filter'
import { assetIdAt, differenceSortKeys, entryNameAt, orderDifference } from './difference-order'
import { totalsOfDifference, type ValuedKind } from './difference-totals'
import {
  changeCounts,
  changeKinds,
  changesAt,
  differenceOf,
  type ChangeKind,
  type InventoryDifference,
} from './inventory-difference'
import { itemAt, type Item, type ItemColumns } from './item-columns'
import { filterRows, openFilter, priceKinds, type PriceKind } from './item-filter'

// ---- The same, said of objects one by one. ----

interface Change {
  readonly before: Item | null
  readonly after: Item | null
}

function itemsOf(columns: ItemColumns): readonly Item[] {
  return Array.from({ length: columns.count }, (_, row) => itemAt(columns, row))
}

function changesByObjects(before: readonly Item[], after: readonly Item[]) {
  const ids = [...new Set([...after, ...before].map(({ assetId }) => assetId))]
  const times = (items: readonly Item[], id: string) =>
    items.filter(({ assetId }) => assetId === id).length
  const single = ids.filter((id) => id !== '' && times(before, id) < 2 && times(after, id) < 2)
  return single.map((id): Change => ({
    before: before.find(({ assetId }) => assetId === id) ?? null,
    after: after.find(({ assetId }) => assetId === id) ?? null,
  }))
}

const isDepositable = (item: Item | null) => item?.depositability === 'depositable'

function kindsByObjects({ before, after }: Change, price: PriceKind): readonly ChangeKind[] {
  const was = before?.[price] ?? null
  const is = after?.[price] ?? null
  const both = before !== null && after !== null
  const says: Readonly<Record<ChangeKind, boolean>> = {
    added: before === null,
    gone: after === null,
    'price-up': both && was !== null && is !== null && compareDecimals(was, is) < 0,
    'price-down': both && was !== null && is !== null && compareDecimals(was, is) > 0,
    'price-appeared': both && was === null && is !== null,
    'price-vanished': both && was !== null && is === null,
    'became-tradable': both && !before.tradable && after.tradable,
    'became-not-tradable': both && before.tradable && !after.tradable,
    'became-accepted': both && before.disabled && !after.disabled,
    'became-not-accepted': both && !before.disabled && after.disabled,
    'newly-depositable': !isDepositable(before) && isDepositable(after),
    'no-longer-depositable': isDepositable(before) && !isDepositable(after),
  }
  return changeKinds.filter((kind) => says[kind])
}

/** Long division by hand, sign apart. */
function percentByObjects({ before, after }: Change, price: PriceKind): string | null {
  const was = before?.[price] ?? null
  const is = after?.[price] ?? null
  if (was === null || is === null || compareDecimals(was, zero) === 0) return null
  const unitsAt = ({ units, scale }: Decimal) => units * 10n ** BigInt(400 - scale)
  const change = unitsAt(is) - unitsAt(was)
  const size = (change < 0n ? -change : change) * 10_000n
  const rest = size % unitsAt(was)
  const hundredths = size / unitsAt(was) + (rest * 2n >= unitsAt(was) ? 1n : 0n)
  return decimalToText({ units: change < 0n ? -hundredths : hundredths, scale: 2 })
}

// ---- Two inventories that share most items, some of them with ids that stand twice. ----

const anyPair = fc
  .tuple(fc.array(anyEntry, { maxLength: 20 }), fc.array(anyEntry, { maxLength: 20 }))
  .chain(([before, after]) =>
    fc.record({
      before: fc.constant(before),
      after: fc.shuffledSubarray(before).map((kept) => [...kept, ...after]),
      // Items with one id on either side are rare where ids are drawn from few: these are numbered apart.
      numbered: fc.boolean(),
    }),
  )
  .map(({ before, after, numbered }) => {
    const ids = new Map<unknown, string>()
    const number = (entry: (typeof before)[number], index: number) => {
      const id = ids.get(entry) ?? String(ids.size)
      ids.set(entry, id)
      // Each third item that stayed has other properties than it had.
      const other = index % 3 === 0 ? (before[index] ?? entry) : entry
      return { ...other, item: { ...other.item, asset_id: id } }
    }
    const apply = (list: typeof before) => (numbered ? list.map(number) : list)
    return { before: columnsOf(apply(before)), after: columnsOf(apply(after)) }
  })

/** Prices that differ by less than a millionth, or by exactly half of what is shown. */
const closePrice = fc.constantFrom<unknown[]>(
  null,
  0,
  1,
  200,
  200.01,
  199.99,
  '1.0000001',
  '1.0000002',
  '1.00000099999999999999999',
  '123456789012345678901234567890.5',
  '123456789012345678901234567890.6',
)

const closeList = fc
  .array(fc.record({ price: closePrice, disabled: fc.boolean() }), { maxLength: 12 })
  .map((entries) =>
    columnsOf(
      entries.map((entry, index) => ({
        name: 'a',
        ...entry,
        price_local: 1,
        multiplied_price_local: entry.price,
        item: { asset_id: String(index), tradable: true },
      })),
    ),
  )

const eitherPair = fc.oneof(anyPair, fc.record({ before: closeList, after: closeList }))

const anyPriceKind = fc.constantFrom(...priceKinds)

const text = (value: Decimal | null) => (value === null ? null : decimalToText(value))
const allOf = ({ count }: InventoryDifference) => Array.from({ length: count }, (_, entry) => entry)

describe('differenceOf', () => {
  it('says of each item what its two objects say', () => {
    fc.assert(
      fc.property(eitherPair, anyPriceKind, ({ before, after }, price) => {
        const difference = differenceOf(before, after)
        const changes = changesByObjects(itemsOf(before), itemsOf(after))
        const expected = changes
          .filter((change) => kindsByObjects(change, price).length > 0)
          .map((change) => ({
            id: (change.after ?? change.before)?.assetId,
            name: (change.after ?? change.before)?.name,
            before: text(change.before?.[price] ?? null),
            after: text(change.after?.[price] ?? null),
            kinds: kindsByObjects(change, price),
            percent: percentByObjects(change, price),
          }))
        const found = allOf(difference)
          .filter((entry) => changesAt(difference, entry, price).length > 0)
          .map((entry) => ({
            id: assetIdAt(difference, entry),
            name: entryNameAt(difference, entry),
            before: text(pricesAt(difference, entry, price).before),
            after: text(pricesAt(difference, entry, price).after),
            kinds: changesAt(difference, entry, price),
            percent: text(percentAt(difference, entry, price)),
          }))
        expect(found).toEqual(expected)

        const counts = changeCounts(difference, price)
        const count = (kind: ChangeKind) =>
          expected.filter(({ kinds }) => kinds.includes(kind)).length
        for (const kind of changeKinds) expect(counts.kinds[kind]).toBe(count(kind))
        expect(counts.any).toBe(expected.length)
        expect(counts.unchanged).toBe(
          changes.filter((change) => kindsByObjects(change, price).length === 0).length,
        )
      }),
      { numRuns: 200 },
    )
  })

  it('accounts for every item of both inventories', () => {
    fc.assert(
      fc.property(eitherPair, ({ before, after }) => {
        const difference = differenceOf(before, after)
        const { kinds } = changeCounts(difference, 'price')
        const { unmatched, matched } = difference
        expect(matched + kinds.gone + unmatched.before.withoutId + unmatched.before.repeated).toBe(
          before.count,
        )
        expect(matched + kinds.added + unmatched.after.withoutId + unmatched.after.repeated).toBe(
          after.count,
        )
      }),
    )
  })

  it('matches nothing by an id that stands twice in either inventory', () => {
    const entry = (id: string | null, price: number) => ({
      name: 'a',
      price,
      disabled: false,
      item: { asset_id: id, tradable: true },
    })
    const difference = differenceOf(
      columnsOf([entry('1', 1), entry('1', 2), entry('2', 1), entry(null, 1), entry('3', 1)]),
      columnsOf([entry('1', 3), entry('2', 1), entry('2', 2), entry('9', 1), entry('9', 1)]),
    )
    expect(difference.unmatched).toEqual({
      before: { withoutId: 1, repeated: 3 },
      after: { withoutId: 0, repeated: 5 },
    })
    expect(allOf(difference).map((entryRow) => assetIdAt(difference, entryRow))).toEqual(['3'])
    expect(difference.matched).toBe(0)
  })

  it('finds nothing between an inventory and itself', () => {
    fc.assert(
      fc.property(fc.array(anyEntry, { maxLength: 20 }).map(columnsOf), (columns) => {
        expect(differenceOf(columns, columns).count).toBe(0)
      }),
    )
  })
})

describe('filterDifference and orderDifference', () => {
  const anyFilter: fc.Arbitrary<DifferenceFilter> = fc.record({
    kinds: fc.subarray([...changeKinds]),
    priceKind: anyPriceKind,
    search: fc.constantFrom('', '  ', 'a', 'E 1', '★'),
    minimumMicros: fc.option(fc.oneof(fc.constantFrom(1, 10_000), fc.nat({ max: 2_000_000 }))),
    minimumHundredths: fc.option(fc.oneof(fc.constantFrom(1, 2), fc.nat({ max: 20_000 }))),
  })
  const reaches = (value: Decimal | null, minimum: number | null, scale: number) =>
    minimum === null ||
    (value !== null && compareDecimals(magnitude(value), { units: BigInt(minimum), scale }) >= 0)

  it('keeps what meets every condition, in order', () => {
    fc.assert(
      fc.property(
        eitherPair,
        anyFilter,
        fc.constantFrom(...differenceSortKeys),
        fc.boolean(),
        ({ before, after }, filter, key, descending) => {
          const difference = differenceOf(before, after)
          const { priceKind: price } = filter
          const found = [...filterRows(before, { ...openFilter, search: filter.search })]
          const foundAfter = [...filterRows(after, { ...openFilter, search: filter.search })]
          const expected = allOf(difference).filter((entry) => {
            const kinds = changesAt(difference, entry, price)
            const isWanted =
              kinds.length > 0 &&
              (filter.kinds.length === 0 || kinds.some((kind) => filter.kinds.includes(kind)))
            const isFound =
              found[difference.beforeRows[entry] ?? -1] === 1 ||
              foundAfter[difference.afterRows[entry] ?? -1] === 1
            return (
              isWanted &&
              isFound &&
              reaches(changeAt(difference, entry, price), filter.minimumMicros, 6) &&
              reaches(percentAt(difference, entry, price), filter.minimumHundredths, 2)
            )
          })
          const passes = filterDifference(difference, filter)
          expect(allOf(difference).filter((entry) => passes[entry] === 1)).toEqual(expected)

          const ordered = orderDifference(difference, passes, { key, descending }, price)
          expect([...ordered].toSorted((a, b) => a - b)).toEqual(expected)
          for (let place = 1; place < ordered.length; place += 1) {
            const [left = 0, right = 0] = [ordered[place - 1], ordered[place]]
            const comparison = compareByObjects(difference, left, right, key, price)
            if (comparison === 'last') continue
            const turned = descending ? -comparison : comparison
            expect(turned).toBeLessThanOrEqual(0)
            if (turned === 0) expect(left).toBeLessThan(right)
          }
        },
      ),
      { numRuns: 300 },
    )
  })
})

describe('digits that doubles do not tell apart', () => {
  const priced = (...prices: readonly unknown[]) =>
    columnsOf(
      prices.map((price, index) => ({
        name: 'a',
        price,
        disabled: false,
        item: { asset_id: String(index), tradable: true },
      })),
    )
  const large = (last: number) => `12345678901234567890.${String(last)}`

  it('count in the order', () => {
    const difference = differenceOf(
      priced(1, 1, 1, 1),
      priced(large(2), large(4), large(1), large(3)),
    )
    const passes = filterDifference(difference, openDifferenceFilter)
    for (const key of ['change', 'percent', 'after'] as const) {
      const order = orderDifference(difference, passes, { key, descending: false }, 'price')
      expect([...order]).toEqual([2, 0, 3, 1])
    }
  })

  it('count in the order of falls, too', () => {
    const difference = differenceOf(priced(large(2), large(4), large(1), 3), priced(1, 1, 1, 1))
    const passes = filterDifference(difference, openDifferenceFilter)
    const order = orderDifference(difference, passes, { key: 'change', descending: true }, 'price')
    expect([...order]).toEqual([1, 0, 2, 3])
  })

  it('count against a bound', () => {
    const difference = differenceOf(priced(1, 1), priced('1.000001', '1.00000099999999999999999'))
    const passes = filterDifference(difference, { ...openDifferenceFilter, minimumMicros: 1 })
    expect([...passes]).toEqual([1, 0])
  })
})

const collator = new Intl.Collator('en', { numeric: true })

/** `last`: one or both have no value, and the right one is among those. */
function compareByObjects(
  difference: InventoryDifference,
  left: number,
  right: number,
  key: (typeof differenceSortKeys)[number],
  price: PriceKind,
): number | 'last' {
  switch (key) {
    case 'kind': {
      const rank = (entry: number) =>
        changeKinds.findIndex((kind) => changesAt(difference, entry, price).includes(kind))
      return rank(left) - rank(right)
    }
    case 'name': {
      const [a, b] = [entryNameAt(difference, left), entryNameAt(difference, right)]
      const collated = collator.compare(a, b)
      // Names that the collator holds for equal are still kept together by their first sight.
      return collated === 0 && a !== b ? 'last' : collated
    }
    case 'assetId': {
      const [a, b] = [assetIdAt(difference, left), assetIdAt(difference, right)]
      return Math.sign(Number(BigInt(a) - BigInt(b)))
    }
    case 'before':
    case 'after':
    case 'change':
    case 'percent': {
      const sizeOf = (change: Decimal | null) => (change === null ? null : magnitude(change))
      const valueOf = (entry: number) =>
        key === 'change'
          ? sizeOf(changeAt(difference, entry, price))
          : key === 'percent'
            ? sizeOf(percentAt(difference, entry, price))
            : pricesAt(difference, entry, price)[key]
      const [a, b] = [valueOf(left), valueOf(right)]
      if (b === null) return 'last'
      expect(a).not.toBeNull()
      return compareDecimals(a ?? zero, b)
    }
  }
}

describe('totalsOfDifference', () => {
  it('adds up exactly, and to the difference of the two inventories', () => {
    fc.assert(
      fc.property(eitherPair, anyPriceKind, ({ before, after }, price) => {
        const changes = changesByObjects(itemsOf(before), itemsOf(after))
        const totals = totalsOfDifference(differenceOf(before, after), price)
        const sum = (values: readonly Decimal[]) => decimalToText(values.reduce(addDecimals, zero))
        const net = sum(
          changes.map((change) =>
            addDecimals(change.after?.[price] ?? zero, negated(change.before?.[price] ?? zero)),
          ),
        )
        expect(decimalToText(totals.net)).toBe(net)
        for (const kind of Object.keys(totals.kinds) as ValuedKind[]) {
          const of = changes.filter((change) => kindsByObjects(change, price).includes(kind))
          const was = of.map((change) => negated(change.before?.[price] ?? zero))
          const is = of.map((change) => change.after?.[price] ?? zero)
          const value =
            kind === 'newly-depositable'
              ? sum(is)
              : kind === 'no-longer-depositable'
                ? sum(was)
                : sum([...was, ...is])
          expect({
            kind,
            count: totals.kinds[kind].count,
            value: text(totals.kinds[kind].value),
          }).toEqual({
            kind,
            count: of.length,
            value,
          })
        }
      }),
      { numRuns: 200 },
    )
  })
})

describe('percentAt', () => {
  const percent = (was: unknown, is: unknown) => {
    const entry = (price: unknown) => [
      { name: 'a', price, disabled: false, item: { asset_id: '1', tradable: true } },
    ]
    return text(percentAt(differenceOf(columnsOf(entry(was)), columnsOf(entry(is))), 0, 'price'))
  }

  it.each([
    [100, 112.5, '12.5'],
    [3, 4, '33.33'],
    [3, 2, '-33.33'],
    [2, 0, '-100'],
    // Half a hundredth of a per cent: away from zero, on either side of it.
    [200, 200.01, '0.01'],
    [200, 199.99, '-0.01'],
    [300, 300.01, '0'],
    [0, 5, null],
    [null, 5, null],
    [5, null, null],
    ['0.0000001', '1', '999999900'],
    ['1e-30', '1e30', `9${'9'.repeat(59)}00`],
  ])('from %s to %s is %s', (was, is, expected) => {
    expect(percent(was, is)).toBe(expected)
  })
})
