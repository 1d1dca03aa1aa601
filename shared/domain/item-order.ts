import { compareDecimals } from './decimal'
import type { Depositability } from './depositability'
import { depositabilityAt, itemFlags, type ItemColumns } from './item-columns'
import { priceKinds, type PriceKind } from './item-filter'
import { priceAt, type PriceColumn } from './price-column'
import { rowsByDigit } from './row-sort'
import { finish, type Slices } from './slices'
import { sortSlices } from './sliced-sort'
import { allRows } from './totals'

/** What a list of items can be ordered by; `answer`: as SkinsBack sent them. */
export const sortKeys = [
  'answer',
  'name',
  'price',
  'priceLocal',
  'multipliedPriceLocal',
  'depositability',
  'tradable',
  'accepted',
  'stickers',
  'assetId',
] as const
export type SortKey = (typeof sortKeys)[number]

export interface ItemOrder {
  readonly key: SortKey
  readonly descending: boolean
}

export const defaultOrder: ItemOrder = { key: 'price', descending: true }

/** The rows that pass, in order; null: all do. Equal rows keep the order of the answer, in either direction. */
export function orderRows(
  columns: ItemColumns,
  passes: Uint8Array | null,
  order: ItemOrder,
): Uint32Array {
  if (passes === null) return finish(sortedRows(columns, order)).slice()
  const rows = new Uint32Array(columns.count)
  let length = 0
  // A plain loop: `filter` of a typed array takes ten times as long.
  for (const row of finish(sortedRows(columns, order))) {
    if (passes[row] === 1) {
      rows[length] = row
      length += 1
    }
  }
  return rows.subarray(0, length)
}

/** All rows in order, in pieces. Worked out once an order and kept with the columns: filtering then only walks it. */
export function* sortedRows(columns: ItemColumns, order: ItemOrder): Slices<Uint32Array> {
  const kept = permutations.get(columns) ?? new Map<string, Uint32Array>()
  permutations.set(columns, kept)
  const name = `${order.key} ${order.descending ? 'down' : 'up'}`
  const rows = kept.get(name) ?? (yield* sortRows(columns, order))
  kept.set(name, rows)
  return rows
}

const permutations = new WeakMap<ItemColumns, Map<string, Uint32Array>>()

function* sortRows(columns: ItemColumns, order: ItemOrder): Slices<Uint32Array> {
  if (order.key === 'name') yield* rankSlices(columns.names.entries)
  if (order.key === 'stickers') yield* rankSlices(columns.stickers.entries)
  const keys = sortKeysOf(columns, order)
  yield
  if (keys !== null) return yield* rowsByDigit(keys, order.descending)
  return allRows(columns).sort(sortComparison(columns, order))
}

/**
 * A number a row, from 0 up or infinite, that orders the rows: rising, or falling where the order is descending. Null
 * where numbers cannot tell all rows apart, and they have to be compared.
 */
export function sortKeysOf(
  columns: ItemColumns,
  { key, descending }: ItemOrder,
): Float64Array<ArrayBuffer> | null {
  const { flags, names, stickers } = columns
  switch (key) {
    case 'price':
    case 'priceLocal':
    case 'multipliedPriceLocal':
      return priceKeys(columns[key], descending)
    case 'assetId':
      return columns.assetIds.every((id) => exactNumber.test(id))
        ? keysBy(columns, (row) => Number(columns.assetIds[row]))
        : null
    case 'answer':
      return keysBy(columns, (row) => row)
    case 'name':
      return rankKeys(columns, names.entries, names.indices)
    case 'depositability':
      return keysBy(columns, (row) => depositabilityRanks[depositabilityAt(columns, row)])
    case 'tradable':
      return keysBy(columns, (row) => (flags[row] ?? 0) & itemFlags.tradable)
    case 'accepted':
      return keysBy(columns, (row) => ((flags[row] ?? 0) & itemFlags.disabled ? 0 : 1))
    case 'stickers':
      return rankKeys(columns, stickers.entries, stickers.indices)
  }
}

