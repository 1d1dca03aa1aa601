import type { InventoryDifference } from '@shared/domain/inventory-difference'
import type { PriceKind } from '@shared/domain/item-filter'
import { contentWidths } from '../inventory/content-widths'
import { differenceColumns, type DifferenceColumn } from './difference-columns'

/** Pixels: together what the smallest window has. The name takes what is left over. */
const usual: Readonly<Record<DifferenceColumn, number>> = {
  kind: 152,
  name: 164,
  before: 76,
  after: 76,
  change: 92,
  percent: 80,
  tradable: 116,
  accepted: 116,
  assetId: 118,
}

const noNames = { price: '', priceLocal: '', multipliedPriceLocal: '' }
const signAndArrow = 20

/** How the table is laid out, wide enough for the longest amounts: `grid-template-columns`, and the least width. */
export function differenceLayout(
  { before, after }: InventoryDifference,
  price: PriceKind,
): { readonly template: string; readonly least: number } {
  const widthOf = (columns: typeof before) => contentWidths(columns, noNames)[price] ?? 0
  const [was, is] = [widthOf(before), widthOf(after)]
  const widths = {
    ...usual,
    before: Math.max(usual.before, was),
    after: Math.max(usual.after, is),
    change: Math.max(usual.change, Math.max(was, is) + signAndArrow),
  }
  const template = differenceColumns.map((column) =>
    column === 'name' ? `minmax(${String(widths.name)}px, 1fr)` : `${String(widths[column])}px`,
  )
  const least = differenceColumns.reduce((sum, column) => sum + widths[column], 0)
  return { template: template.join(' '), least }
}
