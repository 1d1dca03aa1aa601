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
  /** How many items the next chunk would have. */
  pending: () => number
  /** Of the answer that was begun last. */
  report: () => ReadingReport
  /** Another answer follows: it is reported by itself, and shares the dictionaries. */
  beginAnswer: () => void
  /**
   * Takes back the items of the answer that was begun last. Gives how many of them had gone with chunks already: whoever has
   * those leaves out as many at their end, and keeps the dictionaries.
   */
  dropAnswer: () => number
}

export function createItemColumnsBuilder(): ItemColumnsBuilder {
  const names = createInterning<string>()
  const icons = createInterning<string>()
  const stickers = createInterning<readonly string[]>()
  stickers.indexOf('', [])
  let bends: Partial<Record<Bend, Counter>> = {}
  let skipped: Counter = { count: 0, first: [] }
  let read = 0
  let position = 0
  /** Items of this answer that are in chunks, and of earlier ones that are not. */
  let takenOfAnswer = 0
  let pendingOfOthers = 0
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
      takenOfAnswer += taken.assetIds.length - pendingOfOthers
      pendingOfOthers = 0
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
    pending: () => rows.assetIds.length,
    report: () => reportOf(read, bends, skipped),
    beginAnswer() {
      bends = {}
      skipped = { count: 0, first: [] }
      read = 0
      takenOfAnswer = 0
      pendingOfOthers = rows.assetIds.length
    },
    dropAnswer() {
      cutRows(rows, pendingOfOthers)
      const taken = takenOfAnswer
      takenOfAnswer = 0
      return taken
    },
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

/** Leaves the first so many. */
function cutRows(rows: ReturnType<typeof createRows>, length: number): void {
  for (const column of Object.values(rows)) {
    if (Array.isArray(column)) column.length = length
    else cutPrices(column, length)
  }
}

function cutPrices({ micros, exact }: Prices, length: number): void {
  micros.length = length
  for (const row of exact.keys()) if (row >= length) exact.delete(row)
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
