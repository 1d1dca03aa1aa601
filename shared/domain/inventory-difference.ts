import { compareDecimals } from './decimal'
import { nowhere, pairRows, type UnmatchedItems } from './difference-pairing'
import { isDepositableAt, itemFlags, type ItemColumns } from './item-columns'
import { priceKinds, type PriceKind } from './item-filter'
import { priceAt, type PriceColumn } from './price-column'

/**
 * What can become of an item between two inventories, the most telling first. The four of the price are said of one price
 * at a time. `newly-depositable` takes in what was added, `no-longer-depositable` what is gone.
 */
export const changeKinds = [
  'added',
  'gone',
  'price-up',
  'price-down',
  'price-appeared',
  'price-vanished',
  'became-tradable',
  'became-not-tradable',
  'became-accepted',
  'became-not-accepted',
  'newly-depositable',
  'no-longer-depositable',
] as const
export type ChangeKind = (typeof changeKinds)[number]

/**
 * How a later inventory differs from an earlier one: columns again, one array a property. An entry is an item that was
 * added, is gone, or differs in a price, in being tradable or in being accepted. Entries stand in the order of the later
 * inventory, then what is gone in the order of the earlier.
 */
export interface InventoryDifference {
  readonly before: ItemColumns
  readonly after: ItemColumns
  readonly count: number
  /** Rows of {@link before}; negative: the item was added. */
  readonly beforeRows: Int32Array
  /** Rows of {@link after}; negative: the item is gone. */
  readonly afterRows: Int32Array
  /** What became of each: bits, read by {@link hasChange}. */
  readonly changes: Uint32Array
  /** Items that are in both inventories. */
  readonly matched: number
  readonly unmatched: UnmatchedItems
}

export function differenceOf(before: ItemColumns, after: ItemColumns): InventoryDifference {
  const { beforeOf, afterOf, unmatched } = pairRows(before, after)
  const entries = createEntries(before.count + after.count)
  let matched = 0
  for (let row = 0; row < after.count; row += 1) {
    const earlier = beforeOf[row] ?? nowhere
    if (earlier === nowhere) {
      entries.add(nowhere, row, isDepositableAt(after, row) ? addedDepositable : added)
    } else if (earlier >= 0) {
      matched += 1
      const bits = changesOf(before, earlier, after, row)
      if (bits !== 0) entries.add(earlier, row, bits)
    }
  }
  for (let row = 0; row < before.count; row += 1) {
    if (afterOf[row] !== nowhere) continue
    entries.add(row, nowhere, isDepositableAt(before, row) ? goneDepositable : gone)
  }
  return { before, after, ...entries.take(), matched, unmatched }
}

/** What became of an entry, by one of the three prices. */
function hasChange(
  { changes }: Pick<InventoryDifference, 'changes'>,
  entry: number,
  kind: ChangeKind,
  price: PriceKind,
): boolean {
  return ((changes[entry] ?? 0) & changeBit(kind, price)) !== 0
}

export function changesAt(
  difference: Pick<InventoryDifference, 'changes'>,
  entry: number,
  price: PriceKind,
): readonly ChangeKind[] {
  return changeKinds.filter((kind) => hasChange(difference, entry, kind, price))
}

/** The bits of all these kinds, by one of the three prices; of no kind: of every kind. */
export function changeMask(kinds: readonly ChangeKind[], price: PriceKind): number {
  const wanted = kinds.length === 0 ? changeKinds : kinds
  return wanted.reduce((mask, kind) => mask | changeBit(kind, price), 0)
}

/** How many entries there are of each kind, of any kind, and how many matched items are as they were. */
export interface ChangeCounts {
  readonly kinds: Readonly<Record<ChangeKind, number>>
  readonly any: number
  readonly unchanged: number
}

export function changeCounts(difference: InventoryDifference, price: PriceKind): ChangeCounts {
  const { changes } = difference
  const bits = changeKinds.map((kind) => changeBit(kind, price))
  const counts = new Uint32Array(bits.length)
  const onlyHere = changeBit('added', price) | changeBit('gone', price)
  const mask = changeMask([], price)
  let any = 0
  let changed = 0
  for (const entry of changes) {
    if ((entry & mask) === 0) continue
    any += 1
    if ((entry & onlyHere) === 0) changed += 1
    for (let kind = 0; kind < bits.length; kind += 1) {
      if ((entry & (bits[kind] ?? 0)) !== 0) counts[kind] = (counts[kind] ?? 0) + 1
    }
  }
  const kinds = Object.fromEntries(changeKinds.map((kind, index) => [kind, counts[index] ?? 0]))
  return {
    kinds: kinds as Record<ChangeKind, number>,
    any,
    unchanged: difference.matched - changed,
  }
}

