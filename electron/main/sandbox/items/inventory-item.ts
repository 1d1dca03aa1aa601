import type { Game } from '@shared/domain/game'
import { hashText } from '../random'
import { iconName, type DrawnCategory } from '../pictures/icon-name'
import { priceTexts, type PriceTexts, type Pricing } from '../pricing'

/** What all items of one name have in common. */
export interface ItemKind {
  readonly name: string
  readonly classId: string
  readonly iconUrl: string
  /** US cents; null: not priced. */
  readonly cents: number | null
}

/** One item, with the types that drift in real answers. */
export interface InventoryItem {
  readonly kind: ItemKind
  readonly assetId: string
  readonly appId: number | string
  readonly tradable: boolean | 0 | 1
  readonly stickers: readonly unknown[]
  readonly disabled: boolean
}

/** Steam's numbers for the games. */
export const appIds: Readonly<Record<Game, number>> = { cs2: 730, dota2: 570, rust: 252490 }

/** Below this many cents the published example calls every item disabled. */
export const lowestAcceptedCents = 7

export function itemKind(name: string, category: DrawnCategory, cents: number | null): ItemKind {
  const hash = hashText(name)
  return {
    name,
    classId: String(1_000_000_000 + hash),
    iconUrl: iconName(category, hash),
    cents,
  }
}

/** Writes items as JSON text, in the order of fields of the published example. Remembers prices that repeat. */
export function createItemWriter(pricing: Pricing): (item: InventoryItem) => string {
  const known = new Map<number | null, PriceTexts>()
  const names = new Map<string, string>()
  return ({ kind, assetId, appId, tradable, stickers, disabled }) => {
    const prices = known.get(kind.cents) ?? priceTexts(kind.cents, pricing)
    known.set(kind.cents, prices)
    const name = names.get(kind.name) ?? JSON.stringify(kind.name)
    names.set(kind.name, name)
    return (
      `{"item":{"asset_id":"${assetId}","tradable":${tradable},"app_id":${JSON.stringify(appId)},` +
      `"icon_url":"${kind.iconUrl}","class_id":"${kind.classId}"},"name":${name},` +
      `"price":${prices.usd},"stickers":${stickers.length === 0 ? '[]' : JSON.stringify(stickers)},` +
      `"disabled":${disabled},"price_local":${prices.local},"multiplied_price_local":${prices.multiplied}}`
    )
  }
}
