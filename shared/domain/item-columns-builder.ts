import type { ItemColumnsChunk } from './item-columns-chunk'
import { itemFlags } from './item-columns'
import { isRecord } from './is-record'
import { noPrice, readPrice, type PriceCell, type PriceColumn } from './price-column'
import { namedPlaces, type Bend, type Occurrences, type ReadingReport } from './reading-report'

/** Where an item stands in the raw answer, in bytes. */
export interface ItemPlace {
  readonly offset: number
  readonly length: number
}

/**
 * Turns the items of an answer into columns, a chunk at a time. The one place where types that drift are read: it
 * tolerates, counts and reports. What cannot be read is never taken for good news: an unreadable `tradable` is
 * not tradable, an unreadable `disabled` is disabled.
 */
export interface ItemColumnsBuilder {
  /**
   * Takes one entry of the `items` list, as JSON.parse gave it. `position`: what the report calls it, which is its
   * place in the list unless it is given.
   */
  add: (entry: unknown, place: ItemPlace, position?: number) => void
  /** The items since the last chunk. */
  takeChunk: () => ItemColumnsChunk
  report: () => ReadingReport
}

export function createItemColumnsBuilder(): ItemColumnsBuilder {
  const names = createInterning<string>()
  const icons = createInterning<string>()
  const stickers = createInterning<readonly string[]>()
  stickers.indexOf('', [])
  const bends: Partial<Record<Bend, Counter>> = {}
  const skipped: Counter = { count: 0, first: [] }
  let read = 0
  let position = 0
  let rows = createRows()

  const bend = (kind: Bend) => count((bends[kind] ??= { count: 0, first: [] }), position)

  const price = (value: unknown): PriceCell => {
    if (value === null || value === undefined) return noPrice
    if (typeof value !== 'number' && typeof value !== 'string') return unreadablePrice()
    if (typeof value === 'string') bend('price-as-text')
    return readPrice(typeof value === 'string' ? value.trim() : value) ?? unreadablePrice()
  }
  const unreadablePrice = () => {
    bend('price-unreadable')
    return noPrice
  }

  const flag = (value: unknown, whenUnreadable: boolean, kind: Bend): boolean => {
    const known = readFlag(value)
    if (known === null) bend(kind)
    return known ?? whenUnreadable
  }

  const assetId = (value: unknown): string => {
    if (typeof value === 'string' && value !== '') return value
    if (typeof value === 'number' && Number.isSafeInteger(value)) {
      bend('asset-id-as-number')
      return String(value)
    }
    bend('asset-id-missing')
    return ''
  }

  const name = (value: unknown): string => {
    if (typeof value === 'string' && value !== '') return value
    bend('name-missing')
    return ''
  }

  const stickerNames = (value: unknown): readonly string[] => {
    if (value === undefined || value === null) return []
    const list = Array.isArray(value) ? value : isRecord(value) ? Object.values(value) : null
    const found = list?.map(stickerName) ?? [null]
    if (found.includes(null)) bend('stickers-unreadable')
    return found.filter((sticker) => sticker !== null)
  }

  return {
    add(entry, place, calledPosition) {
      position = calledPosition ?? read + skipped.count
      const inner = isRecord(entry) ? entry['item'] : undefined
      if (!isRecord(entry) || !isRecord(inner)) {
        count(skipped, position)
        return
      }
      read += 1
      const itemId = assetId(inner['asset_id'])
      rows.assetIds.push(itemId)
      rows.classIds.push(scalarText(inner['class_id']))
      const itemName = name(entry['name'])
      rows.names.push(names.indexOf(itemName, itemName))
      const icon = scalarText(inner['icon_url'])
      rows.icons.push(icons.indexOf(icon, icon))
      const itemStickers = stickerNames(entry['stickers'])
      rows.stickers.push(
        itemStickers.length === 0
          ? 0
          : stickers.indexOf(JSON.stringify(itemStickers), itemStickers),
      )
      rows.appIds.push(readAppId(inner['app_id']))
      // Without an id it could not be deposited, without a name not be recognised: such an item is never offered.
      const usable = itemId !== '' && itemName !== ''
      const tradable = flag(inner['tradable'], false, 'tradable-unreadable') && usable
      const disabled = flag(entry['disabled'], true, 'disabled-unreadable') || !usable
      rows.flags.push((tradable ? itemFlags.tradable : 0) | (disabled ? itemFlags.disabled : 0))
      pushPrice(rows.price, price(entry['price']))
      pushPrice(rows.priceLocal, price(entry['price_local']))
      pushPrice(rows.multipliedPriceLocal, price(entry['multiplied_price_local']))
      rows.offsets.push(place.offset)
      rows.lengths.push(place.length)
    },
    takeChunk() {
      const taken = rows
      rows = createRows()
      return {
        count: taken.assetIds.length,
        assetIds: taken.assetIds,
        classIds: taken.classIds,
        names: { entries: names.takeNew(), indices: Uint32Array.from(taken.names) },
        icons: { entries: icons.takeNew(), indices: Uint32Array.from(taken.icons) },
        stickers: { entries: stickers.takeNew(), indices: Uint32Array.from(taken.stickers) },
        appIds: Uint32Array.from(taken.appIds),
        flags: Uint8Array.from(taken.flags),
        price: priceColumn(taken.price),
        priceLocal: priceColumn(taken.priceLocal),
        multipliedPriceLocal: priceColumn(taken.multipliedPriceLocal),
        offsets: Float64Array.from(taken.offsets),
        lengths: Uint32Array.from(taken.lengths),
      }
    },
    report: () => reportOf(read, bends, skipped),
  }
}

