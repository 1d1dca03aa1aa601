import {
  changeAt,
  changeColumn,
  compareOptional,
  magnitude,
  percentAt,
  pricesAt,
} from './difference-change'
import type { Decimal } from './decimal'
import { changeKinds, changeBit, type InventoryDifference } from './inventory-difference'
import { nameAt } from './item-columns'
import type { PriceKind } from './item-filter'
import { compareIds, ranksOf } from './item-order'

/** What a difference can be ordered by; `before`, `after` and `change` are amounts of one price, a change by its size. */
export const differenceSortKeys = [
  'kind',
  'name',
  'before',
  'after',
  'change',
  'percent',
  'assetId',
] as const
export type DifferenceSortKey = (typeof differenceSortKeys)[number]

export interface DifferenceOrder {
  readonly key: DifferenceSortKey
  readonly descending: boolean
}

export const defaultDifferenceOrder: DifferenceOrder = { key: 'change', descending: true }

/** The entries that pass, in order. Equal ones keep the order of the difference, in either direction. */
export function orderDifference(
  difference: InventoryDifference,
  passes: Uint8Array,
  order: DifferenceOrder,
  price: PriceKind,
): Uint32Array {
  const entries = new Uint32Array(difference.count)
  let length = 0
  for (const entry of sortedEntries(difference, order, price)) {
    if (passes[entry] === 1) {
      entries[length] = entry
      length += 1
    }
  }
  return entries.subarray(0, length)
}

/** All entries in order. Worked out once an order and kept with the difference: filtering then only walks it. */
function sortedEntries(
  difference: InventoryDifference,
  order: DifferenceOrder,
  price: PriceKind,
): Uint32Array {
  const kept = permutations.get(difference) ?? new Map<string, Uint32Array>()
  permutations.set(difference, kept)
  const name = `${order.key} ${order.descending ? 'down' : 'up'} ${price}`
  const entries =
    kept.get(name) ?? allEntries(difference).sort(comparison(difference, order, price))
  kept.set(name, entries)
  return entries
}

const permutations = new WeakMap<InventoryDifference, Map<string, Uint32Array>>()

function allEntries({ count }: InventoryDifference): Uint32Array {
  const entries = new Uint32Array(count)
  for (let entry = 0; entry < count; entry += 1) entries[entry] = entry
  return entries
}

/** Negative where the left entry comes first, zero where the two are equal. */
type Comparison = (left: number, right: number) => number

function comparison(
  difference: InventoryDifference,
  { key, descending }: DifferenceOrder,
  price: PriceKind,
): Comparison {
  const sign = descending ? -1 : 1
  switch (key) {
    case 'kind':
      return byNumber(kindRanks(difference, price), sign)
    case 'name':
      return byNumber(namesInOrder(difference), sign)
    case 'assetId':
      return (left, right) =>
        sign * compareIds(assetIdAt(difference, left), assetIdAt(difference, right))
    case 'change':
    case 'percent':
      return byChange(difference, key, price, sign)
    case 'before':
    case 'after':
      return byPrice(difference, key, price, sign)
  }
}

function byNumber(values: Uint32Array | Uint8Array, sign: number): Comparison {
  return (left, right) => sign * ((values[left] ?? 0) - (values[right] ?? 0))
}

/** What has no value comes last, in either direction; equal doubles are settled by `exactly`. */
function byValueThenNone(values: Float64Array, sign: number, exactly: Comparison): Comparison {
  return (left, right) => {
    const a = values[left] ?? Number.NaN
    const b = values[right] ?? Number.NaN
    if (a === b) return sign * exactly(left, right)
    if (Number.isNaN(a)) return Number.isNaN(b) ? 0 : 1
    // Not the difference of the two: infinite ones have none.
    return Number.isNaN(b) ? -1 : a < b ? -sign : sign
  }
}

/** By size, whichever way it went: the largest fall matters as much as the largest rise. */
function byChange(
  difference: InventoryDifference,
  key: 'change' | 'percent',
  price: PriceKind,
  sign: number,
): Comparison {
  const { micros, hundredths, isExact } = changeColumn(difference, price)
  const values = (key === 'change' ? micros : hundredths).map(Math.abs)
  const valueAt = key === 'change' ? changeAt : percentAt
  const sizeAt = (entry: number) => sizeOf(valueAt(difference, entry, price))
  return byValueThenNone(values, sign, (left, right) => {
    const isPlain = (values[left] ?? 0) <= Number.MAX_SAFE_INTEGER
    if (isPlain && isExact(left) && isExact(right)) return 0
    return compareOptional(sizeAt(left), sizeAt(right))
  })
}

function sizeOf(change: Decimal | null): Decimal | null {
  return change === null ? null : magnitude(change)
}

function byPrice(
  difference: InventoryDifference,
  side: 'before' | 'after',
  price: PriceKind,
  sign: number,
): Comparison {
  const { micros, exact } = difference[side][price]
  const rows = side === 'before' ? difference.beforeRows : difference.afterRows
  const values = new Float64Array(difference.count)
  for (let entry = 0; entry < difference.count; entry += 1) {
    values[entry] = micros[rows[entry] ?? -1] ?? Number.NaN
  }
  return byValueThenNone(values, sign, (left, right) =>
    exact.size === 0
      ? 0
      : compareOptional(
          pricesAt(difference, left, price)[side],
          pricesAt(difference, right, price)[side],
        ),
  )
}

/** The place of an entry's most telling change among all kinds. */
function kindRanks({ changes }: InventoryDifference, price: PriceKind): Uint8Array {
  const bits = changeKinds.map((kind) => changeBit(kind, price))
  const ranks = new Uint8Array(changes.length)
  for (let entry = 0; entry < changes.length; entry += 1) {
    const rank = bits.findIndex((bit) => ((changes[entry] ?? 0) & bit) !== 0)
    ranks[entry] = rank === -1 ? bits.length : rank
  }
  return ranks
}

/** The two inventories number their names each for themselves, so they are numbered again together. */
function namesInOrder(difference: InventoryDifference): Uint32Array {
  const indices = new Uint32Array(difference.count)
  const numbers = new Map<string, number>()
  for (let entry = 0; entry < difference.count; entry += 1) {
    const name = entryNameAt(difference, entry)
    const number = numbers.get(name) ?? numbers.size
    if (number === numbers.size) numbers.set(name, number)
    indices[entry] = number
  }
  return ranksOf([...numbers.keys()], indices)
}

/** As the later inventory names it; what is gone as the earlier did. */
export function entryNameAt(difference: InventoryDifference, entry: number): string {
  const { before, after, beforeRows, afterRows } = difference
  const later = afterRows[entry] ?? -1
  return later >= 0 ? nameAt(after, later) : nameAt(before, beforeRows[entry] ?? 0)
}

export function assetIdAt(difference: InventoryDifference, entry: number): string {
  const { before, after, beforeRows, afterRows } = difference
  const later = afterRows[entry] ?? -1
  return (later >= 0 ? after.assetIds[later] : before.assetIds[beforeRows[entry] ?? 0]) ?? ''
}
