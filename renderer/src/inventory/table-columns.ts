import type { ItemOrder, SortKey } from '@shared/domain/item-order'

/** The columns of the table, in their order from left to right. Each is also what the list can be sorted by. */
export const tableColumns = [
  'name',
  'price',
  'priceLocal',
  'multipliedPriceLocal',
  'depositability',
  'tradable',
  'accepted',
  'stickers',
  'assetId',
] as const satisfies readonly SortKey[]
export type TableColumn = (typeof tableColumns)[number]

interface ColumnSize {
  readonly least: number
  readonly usual: number
  /** What it gives way to where not all columns fit; `usual` where it does not give way. */
  readonly tight?: number
}

/** Pixels. The name takes what is left over, and at least its usual width. */
const sizes: Readonly<Record<TableColumn, ColumnSize>> = {
  name: { least: 140, usual: 240 },
  price: { least: 64, usual: 82 },
  priceLocal: { least: 64, usual: 92 },
  multipliedPriceLocal: { least: 72, usual: 112 },
  depositability: { least: 60, usual: 104, tight: 96 },
  tradable: { least: 40, usual: 72, tight: 40 },
  accepted: { least: 40, usual: 76, tight: 40 },
  stickers: { least: 48, usual: 66, tight: 48 },
  assetId: { least: 80, usual: 94 },
}

const widest = 800

export type ColumnWidths = Readonly<Record<string, number>>

export function leastWidth(column: TableColumn): number {
  return sizes[column].least
}

export function widestWidth(): number {
  return widest
}

/** A width as it may be kept, in whole pixels. */
export function clampWidth(column: TableColumn, width: number): number {
  return Math.round(Math.min(widest, Math.max(sizes[column].least, width)))
}

/** The width that was chosen or is usual; for the name the least that it takes unless it was resized. */
export function widthOf(column: TableColumn, widths: ColumnWidths): number {
  const chosen = widths[column]
  return chosen === undefined || !Number.isFinite(chosen)
    ? sizes[column].usual
    : clampWidth(column, chosen)
}

/** `grid-template-columns` of header and rows. `leastName`: what the name takes at least while it has no width of its own. */
export function columnTemplate(widths: ColumnWidths, leastName = sizes.name.usual): string {
  return tableColumns
    .map((column) => {
      const { usual, tight } = sizes[column]
      if (widths[column] !== undefined) return `${widthOf(column, widths)}px`
      if (column === 'name') return `minmax(${leastName}px, 1fr)`
      return tight === undefined ? `${usual}px` : `minmax(${tight}px, ${usual}px)`
    })
    .join(' ')
}

/** The least width of the whole table: below it the list scrolls sideways. */
export function tableWidth(widths: ColumnWidths, leastName = sizes.name.usual): number {
  return tableColumns.reduce((sum, column) => {
    if (widths[column] !== undefined) return sum + widthOf(column, widths)
    return sum + (column === 'name' ? leastName : (sizes[column].tight ?? sizes[column].usual))
  }, 0)
}

export function resizeColumn(
  widths: ColumnWidths,
  column: TableColumn,
  width: number,
): ColumnWidths {
  return { ...widths, [column]: clampWidth(column, width) }
}

export function resetColumn(widths: ColumnWidths, column: TableColumn): ColumnWidths {
  return Object.fromEntries(Object.entries(widths).filter(([name]) => name !== column))
}

/** Largest first is what one looks for in prices and stickers. */
const descendingFirst: ReadonlySet<TableColumn> = new Set([
  'price',
  'priceLocal',
  'multipliedPriceLocal',
  'depositability',
  'tradable',
  'accepted',
  'stickers',
])

/** How a list is ordered that is newly sorted by this. */
export function firstOrder(key: SortKey): ItemOrder {
  return { key, descending: key !== 'answer' && descendingFirst.has(key) }
}

/** A column's first click sorts by it, the second turns the order round, the third gives back the answer's order. */
export function orderAfterClick(order: ItemOrder, column: TableColumn): ItemOrder {
  const first = descendingFirst.has(column)
  if (order.key !== column) return firstOrder(column)
  if (order.descending === first) return { key: column, descending: !first }
  return { key: 'answer', descending: false }
}
