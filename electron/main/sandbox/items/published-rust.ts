import published from '../../../../resources/sandbox/published-rust-inventory.json' with { type: 'json' }
import type { InventoryItem } from './inventory-item'

/** The 17 items of the answer that SkinsBack's page of `user_inventory` publishes. */
export function publishedRust(): readonly InventoryItem[] {
  return published.data.items.map((entry) => ({
    kind: {
      name: entry.name,
      classId: entry.item.class_id,
      iconUrl: entry.item.icon_url,
      cents: Math.round(entry.price * 100),
    },
    assetId: entry.item.asset_id,
    appId: entry.item.app_id,
    tradable: entry.item.tradable === 1 ? 1 : 0,
    stickers: entry.stickers,
    disabled: entry.disabled,
  }))
}
