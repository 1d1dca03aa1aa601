import type { ChoosingObstacle, ChoosingRules } from './choose-items'
import { compareDecimals, parseDecimal } from './decimal'
import { draftLimits, type DraftItem } from './deposit-draft'
import { draftItemAt } from './draft-items'

/** What became of a draft's items when they were held against their snapshot. */
export interface Readmission {
  /** What may stay, in the same order; the given list itself where nothing had to change. */
  readonly items: readonly DraftItem[]
  readonly leftOut: readonly LeftOutItem[]
  /** Items that stay with the prices that the draft has, though the snapshot has others. */
  readonly pricesDiffer: readonly {
    readonly assetId: string
    /** The item as the snapshot has it. */
    readonly now: DraftItem
  }[]
}

/** `unknown`: the snapshot has no such item. `chosen-twice`: it stood in the draft before. */
export interface LeftOutItem {
  readonly item: DraftItem
  readonly why: ChoosingObstacle | 'unknown' | 'chosen-twice' | 'no-room'
}

/**
 * Lets the items of a draft that was not made here and now (read from a file, or opened anew) in again, each by the same rules
 * as a click. What a thing is called and looks like is the snapshot's to say; what it costs is reported and left to the person.
 */
export function readmitItems(items: readonly DraftItem[], rules: ChoosingRules): Readmission {
  const chosen = new Set<string>()
  const kept: DraftItem[] = []
  const leftOut: LeftOutItem[] = []
  const pricesDiffer: { assetId: string; now: DraftItem }[] = []
  for (const item of items) {
    const row = rules.rowOf(item.assetId)
    const why = row === null ? 'unknown' : refusal(item.assetId, row)
    if (row === null || why !== null) {
      leftOut.push({ item, why: why ?? 'unknown' })
      continue
    }
    const now = draftItemAt(rules.columns, row)
    chosen.add(item.assetId)
    kept.push(calledAs(now, item))
    if (!hasSamePrices(item, now)) pricesDiffer.push({ assetId: item.assetId, now })
  }
  const isUnchanged = kept.length === items.length && kept.every((item, i) => item === items[i])
  return { items: isUnchanged ? items : kept, leftOut, pricesDiffer }

  function refusal(assetId: string, row: number): LeftOutItem['why'] | null {
    const obstacle = rules.obstacleAt(row)
    if (obstacle !== null) return obstacle
    if (chosen.has(assetId)) return 'chosen-twice'
    return kept.length >= draftLimits.items ? 'no-room' : null
  }
}

function calledAs(now: DraftItem, item: DraftItem): DraftItem {
  if (item.name === now.name && item.icon === now.icon) return item
  return { ...item, name: now.name, icon: now.icon }
}

function hasSamePrices(one: DraftItem, other: DraftItem): boolean {
  return (
    isSamePrice(one.price, other.price) &&
    isSamePrice(one.priceLocal, other.priceLocal) &&
    isSamePrice(one.multipliedPriceLocal, other.multipliedPriceLocal)
  )
}

function isSamePrice(one: string | null, other: string | null): boolean {
  if (one === other) return true
  if (one === null || other === null) return false
  const [left, right] = [parseDecimal(one), parseDecimal(other)]
  return left !== null && right !== null && compareDecimals(left, right) === 0
}
