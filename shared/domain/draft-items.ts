import {
  choosingObstacles,
  noneOf,
  type ChoosingObstacle,
  type ChoosingRules,
} from './choose-items'
import { decimalToText } from './decimal'
import { draftLimits, type DraftItem } from './deposit-draft'
import { itemAt, type ItemColumns } from './item-columns'

/** Why an item was not added. `already-chosen`: it stands in the draft. `no-room`: {@link draftLimits.items} stand in it. */
export const refusalReasons = [...choosingObstacles, 'already-chosen', 'no-room'] as const
export type RefusalReason = (typeof refusalReasons)[number]

export interface ItemAddition {
  /** The given list itself where nothing was added. */
  readonly items: readonly DraftItem[]
  readonly added: number
  readonly refused: Refusals
}

export interface Refusals {
  readonly count: number
  readonly counts: Readonly<Record<RefusalReason, number>>
  /** The first rows that were refused, at most twenty. */
  readonly first: readonly { readonly row: number; readonly why: RefusalReason }[]
}

const namedRefusals = 20

/**
 * Puts the items of these rows at the end of a draft's items. The one way in: whatever the rows are, only what may be chosen
 * gets in, nothing a second time, and never more than there is room for.
 */
export function addItems(
  items: readonly DraftItem[],
  rules: ChoosingRules,
  rows: Iterable<number>,
): ItemAddition {
  const chosen = new Set(items.map(({ assetId }) => assetId))
  const counts = noneOf(refusalReasons)
  const first: { readonly row: number; readonly why: RefusalReason }[] = []
  const fresh: DraftItem[] = []
  let refused = 0
  for (const row of rows) {
    const why = refusal(row)
    if (why === null) {
      const item = draftItemAt(rules.columns, row)
      chosen.add(item.assetId)
      fresh.push(item)
    } else {
      refused += 1
      counts[why] += 1
      if (first.length < namedRefusals) first.push({ row, why })
    }
  }
  return {
    items: fresh.length === 0 ? items : [...items, ...fresh],
    added: fresh.length,
    refused: { count: refused, counts, first },
  }

  function refusal(row: number): RefusalReason | null {
    const obstacle: ChoosingObstacle | null = rules.obstacleAt(row)
    if (obstacle !== null) return obstacle
    if (chosen.has(rules.columns.assetIds[row] ?? '')) return 'already-chosen'
    return items.length + fresh.length >= draftLimits.items ? 'no-room' : null
  }
}

/** The given list itself where none of them stands in it. */
export function removeItems(
  items: readonly DraftItem[],
  assetIds: ReadonlySet<string>,
): readonly DraftItem[] {
  const left = items.filter(({ assetId }) => !assetIds.has(assetId))
  return left.length === items.length ? items : left
}

/** The item of a row as a draft keeps it. The row must be one that may be chosen: it has an asset id and a price. */
export function draftItemAt(columns: ItemColumns, row: number): DraftItem {
  const { assetId, name, icon, price, priceLocal, multipliedPriceLocal } = itemAt(columns, row)
  if (assetId === '' || price === null) throw new Error(`Row ${row} cannot go into a draft`)
  return {
    assetId,
    name: clip(name),
    icon: clip(icon),
    price: decimalToText(price),
    priceLocal: priceLocal === null ? null : decimalToText(priceLocal),
    multipliedPriceLocal:
      multipliedPriceLocal === null ? null : decimalToText(multipliedPriceLocal),
  }
}

/** A name is what a person sees of an item; a monstrous one must not keep the draft from being kept. */
function clip(text: string): string {
  return text.slice(0, draftLimits.text)
}
