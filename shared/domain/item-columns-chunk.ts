import type { ItemColumns } from './item-columns'
import type { PriceColumn } from './price-column'

/**
 * A run of items on its way from the utility process to the page. Row numbers are the chunk's own; dictionary
 * indices count over the whole inventory, and each chunk brings only the entries that it saw first.
 */
export type ItemColumnsChunk = ItemColumns

export const emptyColumns: ItemColumns = joinChunks([])

/** Lays chunks end to end, in the order in which they were read. */
export function joinChunks(chunks: readonly ItemColumnsChunk[]): ItemColumns {
  const count = chunks.reduce((sum, chunk) => sum + chunk.count, 0)
  const starts = startsOf(chunks)
  return {
    count,
    assetIds: joinLists(partsOf(chunks, 'assetIds')),
    classIds: joinLists(partsOf(chunks, 'classIds')),
    names: joinDictionaries(partsOf(chunks, 'names'), count),
    icons: joinDictionaries(partsOf(chunks, 'icons'), count),
    stickers: joinDictionaries(partsOf(chunks, 'stickers'), count),
    appIds: joinArrays(partsOf(chunks, 'appIds'), new Uint32Array(count)),
    flags: joinArrays(partsOf(chunks, 'flags'), new Uint8Array(count)),
    price: joinPrices(partsOf(chunks, 'price'), starts, count),
    priceLocal: joinPrices(partsOf(chunks, 'priceLocal'), starts, count),
    multipliedPriceLocal: joinPrices(partsOf(chunks, 'multipliedPriceLocal'), starts, count),
    offsets: joinArrays(partsOf(chunks, 'offsets'), new Float64Array(count)),
    lengths: joinArrays(partsOf(chunks, 'lengths'), new Uint32Array(count)),
  }
}

function partsOf<Key extends keyof ItemColumnsChunk>(
  chunks: readonly ItemColumnsChunk[],
  key: Key,
): readonly ItemColumnsChunk[Key][] {
  return chunks.map((chunk) => chunk[key])
}

function startsOf(chunks: readonly ItemColumnsChunk[]): readonly number[] {
  const starts: number[] = []
  let next = 0
  for (const chunk of chunks) {
    starts.push(next)
    next += chunk.count
  }
  return starts
}

interface DictionaryOf<Value> {
  readonly entries: readonly Value[]
  readonly indices: Uint32Array
}

function joinDictionaries<Value>(
  parts: readonly DictionaryOf<Value>[],
  count: number,
): DictionaryOf<Value> {
  return {
    entries: joinLists(parts.map((part) => part.entries)),
    indices: joinArrays(
      parts.map((part) => part.indices),
      new Uint32Array(count),
    ),
  }
}

function joinPrices(
  parts: readonly PriceColumn[],
  starts: readonly number[],
  count: number,
): PriceColumn {
  const exact = new Map<number, string>()
  for (const [index, part] of parts.entries()) {
    for (const [row, text] of part.exact) exact.set((starts[index] ?? 0) + row, text)
  }
  return {
    micros: joinArrays(
      parts.map((part) => part.micros),
      new Float64Array(count),
    ),
    exact,
  }
}

function joinLists<Value>(parts: readonly (readonly Value[])[]): readonly Value[] {
  // `flatMap` takes twenty times as long.
  return ([] as Value[]).concat(...parts)
}

type NumberArray = Float64Array | Uint32Array | Uint8Array

function joinArrays<Kind extends NumberArray>(parts: readonly Kind[], target: Kind): Kind {
  let next = 0
  for (const part of parts) {
    target.set(part, next)
    next += part.length
  }
  return target
}
