import type { ItemColumns } from './item-columns'
import { filterRows, foldSlices, type ItemFilter } from './item-filter'
import { rankSlices, sortComparison, sortKeysOf, type ItemOrder } from './item-order'
import { rowsByKeySlices, sortSlices } from './sliced-sort'
import type { Slices } from './slices'

/** So many rows are looked at without a pause: a few milliseconds. */
export const rowsOfSlice = 2 ** 15

/** What `filterRows` gives, in pieces, so that a million items hold nothing up. */
export function* filterSlices(columns: ItemColumns, filter: ItemFilter): Slices<Uint8Array> {
  if (filter.search.trim() !== '') {
    yield* foldSlices(columns.names.entries)
    yield* foldSlices(columns.stickers.entries)
  }
  const passes = new Uint8Array(columns.count)
  for (let from = 0; from < columns.count; from += rowsOfSlice) {
    passes.set(filterRows(partOf(columns, from), filter), from)
    yield
  }
  return passes
}

/** All rows in order, as `orderRows` has them, in pieces. */
export function* sortedRowSlices(columns: ItemColumns, order: ItemOrder): Slices<Uint32Array> {
  if (order.key === 'name') yield* rankSlices(columns.names.entries)
  if (order.key === 'stickers') yield* rankSlices(columns.stickers.entries)
  const keys = new Float64Array(columns.count)
  for (let from = 0; from < columns.count; from += rowsOfSlice) {
    const part = sortKeysOf(partOf(columns, from), order)
    if (part === null) return yield* sortSlices(columns.count, sortComparison(columns, order))
    // Within a part the answer's order begins anew.
    keys.set(order.key === 'answer' ? part.map((key) => key + from) : part, from)
    yield
  }
  return yield* rowsByKeySlices(keys, order.descending)
}

/** Of these rows, in their order, those that pass, in pieces. */
export function* passingSlices(rows: Uint32Array, passes: Uint8Array): Slices<Uint32Array> {
  const passing = new Uint32Array(rows.length)
  let length = 0
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] ?? 0
    if (passes[row] === 1) {
      passing[length] = row
      length += 1
    }
    if (index % rowsOfSlice === rowsOfSlice - 1) yield
  }
  return passing.subarray(0, length)
}

/**
 * The rows from there on as columns of their own, on the same memory. Exact prices stay under the rows of all: whether
 * there are any is all that may be asked of them.
 */
export function partOf(columns: ItemColumns, from: number): ItemColumns {
  const to = Math.min(from + rowsOfSlice, columns.count)
  const price = ({ micros, exact }: ItemColumns['price']) => ({
    micros: micros.subarray(from, to),
    exact,
  })
  const dictionary = <Entries>(whole: { entries: Entries; indices: Uint32Array }) => ({
    entries: whole.entries,
    indices: whole.indices.subarray(from, to),
  })
  return {
    count: to - from,
    assetIds: columns.assetIds.slice(from, to),
    classIds: columns.classIds.slice(from, to),
    names: dictionary(columns.names),
    icons: dictionary(columns.icons),
    stickers: dictionary(columns.stickers),
    appIds: columns.appIds.subarray(from, to),
    flags: columns.flags.subarray(from, to),
    price: price(columns.price),
    priceLocal: price(columns.priceLocal),
    multipliedPriceLocal: price(columns.multipliedPriceLocal),
    offsets: columns.offsets.subarray(from, to),
    lengths: columns.lengths.subarray(from, to),
  }
}
