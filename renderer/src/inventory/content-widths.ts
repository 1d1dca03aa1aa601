import type { ItemColumns } from '@shared/domain/item-columns'
import { priceKinds } from '@shared/domain/item-filter'
import type { PriceColumn } from '@shared/domain/price-column'
import type { PriceNames } from './price-names'
import type { ColumnWidths } from './table-columns'

/** Pixels, of one sign at the size of an amount and of a heading, and of a cell's padding. */
const amountSign = 7.7
const headingSign = 6.5
const padding = 18
const idSign = 6.6
const limits = { least: 64, widest: 180, widestHeading: 114, leastId: 94 }

/** How wide each price column has to be for its longest amount and its heading, and the asset ids' for the longest. */
export function contentWidths(columns: ItemColumns, names: PriceNames): ColumnWidths {
  const prices = Object.fromEntries(
    priceKinds.map((kind) => {
      const heading = Math.min(limits.widestHeading, names[kind].length * headingSign + padding)
      const amount = longestAmount(columns[kind]) * amountSign + padding
      const width = Math.max(limits.least, heading, amount)
      return [kind, Math.ceil(Math.min(limits.widest, width))]
    }),
  )
  const id = Math.max(limits.leastId, longestId(columns) * idSign + padding)
  return { ...prices, assetId: Math.ceil(Math.min(limits.widest, id)) }
}

function longestId({ assetIds }: ItemColumns): number {
  let longest = 0
  for (const id of assetIds) if (id.length > longest) longest = id.length
  return longest
}

const microsOfCent = 10_000
const mostDecimals = 6

/** Signs of the longest amount: digits, the marks between thousands, the point, and its decimals. */
function longestAmount({ micros, exact }: PriceColumn): number {
  let largest = 0
  let decimals = 2
  for (const value of micros) {
    if (value > largest) largest = value
    if (decimals === 2 && value % microsOfCent > 0) decimals = mostDecimals
  }
  const digits = String(Math.trunc(largest / 1_000_000)).length
  const signs = digits + Math.floor((digits - 1) / 3) + 1 + decimals
  return Math.max(signs, ...[...exact.values()].slice(0, 100).map((text) => text.length))
}
