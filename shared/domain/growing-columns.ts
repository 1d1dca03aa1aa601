import type { ItemColumns } from './item-columns'
import type { ItemColumnsChunk } from './item-columns-chunk'
import type { PriceColumn } from './price-column'

/**
 * Columns that chunks are laid behind as they come. Each chunk costs its own size, so a million items never take a long
 * breath at their end. Dictionaries only grow.
 */
export interface GrowingColumns {
  readonly count: () => number
  readonly append: (chunk: ItemColumnsChunk) => void
  /** Leaves out so many items at the end. */
  readonly dropLast: (items: number) => void
  /** What is there now, as a copy that does not change. For few items. */
  readonly copy: () => ItemColumns
  /** All of it, without copying where the expected number came. Nothing may be appended afterwards. */
  readonly finish: () => ItemColumns
}

/** `expected`: items that room is made for; more may come. */
export function createGrowingColumns(expected: number): GrowingColumns {
  let count = 0
  let capacity = Math.max(expected, 1)
  const texts = { assetIds: [] as string[], classIds: [] as string[] }
  const entries = {
    names: [] as string[],
    icons: [] as string[],
    stickers: [] as (readonly string[])[],
  }
  const arrays = createArrays(capacity)
  const exact = {
    price: new Map<number, string>(),
    priceLocal: new Map<number, string>(),
    multipliedPriceLocal: new Map<number, string>(),
  }

  const columns = (
    part: <Kind extends NumberArray>(array: Kind) => Kind,
    list: <Value>(values: Value[]) => readonly Value[],
    map: (values: Map<number, string>) => ReadonlyMap<number, string>,
  ): ItemColumns => ({
    count,
    assetIds: list(texts.assetIds),
    classIds: list(texts.classIds),
    names: { entries: list(entries.names), indices: part(arrays.names) },
    icons: { entries: list(entries.icons), indices: part(arrays.icons) },
    stickers: { entries: list(entries.stickers), indices: part(arrays.stickers) },
    appIds: part(arrays.appIds),
    flags: part(arrays.flags),
    price: { micros: part(arrays.price), exact: map(exact.price) },
    priceLocal: { micros: part(arrays.priceLocal), exact: map(exact.priceLocal) },
    multipliedPriceLocal: {
      micros: part(arrays.multipliedPriceLocal),
      exact: map(exact.multipliedPriceLocal),
    },
    offsets: part(arrays.offsets),
    lengths: part(arrays.lengths),
  })

  const makeRoom = (needed: number) => {
    if (needed <= capacity) return
    capacity = Math.max(needed, capacity * 2)
    const larger = createArrays(capacity)
    for (const key of arrayKeys) larger[key].set(arrays[key].subarray(0, count))
    Object.assign(arrays, larger)
  }

  const appendPrices = (key: keyof typeof exact, column: PriceColumn) => {
    arrays[key].set(column.micros, count)
    for (const [row, text] of column.exact) exact[key].set(count + row, text)
  }

  return {
    count: () => count,
    append(chunk) {
      makeRoom(count + chunk.count)
      pushAll(texts.assetIds, chunk.assetIds)
      pushAll(texts.classIds, chunk.classIds)
      pushAll(entries.names, chunk.names.entries)
      pushAll(entries.icons, chunk.icons.entries)
      pushAll(entries.stickers, chunk.stickers.entries)
      arrays.names.set(chunk.names.indices, count)
      arrays.icons.set(chunk.icons.indices, count)
      arrays.stickers.set(chunk.stickers.indices, count)
      arrays.appIds.set(chunk.appIds, count)
      arrays.flags.set(chunk.flags, count)
      appendPrices('price', chunk.price)
      appendPrices('priceLocal', chunk.priceLocal)
      appendPrices('multipliedPriceLocal', chunk.multipliedPriceLocal)
      arrays.offsets.set(chunk.offsets, count)
      arrays.lengths.set(chunk.lengths, count)
      count += chunk.count
    },
    dropLast(items) {
      count = Math.max(0, count - items)
      texts.assetIds.length = count
      texts.classIds.length = count
      for (const map of Object.values(exact)) {
        for (const row of map.keys()) if (row >= count) map.delete(row)
      }
    },
    copy: () =>
      columns(
        (array) => array.slice(0, count) as typeof array,
        (values) => [...values],
        (values) => new Map(values),
      ),
    finish: () =>
      columns(
        // Room that was made in vain is given back.
        (array) => (capacity > count ? array.slice(0, count) : array) as typeof array,
        (values) => values,
        (values) => values,
      ),
  }
}

type NumberArray = Float64Array | Uint32Array | Uint8Array

function createArrays(capacity: number) {
  return {
    names: new Uint32Array(capacity),
    icons: new Uint32Array(capacity),
    stickers: new Uint32Array(capacity),
    appIds: new Uint32Array(capacity),
    flags: new Uint8Array(capacity),
    price: new Float64Array(capacity),
    priceLocal: new Float64Array(capacity),
    multipliedPriceLocal: new Float64Array(capacity),
    offsets: new Float64Array(capacity),
    lengths: new Uint32Array(capacity),
  }
}

const arrayKeys = Object.keys(createArrays(0)) as readonly (keyof ReturnType<typeof createArrays>)[]

/** Spread arguments are limited, and `concat` would copy all that is there. */
function pushAll<Value>(target: Value[], values: readonly Value[]): void {
  for (const value of values) target.push(value)
}
