import type { ItemColumnsChunk } from './item-columns-chunk'
import { itemFlags } from './item-columns'
import { isRecord } from './is-record'
import { createItemRows, putRow, type ItemRows } from './item-rows'
import { createInterning, type Interning } from './interning'
import { unpackChunk, type PackedChunk } from './packed-chunk'
import { noPrice, readPrice, type PriceCell } from './price-column'
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
  /**
   * Where a reader that knows an item to need no bending puts it itself, as {@link add} would have. It tells each of them to
   * `countPlain`.
   */
  readonly plain: PlainItems
  /** The items since the last chunk. */
  takeChunk: () => ItemColumnsChunk
  /** The same, as it goes from process to process. */
  takePacked: () => PackedChunk
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

export interface PlainItems {
  readonly rows: ItemRows
  readonly names: Pick<Interning<string>, 'indexOf'>
  readonly icons: Pick<Interning<string>, 'indexOf'>
  /** The index of these stickers, as JSON.parse gave them; null: they cannot all be read. */
  readonly stickersIndex: (value: unknown) => number | null
  readonly countPlain: () => void
}

/** `textOfAscii`: the text of ASCII bytes, where the process has something faster. */
export function createItemColumnsBuilder(
  textOfAscii: (ascii: Uint8Array) => string = asciiText,
): ItemColumnsBuilder {
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
  const rows = createItemRows(textOfAscii)

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

  const stickersIndex = (value: unknown): number | null => {
    const found = stickerNames(value)
    return found.includes(null)
      ? null
      : indexOfStickers(found.filter((sticker) => sticker !== null))
  }
  const indexOfStickers = (found: readonly string[]) =>
    found.length === 0 ? 0 : stickers.indexOf(JSON.stringify(found), found)

  const takePacked = (): PackedChunk => {
    const taken = rows.take()
    takenOfAnswer += taken.count - pendingOfOthers
    pendingOfOthers = 0
    return {
      ...taken,
      names: { entries: names.takeNew(), indices: taken.names },
      icons: { entries: icons.takeNew(), indices: taken.icons },
      stickers: { entries: stickers.takeNew(), indices: taken.stickers },
    }
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
      const classId = scalarText(inner['class_id'])
      const itemName = name(entry['name'])
      const icon = scalarText(inner['icon_url'])
      const itemStickers = stickerNames(entry['stickers'])
      if (itemStickers.includes(null)) bend('stickers-unreadable')
      // Without an id it could not be deposited, without a name not be recognised: such an item is never offered.
      const usable = itemId !== '' && itemName !== ''
      const tradable = flag(inner['tradable'], false, 'tradable-unreadable') && usable
      const disabled = flag(entry['disabled'], true, 'disabled-unreadable') || !usable
      putRow(rows, {
        assetId: itemId,
        classId,
        name: names.indexOf(itemName, itemName),
        icon: icons.indexOf(icon, icon),
        stickers: indexOfStickers(itemStickers.filter((sticker) => sticker !== null)),
        appId: readAppId(inner['app_id']),
        flags: (tradable ? itemFlags.tradable : 0) | (disabled ? itemFlags.disabled : 0),
        price: price(entry['price']),
        priceLocal: price(entry['price_local']),
        multipliedPriceLocal: price(entry['multiplied_price_local']),
        place,
      })
    },
    plain: {
      rows,
      names,
      icons,
      stickersIndex,
      countPlain() {
        read += 1
      },
    },
    takeChunk: () => unpackChunk(takePacked()),
    takePacked,
    pending: rows.count,
    report: () => reportOf(read, bends, skipped),
    beginAnswer() {
      bends = {}
      skipped = { count: 0, first: [] }
      read = 0
      takenOfAnswer = 0
      pendingOfOthers = rows.count()
    },
    dropAnswer() {
      rows.cut(pendingOfOthers)
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

/** Null for each that cannot be read, and for stickers that are no list. */
function stickerNames(value: unknown): readonly (string | null)[] {
  if (value === undefined || value === null) return []
  const list = Array.isArray(value) ? value : isRecord(value) ? Object.values(value) : null
  return list?.map(stickerName) ?? [null]
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

/** Spread arguments are limited. */
const asciiStep = 4096

function asciiText(ascii: Uint8Array): string {
  let text = ''
  for (let from = 0; from < ascii.length; from += asciiStep) {
    text += String.fromCharCode(...ascii.subarray(from, from + asciiStep))
  }
  return text
}
