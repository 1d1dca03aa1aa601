import type { ChoosingRules } from './choose-items'
import { decimalToText, parseDecimal } from './decimal'
import type { DraftItem } from './deposit-draft'
import { addItems, draftItemAt, removeItems, type ItemAddition } from './draft-items'

/** Items of a draft that differ in nothing but their asset id: name, picture and all three prices are the same. */
export interface ItemGroup {
  /** Same for the same group, however many items it has. */
  readonly key: string
  /** At least one, in the order in which they were chosen. */
  readonly items: readonly DraftItem[]
}

/** In the order of each group's first item. */
export function groupItems(items: readonly DraftItem[]): readonly ItemGroup[] {
  const groups = new Map<string, DraftItem[]>()
  for (const item of items) {
    const key = groupKey(item)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [item])
    else group.push(item)
  }
  return Array.from(groups, ([key, members]) => ({ key, items: members }))
}

export interface QuantityChange extends ItemAddition {
  readonly removed: number
  /** How many more were wanted than may be chosen of this kind. */
  readonly short: number
}

/**
 * Brings the items that are identical to this one to a quantity: takes further ones of the inventory, in its order, or puts the
 * last chosen ones back.
 */
export function setQuantity(
  items: readonly DraftItem[],
  rules: ChoosingRules,
  like: DraftItem,
  quantity: number,
): QuantityChange {
  const key = groupKey(like)
  const same = items.filter((item) => groupKey(item) === key)
  const surplus = new Set(same.slice(quantity).map(({ assetId }) => assetId))
  const wanted = Math.max(0, quantity - same.length)
  const rows = wanted === 0 ? [] : furtherRows(items, rules, like, key, wanted)
  const addition = addItems(removeItems(items, surplus), rules, rows)
  return { ...addition, removed: surplus.size, short: wanted - addition.added }
}

function furtherRows(
  items: readonly DraftItem[],
  { columns, obstacleAt }: ChoosingRules,
  like: DraftItem,
  key: string,
  wanted: number,
): readonly number[] {
  const chosen = new Set(items.map(({ assetId }) => assetId))
  // A draft keeps the beginning of a monstrous name; which are identical, the key says.
  const names = Uint8Array.from(columns.names.entries, (name) =>
    name.startsWith(like.name) ? 1 : 0,
  )
  const rows: number[] = []
  for (let row = 0; row < columns.count && rows.length < wanted; row += 1) {
    if (names[columns.names.indices[row] ?? 0] !== 1) continue
    if (chosen.has(columns.assetIds[row] ?? '') || obstacleAt(row) !== null) continue
    if (groupKey(draftItemAt(columns, row)) === key) rows.push(row)
  }
  return rows
}

function groupKey({ name, icon, price, priceLocal, multipliedPriceLocal }: DraftItem): string {
  const prices = [price, priceLocal, multipliedPriceLocal].map(plainText)
  return JSON.stringify([name, icon, ...prices])
}

/** A file may write 1.5 as 1.50. */
function plainText(price: string | null): string | null {
  const decimal = price === null ? null : parseDecimal(price)
  return decimal === null ? price : decimalToText(decimal)
}
