import { createGrowingTexts, enlarged, type GrowingTexts } from './growing-texts'
import type { ItemPlace } from './item-columns-builder'
import type { PackedChunk } from './packed-chunk'
import type { PriceCell, PriceColumn } from './price-column'

/**
 * Items on their way into a chunk, an array a property. Whoever adds one calls {@link ItemRows.reserve}, writes each array
 * at `count`, and then calls {@link ItemRows.commit}: until then the item is not there.
 */
export interface ItemRows {
  readonly count: () => number
  /** Makes room for one more item, and gives the arrays to write to until the next call. */
  readonly reserve: () => RowArrays
  /** To be called between the two with each id. */
  readonly assetIds: GrowingTexts
  readonly classIds: GrowingTexts
  readonly commit: () => void
  /** Leaves the first so many. */
  readonly cut: (count: number) => void
  /** Hands all of them out, and begins anew. */
  readonly take: () => TakenRows
}

export type TakenRows = Omit<PackedChunk, 'names' | 'icons' | 'stickers'> & {
  readonly names: Uint32Array
  readonly icons: Uint32Array
  readonly stickers: Uint32Array
}

export type RowArrays = ReturnType<typeof createArrays>

export function createItemRows(textOfAscii: (ascii: Uint8Array) => string): ItemRows {
  const assetIds = createGrowingTexts(textOfAscii)
  const classIds = createGrowingTexts(textOfAscii)
  let arrays = createArrays(256)
  let capacity = 256
  let count = 0
  return {
    count: () => count,
    reserve() {
      if (count === capacity) {
        capacity *= 2
        arrays = enlargedArrays(arrays, capacity)
      }
      return arrays
    },
    assetIds,
    classIds,
    commit() {
      count += 1
    },
    cut(left) {
      assetIds.cut(left)
      classIds.cut(left)
      count = left
      for (const { exact } of pricesOf(arrays)) {
        for (const row of exact.keys()) if (row >= left) exact.delete(row)
      }
    },
    take() {
      const taken: TakenRows = {
        count,
        assetIds: assetIds.take(),
        classIds: classIds.take(),
        names: arrays.names.slice(0, count),
        icons: arrays.icons.slice(0, count),
        stickers: arrays.stickers.slice(0, count),
        appIds: arrays.appIds.slice(0, count),
        flags: arrays.flags.slice(0, count),
        price: takePrices(arrays.price, count),
        priceLocal: takePrices(arrays.priceLocal, count),
        multipliedPriceLocal: takePrices(arrays.multipliedPriceLocal, count),
        offsets: arrays.offsets.slice(0, count),
        lengths: arrays.lengths.slice(0, count),
      }
      count = 0
      return taken
    },
  }
}

/** Puts a whole item, as it was read with all its bends. */
export function putRow(
  rows: ItemRows,
  item: {
    readonly assetId: string
    readonly classId: string
    readonly name: number
    readonly icon: number
    readonly stickers: number
    readonly appId: number
    readonly flags: number
    readonly price: PriceCell
    readonly priceLocal: PriceCell
    readonly multipliedPriceLocal: PriceCell
    readonly place: ItemPlace
  },
): void {
  const arrays = rows.reserve()
  const row = rows.count()
  rows.assetIds.add(item.assetId)
  rows.classIds.add(item.classId)
  arrays.names[row] = item.name
  arrays.icons[row] = item.icon
  arrays.stickers[row] = item.stickers
  arrays.appIds[row] = item.appId
  arrays.flags[row] = item.flags
  putPrice(arrays.price, row, item.price)
  putPrice(arrays.priceLocal, row, item.priceLocal)
  putPrice(arrays.multipliedPriceLocal, row, item.multipliedPriceLocal)
  arrays.offsets[row] = item.place.offset
  arrays.lengths[row] = item.place.length
  rows.commit()
}

interface GrowingPrices {
  micros: Float64Array
  exact: Map<number, string>
}

function createArrays(capacity: number) {
  return {
    names: new Uint32Array(capacity),
    icons: new Uint32Array(capacity),
    stickers: new Uint32Array(capacity),
    appIds: new Uint32Array(capacity),
    flags: new Uint8Array(capacity),
    price: createPrices(capacity),
    priceLocal: createPrices(capacity),
    multipliedPriceLocal: createPrices(capacity),
    offsets: new Float64Array(capacity),
    lengths: new Uint32Array(capacity),
  }
}

function createPrices(capacity: number): GrowingPrices {
  return { micros: new Float64Array(capacity), exact: new Map() }
}

function enlargedArrays(arrays: RowArrays, capacity: number): RowArrays {
  const enlargedPrices = ({ micros, exact }: GrowingPrices): GrowingPrices => ({
    micros: enlarged(micros, capacity),
    exact,
  })
  return {
    names: enlarged(arrays.names, capacity),
    icons: enlarged(arrays.icons, capacity),
    stickers: enlarged(arrays.stickers, capacity),
    appIds: enlarged(arrays.appIds, capacity),
    flags: enlarged(arrays.flags, capacity),
    price: enlargedPrices(arrays.price),
    priceLocal: enlargedPrices(arrays.priceLocal),
    multipliedPriceLocal: enlargedPrices(arrays.multipliedPriceLocal),
    offsets: enlarged(arrays.offsets, capacity),
    lengths: enlarged(arrays.lengths, capacity),
  }
}

function pricesOf({ price, priceLocal, multipliedPriceLocal }: RowArrays) {
  return [price, priceLocal, multipliedPriceLocal]
}

function putPrice({ micros, exact }: GrowingPrices, row: number, cell: PriceCell): void {
  if (cell.exact !== null) exact.set(row, cell.exact)
  micros[row] = cell.micros
}

function takePrices(prices: GrowingPrices, count: number): PriceColumn {
  const taken = { micros: prices.micros.slice(0, count), exact: prices.exact }
  prices.exact = new Map()
  return taken
}
