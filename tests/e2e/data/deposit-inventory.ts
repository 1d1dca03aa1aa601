import { assetId, inventoryOf, mixedItems } from './mixed-inventory'

/** Three of these can be deposited, in the order in which they are shown for 1,250.1, 4.5 and 0.03 USD. */
const depositItems = mixedItems.map((item) =>
  // Stricter than SkinsBack, the independent server knows two ways of saying that an item is tradable.
  item.asset_id === assetId(5) ? { ...item, tradable: 1 } : item,
)

export const depositInventory = inventoryOf(depositItems)
export const depositable = { ids: [5, 0, 4].map(assetId), usd: '1,254.63' } as const

/** The same a little later: one price has moved, one item is gone, and one cannot be traded any more. */
export const changedInventory = inventoryOf(
  depositItems
    .filter((item) => item.asset_id !== assetId(4))
    .map((item) => {
      if (item.asset_id === assetId(0)) return { ...item, price: 4.75 }
      return item.asset_id === assetId(5) ? { ...item, tradable: 0 } : item
    }),
)