const priceChanges = ['price-up', 'price-down', 'price-appeared', 'price-vanished'] as const
type PriceChange = (typeof priceChanges)[number]

/** The kinds take the lower bits; the other two prices have their four bits above. */
export function changeBit(kind: ChangeKind, price: PriceKind): number {
  const place = priceChanges.indexOf(kind as PriceChange)
  const turn = priceKinds.indexOf(price)
  if (place === -1 || turn === 0) return 1 << changeKinds.indexOf(kind)
  return 1 << (changeKinds.length + (turn - 1) * priceChanges.length + place)
}

const anyPrice: PriceKind = 'price'
const bitOf = (kind: ChangeKind) => changeBit(kind, anyPrice)
const newlyDepositable = bitOf('newly-depositable')
const noLongerDepositable = bitOf('no-longer-depositable')
const added = bitOf('added')
const addedDepositable = added | newlyDepositable
const gone = bitOf('gone')
const goneDepositable = gone | noLongerDepositable
const tradableBits = [bitOf('became-not-tradable'), bitOf('became-tradable')] as const
const acceptedBits = [bitOf('became-accepted'), bitOf('became-not-accepted')] as const

function bitsOfPrice(price: PriceKind) {
  const [up, down, appeared, vanished] = priceChanges.map((kind) => changeBit(kind, price))
  return { up: up ?? 0, down: down ?? 0, appeared: appeared ?? 0, vanished: vanished ?? 0 }
}
type PriceBits = ReturnType<typeof bitsOfPrice>
const usdBits = bitsOfPrice('price')
const localBits = bitsOfPrice('priceLocal')
const multipliedBits = bitsOfPrice('multipliedPriceLocal')

function changesOf(before: ItemColumns, earlier: number, after: ItemColumns, later: number) {
  let bits =
    priceChange(before.price, earlier, after.price, later, usdBits) |
    priceChange(before.priceLocal, earlier, after.priceLocal, later, localBits) |
    priceChange(
      before.multipliedPriceLocal,
      earlier,
      after.multipliedPriceLocal,
      later,
      multipliedBits,
    )
  const flags = after.flags[later] ?? 0
  const changed = (before.flags[earlier] ?? 0) ^ flags
  if ((changed & itemFlags.tradable) !== 0) bits |= tradableBits[flags & itemFlags.tradable ? 1 : 0]
  if ((changed & itemFlags.disabled) !== 0) bits |= acceptedBits[flags & itemFlags.disabled ? 1 : 0]
  const isDepositable = isDepositableAt(after, later)
  if (isDepositable !== isDepositableAt(before, earlier)) {
    bits |= isDepositable ? newlyDepositable : noLongerDepositable
  }
  return bits
}

/** A higher price never has fewer micros, so only equal ones can hide a difference in further digits. */
function priceChange(
  before: PriceColumn,
  earlier: number,
  after: PriceColumn,
  later: number,
  bits: PriceBits,
): number {
  const was = before.micros[earlier] ?? Number.NaN
  const is = after.micros[later] ?? Number.NaN
  if (was < is) return bits.up
  if (was > is) return bits.down
  if (was === is) {
    if (before.exact.size === 0 && after.exact.size === 0) return 0
    const exactly = compareExact(before, earlier, after, later)
    return exactly < 0 ? bits.up : exactly > 0 ? bits.down : 0
  }
  if (Number.isNaN(was)) return Number.isNaN(is) ? 0 : bits.appeared
  return bits.vanished
}

function compareExact(before: PriceColumn, earlier: number, after: PriceColumn, later: number) {
  if (!before.exact.has(earlier) && !after.exact.has(later)) return 0
  const was = priceAt(before, earlier)
  const is = priceAt(after, later)
  return was === null || is === null ? 0 : compareDecimals(was, is)
}

function createEntries(most: number) {
  const beforeRows = new Int32Array(most)
  const afterRows = new Int32Array(most)
  const changes = new Uint32Array(most)
  let count = 0
  return {
    add(earlier: number, later: number, bits: number) {
      beforeRows[count] = earlier
      afterRows[count] = later
      changes[count] = bits
      count += 1
    },
    /** Copies, so that a small difference of large inventories does not hold on to room for a large one. */
    take: () => ({
      count,
      beforeRows: beforeRows.slice(0, count),
      afterRows: afterRows.slice(0, count),
      changes: changes.slice(0, count),
    }),
  }
}
