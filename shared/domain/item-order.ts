import { itemFlags, type ItemColumns } from './item-columns'
import { compareDecimals } from './decimal'
import { priceAt, type PriceColumn } from './price-column'

/** What a list of items can be ordered by; `answer`: as SkinsBack sent them. */
export const sortKeys = [
  'answer',
  'name',
  'price',
  'priceLocal',
  'multipliedPriceLocal',
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

/**
 * All rows in ascending order of a key. Equal rows keep the order of the answer. Worked out once a key and kept with
 * the columns: filtering then only walks it.
 */
export function sortedRows(columns: ItemColumns, key: SortKey): Uint32Array {
  const kept = permutations.get(columns) ?? new Map<SortKey, Uint32Array>()
  permutations.set(columns, kept)
  const known = kept.get(key)
  if (known !== undefined) return known
  const rows = sortRows(columns, key)
  kept.set(key, rows)
  return rows
}

const permutations = new WeakMap<ItemColumns, Map<SortKey, Uint32Array>>()

/** The rows that pass, in order. Items without the price that is sorted by come last, in either direction. */
export function orderRows(columns: ItemColumns, passes: Uint8Array, order: ItemOrder): Uint32Array {
  const sorted = sortedRows(columns, order.key)
  const rows = new Uint32Array(columns.count)
  let length = 0
  const take = (row: number) => {
    if (passes[row] === 1) {
      rows[length] = row
      length += 1
    }
  }
  if (!order.descending) {
    for (const row of sorted) take(row)
    return rows.subarray(0, length)
  }
  const priced = pricedCount(columns, order.key)
  for (let place = priced - 1; place >= 0; place -= 1) take(sorted[place] ?? 0)
  for (let place = priced; place < sorted.length; place += 1) take(sorted[place] ?? 0)
  return rows.subarray(0, length)
}

function pricedCount(columns: ItemColumns, key: SortKey): number {
  if (!isPriceKey(key)) return columns.count
  let count = 0
  for (const micros of columns[key].micros) if (!Number.isNaN(micros)) count += 1
  return count
}

function isPriceKey(key: SortKey): key is 'price' | 'priceLocal' | 'multipliedPriceLocal' {
  return key === 'price' || key === 'priceLocal' || key === 'multipliedPriceLocal'
}

function sortRows(columns: ItemColumns, key: SortKey): Uint32Array {
  switch (key) {
    case 'answer':
      return allRowsOf(columns)
    case 'name':
      return byRank(columns, ranksOfNames(columns))
    case 'price':
    case 'priceLocal':
    case 'multipliedPriceLocal':
      return byPrice(columns, columns[key])
    case 'tradable':
      return byRank(
        columns,
        columns.flags.map((flags) => flags & itemFlags.tradable),
      )
    case 'accepted':
      return byRank(
        columns,
        columns.flags.map((flags) => (flags & itemFlags.disabled ? 0 : 1)),
      )
    case 'stickers':
      return byRank(columns, ranksOfStickers(columns))
    case 'assetId':
      return allRowsOf(columns).sort((left, right) =>
        compareIds(columns.assetIds[left] ?? '', columns.assetIds[right] ?? ''),
      )
  }
}

function allRowsOf(columns: ItemColumns): Uint32Array {
  return Uint32Array.from({ length: columns.count }, (_, row) => row)
}

type Ranks = Uint32Array | Uint8Array

function byRank(columns: ItemColumns, ranks: Ranks): Uint32Array {
  return allRowsOf(columns).sort(
    (left, right) => (ranks[left] ?? 0) - (ranks[right] ?? 0) || left - right,
  )
}

function byPrice(columns: ItemColumns, column: PriceColumn): Uint32Array {
  const { micros } = column
  return allRowsOf(columns).sort((left, right) => {
    const a = micros[left] ?? Number.NaN
    const b = micros[right] ?? Number.NaN
    if (a === b) return column.exact.size === 0 ? left - right : compareExact(column, left, right)
    if (Number.isNaN(a)) return Number.isNaN(b) ? left - right : 1
    return Number.isNaN(b) ? -1 : a - b
  })
}

function compareExact(column: PriceColumn, left: number, right: number): number {
  const a = priceAt(column, left)
  const b = priceAt(column, right)
  return (a !== null && b !== null && compareDecimals(a, b)) || left - right
}

/** Ids are digits without leading zeros, past 2^53: the shorter one is the smaller one. */
function compareIds(left: string, right: string): number {
  if (left.length !== right.length) return left.length - right.length
  return left < right ? -1 : left > right ? 1 : 0
}

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

function ranksOfNames(columns: ItemColumns): Uint32Array {
  return ranksOf(columns.names.entries, columns.names.indices)
}

function ranksOfStickers(columns: ItemColumns): Uint32Array {
  const keys = columns.stickers.entries.map(
    (names) => `${String(names.length).padStart(3, '0')} ${names.join(', ')}`,
  )
  return ranksOf(keys, columns.stickers.indices)
}

/** Entries are compared once each, rows by number: 100,000 items share a few thousand names. */
function ranksOf(entries: readonly string[], indices: Uint32Array): Uint32Array {
  const order = Uint32Array.from(entries.keys()).sort((left, right) =>
    collator.compare(entries[left] ?? '', entries[right] ?? ''),
  )
  const rankOfEntry = new Uint32Array(entries.length)
  for (const [rank, entry] of order.entries()) rankOfEntry[entry] = rank
  return indices.map((entry) => rankOfEntry[entry] ?? 0)
}
