import type { Dictionary, ItemColumns, StickerDictionary } from './item-columns'
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
    assetIds: chunks.flatMap((chunk) => chunk.assetIds),
    classIds: chunks.flatMap((chunk) => chunk.classIds),
    names: joinDictionaries(
      chunks.map((chunk) => chunk.names),
      count,
    ),
    icons: joinDictionaries(
      chunks.map((chunk) => chunk.icons),
      count,
    ),
    stickers: joinDictionaries(
      chunks.map((chunk) => chunk.stickers),
      count,
    ),
    appIds: joinArrays(
      chunks.map((chunk) => chunk.appIds),
      new Uint32Array(count),
    ),
    flags: joinArrays(
      chunks.map((chunk) => chunk.flags),
      new Uint8Array(count),
    ),
    price: joinPrices(
      chunks.map((chunk) => chunk.price),
      starts,
      count,
    ),
    priceLocal: joinPrices(
      chunks.map((chunk) => chunk.priceLocal),
      starts,
      count,
    ),
    multipliedPriceLocal: joinPrices(
      chunks.map((chunk) => chunk.multipliedPriceLocal),
      starts,
      count,
    ),
    offsets: joinArrays(
      chunks.map((chunk) => chunk.offsets),
      new Float64Array(count),
    ),
    lengths: joinArrays(
      chunks.map((chunk) => chunk.lengths),
      new Uint32Array(count),
    ),
  }
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

type AnyDictionary = Dictionary | StickerDictionary

function joinDictionaries<Kind extends AnyDictionary>(parts: readonly Kind[], count: number) {
  return {
    entries: parts.flatMap((part) => part.entries as Kind['entries'][number][]),
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

type NumberArray = Float64Array | Uint32Array | Uint8Array

function joinArrays<Kind extends NumberArray>(parts: readonly Kind[], target: Kind): Kind {
  let next = 0
  for (const part of parts) {
    target.set(part, next)
    next += part.length
  }
  return target
}
