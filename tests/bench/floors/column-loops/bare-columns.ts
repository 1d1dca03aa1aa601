/** An item as the generated file has it: of the types that are promised. */
export interface Entry {
  readonly name: string
  readonly price: number
  readonly price_local: number
  readonly multiplied_price_local: number
  readonly disabled: boolean
  readonly stickers?: readonly unknown[]
  readonly item: {
    readonly asset_id: string
    readonly class_id: string
    readonly app_id: number
    readonly icon_url: string
    readonly tradable: boolean
  }
}

/** The columns that the app makes, of values whose types nobody looks at: what is left of reading without checking. */
export function bareColumns(items: readonly Entry[]) {
  const names = dictionary()
  const icons = dictionary()
  const stickers = dictionary()
  const columns = {
    assetIds: [] as string[],
    classIds: [] as string[],
    appIds: [] as number[],
    flags: [] as number[],
    price: [] as number[],
    priceLocal: [] as number[],
    multipliedPriceLocal: [] as number[],
  }
  for (const entry of items) {
    const { item } = entry
    columns.assetIds.push(item.asset_id)
    columns.classIds.push(item.class_id)
    names.add(entry.name)
    icons.add(item.icon_url)
    stickers.add(
      entry.stickers === undefined || entry.stickers.length === 0
        ? ''
        : JSON.stringify(entry.stickers),
    )
    columns.appIds.push(item.app_id)
    columns.flags.push(Number(item.tradable) + 2 * Number(entry.disabled))
    columns.price.push(Math.round(entry.price * 1e6))
    columns.priceLocal.push(Math.round(entry.price_local * 1e6))
    columns.multipliedPriceLocal.push(Math.round(entry.multiplied_price_local * 1e6))
  }
  return {
    ...columns,
    names: names.indices,
    icons: icons.indices,
    stickers: stickers.indices,
    arrays: [columns.price, columns.priceLocal, columns.multipliedPriceLocal].map((prices) =>
      Float64Array.from(prices),
    ),
  }
}

function dictionary() {
  const known = new Map<string, number>()
  const indices: number[] = []
  return {
    indices,
    add(text: string) {
      let index = known.get(text)
      if (index === undefined) {
        index = known.size
        known.set(text, index)
      }
      indices.push(index)
    },
  }
}
