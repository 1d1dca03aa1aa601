import type { Decimal } from './decimal'
import { depositability, type Depositability } from './depositability'
import { priceAt, type PriceColumn } from './price-column'

/**
 * All items of an inventory, one array a property: the one representation of items in the whole app, for 17 as for
 * 100,000. A row is an index into every array. Texts that repeat stand once in a dictionary.
 */
export interface ItemColumns {
  readonly count: number
  readonly assetIds: readonly string[]
  readonly classIds: readonly string[]
  readonly names: Dictionary
  readonly icons: Dictionary
  readonly stickers: StickerDictionary
  readonly appIds: Uint32Array
  /** Bits of {@link itemFlags}. */
  readonly flags: Uint8Array
  /** USD that the project's balance receives. */
  readonly price: PriceColumn
  /** In the currency that was asked for. */
  readonly priceLocal: PriceColumn
  /** Local × multiplier: what the Steam user is shown. */
  readonly multipliedPriceLocal: PriceColumn
  /** Where the item stands in the raw answer, in bytes from the answer's first: start and length. */
  readonly offsets: Float64Array
  readonly lengths: Uint32Array
}

/** Text of row r: `entries[indices[r]]`. */
export interface Dictionary {
  readonly entries: readonly string[]
  readonly indices: Uint32Array
}

/** Sticker names of row r: `entries[indices[r]]`; entry 0 is always the empty list. */
export interface StickerDictionary {
  readonly entries: readonly (readonly string[])[]
  readonly indices: Uint32Array
}

export const itemFlags = { tradable: 1, disabled: 2 } as const

/** One item, made for the row that is drawn or the item that is inspected, never for all. */
export interface Item {
  readonly row: number
  readonly assetId: string
  readonly classId: string
  readonly appId: number
  readonly name: string
  readonly icon: string
  readonly stickers: readonly string[]
  readonly tradable: boolean
  readonly disabled: boolean
  readonly price: Decimal | null
  readonly priceLocal: Decimal | null
  readonly multipliedPriceLocal: Decimal | null
  readonly depositability: Depositability
}

export function itemAt(columns: ItemColumns, row: number): Item {
  const flags = columns.flags[row] ?? 0
  return {
    row,
    assetId: columns.assetIds[row] ?? '',
    classId: columns.classIds[row] ?? '',
    appId: columns.appIds[row] ?? 0,
    name: nameAt(columns, row),
    icon: columns.icons.entries[columns.icons.indices[row] ?? 0] ?? '',
    stickers: stickersAt(columns, row),
    tradable: (flags & itemFlags.tradable) !== 0,
    disabled: (flags & itemFlags.disabled) !== 0,
    price: priceAt(columns.price, row),
    priceLocal: priceAt(columns.priceLocal, row),
    multipliedPriceLocal: priceAt(columns.multipliedPriceLocal, row),
    depositability: depositabilityAt(columns, row),
  }
}

export function nameAt(columns: ItemColumns, row: number): string {
  return columns.names.entries[columns.names.indices[row] ?? 0] ?? ''
}

export function stickersAt(columns: ItemColumns, row: number): readonly string[] {
  return columns.stickers.entries[columns.stickers.indices[row] ?? 0] ?? []
}

export function depositabilityAt(columns: ItemColumns, row: number): Depositability {
  const flags = columns.flags[row] ?? 0
  return depositability({
    tradable: (flags & itemFlags.tradable) !== 0,
    disabled: (flags & itemFlags.disabled) !== 0,
    priced: (columns.price.micros[row] ?? Number.NaN) > 0,
  })
}

export function isDepositableAt(columns: ItemColumns, row: number): boolean {
  return columns.flags[row] === itemFlags.tradable && (columns.price.micros[row] ?? 0) > 0
}
