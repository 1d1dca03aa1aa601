/** How one item of {@link mixedItems} looks to SkinsBack. */
interface TestItem {
  readonly asset_id: string
  readonly name: string
  readonly tradable: unknown
  readonly disabled: boolean
  readonly price: number | null
  readonly stickers?: readonly unknown[]
  readonly extra?: Readonly<Record<string, unknown>>
}

/** Past 2^53, so that a number would not do. */
const firstAssetId = 9_007_199_254_740_993n

export const assetId = (place: number) => String(firstAssetId + BigInt(place))

/** Eight items with each mixture of tradable, accepted and priced; what filters must find is plain to see. */
export const mixedItems: readonly TestItem[] = [
  {
    asset_id: assetId(0),
    name: 'AK-47 | Slate (Field-Tested)',
    tradable: 1,
    disabled: false,
    price: 4.5,
  },
  {
    asset_id: assetId(1),
    name: 'AWP | Asiimov (Battle-Scarred)',
    tradable: 1,
    disabled: true,
    price: 90,
  },
  {
    asset_id: assetId(2),
    name: 'M4A4 | Howl (Minimal Wear)',
    tradable: 0,
    disabled: false,
    price: 3500.25,
    stickers: [
      { name: 'Sticker | Titan (Holo) | Katowice 2014' },
      { name: 'Sticker | Crown (Foil)' },
    ],
  },
  {
    asset_id: assetId(3),
    name: 'Sealed Graffiti | Wings',
    tradable: 0,
    disabled: true,
    price: null,
  },
  {
    asset_id: assetId(4),
    name: 'P250 | Sand Dune (Well-Worn)',
    tradable: true,
    disabled: false,
    price: 0.03,
  },
  {
    asset_id: assetId(5),
    name: '★ Karambit | Doppler Phase 2 (Factory New)',
    tradable: '1',
    disabled: false,
    price: 1250.1,
    extra: { paint_seed: 412, hold: { until: '2026-01-01', reason: 'trade' } },
  },
  {
    asset_id: assetId(6),
    name: 'AK-47 | Redline (Field-Tested)',
    tradable: false,
    disabled: false,
    price: 18.2,
  },
  { asset_id: assetId(7), name: 'Souvenir Charm', tradable: 1, disabled: false, price: null },
]

/** Local is 90 times the USD price, and the multiplier 1.5. */
const rate = 90
const multiplier = 1.5

export const mixedInventory = inventoryOf(mixedItems)

export function inventoryOf(items: readonly TestItem[]): string {
  return JSON.stringify({
    status: 'success',
    data: {
      currency_local: 'rub',
      items: items.map(({ asset_id, tradable, price, stickers = [], extra = {}, ...rest }) => ({
        item: { asset_id, tradable, app_id: 730, icon_url: 'test-icon', class_id: '1239822445' },
        ...rest,
        price,
        stickers,
        price_local: price === null ? null : round(price * rate),
        multiplied_price_local: price === null ? null : round(price * rate * multiplier),
        ...extra,
      })),
    },
  })
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