/** Negative where the left row comes first in this order, zero where the two are equal. For what has no {@link sortKeysOf}. */
export function sortComparison(
  columns: ItemColumns,
  { key, descending }: ItemOrder,
): (left: number, right: number) => number {
  if (isPriceKind(key)) return exactPricesThenNone(columns[key], descending)
  const { assetIds } = columns
  const sign = descending ? -1 : 1
  return (left, right) => sign * compareIds(assetIds[left] ?? '', assetIds[right] ?? '')
}

/** A plain loop: `Float64Array.from` with a function takes ten times as long. */
function keysBy({ count }: ItemColumns, keyAt: (row: number) => number): Float64Array<ArrayBuffer> {
  const keys = new Float64Array(count)
  for (let row = 0; row < count; row += 1) keys[row] = keyAt(row)
  return keys
}

function rankKeys(columns: ItemColumns, entries: Entries, indices: Uint32Array) {
  const ranks = ranksOf(entries, indices)
  return keysBy(columns, (row) => ranks[row] ?? 0)
}

/** The most lasting obstacle first. */
const depositabilityRanks: Readonly<Record<Depositability, number>> = {
  disabled: 0,
  unpriced: 1,
  'not-tradable': 2,
  depositable: 3,
}

/** Items without the price come last, in either direction. */
function priceKeys(column: PriceColumn, descending: boolean): Float64Array<ArrayBuffer> | null {
  if (column.exact.size > 0) return null
  const none = descending ? 0 : Number.POSITIVE_INFINITY
  return column.micros.map((micros) => (Number.isNaN(micros) ? none : micros + 1))
}

/** What a double holds without loss, and what is larger where it is longer. */
const exactNumber = /^[1-9]\d{0,14}$/

function exactPricesThenNone(
  column: PriceColumn,
  descending: boolean,
): (left: number, right: number) => number {
  const { micros } = column
  const sign = descending ? -1 : 1
  return (left, right) => {
    const a = micros[left] ?? Number.NaN
    const b = micros[right] ?? Number.NaN
    if (a === b) return sign * compareExact(column, left, right)
    if (Number.isNaN(a)) return Number.isNaN(b) ? 0 : 1
    return Number.isNaN(b) ? -1 : sign * (a - b)
  }
}

function compareExact(column: PriceColumn, left: number, right: number): number {
  const a = priceAt(column, left)
  const b = priceAt(column, right)
  return a === null || b === null ? 0 : compareDecimals(a, b)
}

function isPriceKind(key: SortKey): key is PriceKind {
  return priceKinds.some((kind) => kind === key)
}

/** Ids are digits without leading zeros, past 2^53: the shorter one is the smaller one. */
export function compareIds(left: string, right: string): number {
  if (left.length !== right.length) return left.length - right.length
  return left < right ? -1 : left > right ? 1 : 0
}

/** Fewer stickers first, then by their names. */
function stickerKey(names: readonly string[]): string {
  return `${names.length} ${names.join(', ')}`
}

/** Numbers within a text count as numbers: 9 comes before 10. */
const collator = new Intl.Collator('en', { numeric: true })

type Entries = ItemColumns['names']['entries'] | ItemColumns['stickers']['entries']

const ranksByEntries = new WeakMap<Entries, Uint32Array>()

/** Entries are compared once each, rows by number: 100,000 items share a few thousand names. */
export function ranksOf(entries: Entries, indices: Uint32Array): Uint32Array {
  const rankOfEntry = ranksByEntries.get(entries) ?? finish(rankSlices(entries))
  return indices.map((entry) => rankOfEntry[entry] ?? 0)
}

/** What ordering by these needs, worked out ahead of it: to compare 100,000 different names takes a while. */
export function* rankSlices(entries: Entries): Slices<Uint32Array> {
  const known = ranksByEntries.get(entries)
  if (known !== undefined) return known
  const texts = entries.map((entry) => (typeof entry === 'string' ? entry : stickerKey(entry)))
  const order = yield* sortSlices(entries.length, (left, right) =>
    collator.compare(texts[left] ?? '', texts[right] ?? ''),
  )
  const rankOfEntry = new Uint32Array(entries.length)
  for (const [rank, entry] of order.entries()) rankOfEntry[entry] = rank
  ranksByEntries.set(entries, rankOfEntry)
  return rankOfEntry
}
