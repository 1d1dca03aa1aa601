import { changeColumn } from '@shared/domain/difference-change'
import type { InventoryDifference } from '@shared/domain/inventory-difference'
import type { PriceKind } from '@shared/domain/item-filter'
import type { GridLayout } from '../components/grid/grid'
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
const copyButton = 26
/** Pixels, of one sign of a percentage, of what stands around it, and the most that it gets. */
const percentSign = 7.7
const aroundPercent = 34
const widestPercent = 180

/** How the table is laid out, wide enough for the longest amounts. */
export function differenceLayout(difference: InventoryDifference, price: PriceKind): GridLayout {
  const [earlier, later] = [difference.before, difference.after].map((columns) =>
    contentWidths(columns, noNames),
  )
  const [was, is] = [earlier?.[price] ?? 0, later?.[price] ?? 0]
  const id = Math.max(earlier?.assetId ?? 0, later?.assetId ?? 0)
  const widths = {
    ...usual,
    before: Math.max(usual.before, was),
    after: Math.max(usual.after, is),
    change: Math.max(usual.change, Math.max(was, is) + signAndArrow),
    percent: Math.max(usual.percent, percentWidth(difference, price)),
    assetId: Math.max(usual.assetId, id + copyButton),
  }
  const template = differenceColumns.map((column) =>
    column === 'name' ? `minmax(${String(widths.name)}px, 1fr)` : `${String(widths[column])}px`,
  )
  const least = differenceColumns.reduce((sum, column) => sum + widths[column], 0)
  return { template: template.join(' '), least }
}

function percentWidth(difference: InventoryDifference, price: PriceKind): number {
  let largest = 0
  for (const value of changeColumn(difference, price).hundredths) {
    if (Math.abs(value) > largest) largest = Math.abs(value)
  }
  const digits = String(Math.trunc(largest / 100)).length
  const signs = 1 + digits + Math.floor((digits - 1) / 3) + 3
  return Math.ceil(Math.min(widestPercent, signs * percentSign + aroundPercent))
}