interface Counter extends Occurrences {
  count: number
  readonly first: number[]
}

function count(counter: Counter, position: number): void {
  // One item may meet the same bend several times.
  if (counter.first.length < namedPlaces && counter.first.at(-1) !== position) {
    counter.first.push(position)
  }
  counter.count += 1
}

function reportOf(
  read: number,
  bends: Partial<Record<Bend, Counter>>,
  skipped: Counter,
): ReadingReport {
  const copy = ({ count: times, first }: Counter): Occurrences => ({
    count: times,
    first: [...first],
  })
  const entries = Object.entries(bends).map(([bend, counter]) => [bend, copy(counter)] as const)
  return { read, bends: Object.fromEntries(entries), skipped: copy(skipped) }
}

function createRows() {
  return {
    assetIds: [] as string[],
    classIds: [] as string[],
    names: [] as number[],
    icons: [] as number[],
    stickers: [] as number[],
    appIds: [] as number[],
    flags: [] as number[],
    price: createPrices(),
    priceLocal: createPrices(),
    multipliedPriceLocal: createPrices(),
    offsets: [] as number[],
    lengths: [] as number[],
  }
}

interface Prices {
  readonly micros: number[]
  readonly exact: Map<number, string>
}

function createPrices(): Prices {
  return { micros: [], exact: new Map() }
}

function pushPrice({ micros, exact }: Prices, cell: PriceCell): void {
  if (cell.exact !== null) exact.set(micros.length, cell.exact)
  micros.push(cell.micros)
}

function priceColumn({ micros, exact }: Prices): PriceColumn {
  return { micros: Float64Array.from(micros), exact }
}

/** Numbers values by first sight, and hands out the ones that are new since it was last asked. */
function createInterning<Value>() {
  const indices = new Map<string, number>()
  let fresh: Value[] = []
  return {
    indexOf(key: string, value: Value): number {
      const known = indices.get(key)
      if (known !== undefined) return known
      indices.set(key, indices.size)
      fresh.push(value)
      return indices.size - 1
    },
    takeNew(): readonly Value[] {
      const taken = fresh
      fresh = []
      return taken
    },
  }
}

/** SkinsBack documents booleans and sends 0 and 1; PHP answers elsewhere write them as text. */
function readFlag(value: unknown): boolean | null {
  switch (value) {
    case true:
    case 1:
    case '1':
    case 'true':
      return true
    case false:
    case 0:
    case '0':
    case 'false':
      return false
    default:
      return null
  }
}

/** The shape of a sticker is not documented: a name where one can be found, the raw JSON otherwise; null: neither. */
function stickerName(sticker: unknown): string | null {
  if (typeof sticker === 'string') return sticker
  if (isRecord(sticker)) {
    for (const key of ['name', 'title', 'market_hash_name']) {
      const name = sticker[key]
      if (typeof name === 'string' && name !== '') return name
    }
  }
  try {
    return JSON.stringify(sticker)
  } catch {
    // JSON.parse reads lists of any depth, JSON.stringify runs out of stack at some thousands.
    return null
  }
}

function readAppId(value: unknown): number {
  const id = Number(scalarText(value))
  return Number.isInteger(id) && id >= 0 && id <= 0xff_ff_ff_ff ? id : 0
}

function scalarText(value: unknown): string {
  if (typeof value === 'string') return value
  return typeof value === 'number' ? String(value) : ''
}
