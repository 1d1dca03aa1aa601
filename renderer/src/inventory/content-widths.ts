import type { ItemColumns } from '@shared/domain/item-columns'
import { priceKinds, type PriceKind } from '@shared/domain/item-filter'
import type { PriceColumn } from '@shared/domain/price-column'
import type { PriceNames } from './price-names'
import type { ColumnWidths } from './table-columns'

/** Pixels, of one sign at the size of an amount and of a heading, and of a cell's padding. */
const amountSign = 7.7
const headingSign = 6.5
const padding = 18
const idSign = 6.6
const limits = { least: 64, widest: 180, widestHeading: 114, leastId: 94 }

/** How long what is in the columns is, at its longest. */
export interface ContentLengths {
  readonly amounts: Readonly<Record<PriceKind, AmountLength>>
  /** Signs. */
  readonly assetId: number
}

interface AmountLength {
  /** Micros. */
  readonly largest: number
  readonly decimals: number
  /** Signs of the longest amount that is kept as text. */
  readonly text: number
}

/** How wide each price column has to be for its longest amount and its heading, and the asset ids' for the longest. */
export function contentWidths(columns: ItemColumns, names: PriceNames): ColumnWidths {
  return widthsOfLengths(contentLengths(columns), names)
}

export function widthsOfLengths(lengths: ContentLengths, names: PriceNames): ColumnWidths {
  const prices = Object.fromEntries(
    priceKinds.map((kind) => {
      const heading = Math.min(limits.widestHeading, names[kind].length * headingSign + padding)
      const amount = signsOf(lengths.amounts[kind]) * amountSign + padding
      const width = Math.max(limits.least, heading, amount)
      return [kind, Math.ceil(Math.min(limits.widest, width))]
    }),
  )
  const id = Math.max(limits.leastId, lengths.assetId * idSign + padding)
  return { ...prices, assetId: Math.ceil(Math.min(limits.widest, id)) }
}

const known = new WeakMap<ItemColumns, ContentLengths>()

/** Worked out once an inventory. */
export function contentLengths(columns: ItemColumns): ContentLengths {
  const before = known.get(columns)
  if (before !== undefined) return before
  const lengths = {
    amounts: {
      price: amountLength(columns.price),
      priceLocal: amountLength(columns.priceLocal),
      multipliedPriceLocal: amountLength(columns.multipliedPriceLocal),
    },
    assetId: longestId(columns),
  }
  keepContentLengths(columns, lengths)
  return lengths
}

/** Whoever asks for the lengths of these columns then has them. */
export function keepContentLengths(columns: ItemColumns, lengths: ContentLengths): void {
  known.set(columns, lengths)
}

/** Of two parts of an inventory the lengths of both together. */
export function joinLengths(one: ContentLengths, other: ContentLengths): ContentLengths {
  const both = (kind: PriceKind): AmountLength => {
    const [a, b] = [one.amounts[kind], other.amounts[kind]]
    return {
      largest: Math.max(a.largest, b.largest),
      decimals: Math.max(a.decimals, b.decimals),
      text: Math.max(a.text, b.text),
    }
  }
  return {
    amounts: {
      price: both('price'),
      priceLocal: both('priceLocal'),
      multipliedPriceLocal: both('multipliedPriceLocal'),
    },
    assetId: Math.max(one.assetId, other.assetId),
  }
}

function longestId({ assetIds }: ItemColumns): number {
  let longest = 0
  for (const id of assetIds) if (id.length > longest) longest = id.length
  return longest
}

const microsOfCent = 10_000
const mostDecimals = 6

function amountLength({ micros, exact }: PriceColumn): AmountLength {
  let largest = 0
  let decimals = 2
  for (const value of micros) {
    if (value > largest) largest = value
    if (decimals === 2 && !isWholeCents(value)) decimals = mostDecimals
  }
  const texts = [...exact.values()].slice(0, 100)
  return { largest, decimals, text: Math.max(0, ...texts.map((text) => text.length)) }
}

/** Exact for whole micros, as `%` is, and several times as fast. No price has no decimals. */
function isWholeCents(micros: number): boolean {
  return Number.isNaN(micros) || Math.round(micros / microsOfCent) * microsOfCent === micros
}

/** Signs of the longest amount: digits, the marks between thousands, the point, and its decimals. */
function signsOf({ largest, decimals, text }: AmountLength): number {
  const digits = String(Math.trunc(largest / 1_000_000)).length
  return Math.max(digits + Math.floor((digits - 1) / 3) + 1 + decimals, text)
}
