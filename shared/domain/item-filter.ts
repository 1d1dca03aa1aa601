import { isDepositableAt, itemFlags, type ItemColumns } from './item-columns'
import type { Slices } from './slices'

export type TradableFilter = 'any' | 'tradable' | 'not-tradable'
export type AcceptedFilter = 'any' | 'accepted' | 'not-accepted'

/** Which of an item's three prices. */
export const priceKinds = ['price', 'priceLocal', 'multipliedPriceLocal'] as const
export type PriceKind = (typeof priceKinds)[number]

/** What the person wants to see. All conditions hold together. */
export interface ItemFilter {
  readonly tradable: TradableFilter
  readonly accepted: AcceptedFilter
  readonly depositable: boolean
  /** Words that are each found in name, asset id or sticker, in any order and case. Empty: all. */
  readonly search: string
  /** Bounds belong to this price. */
  readonly priceKind: PriceKind
  /** Inclusive, in millionths of the currency unit; null: no bound. Items without that price are outside any bound. */
  readonly minimumMicros: number | null
  readonly maximumMicros: number | null
}

export const openFilter: ItemFilter = {
  tradable: 'any',
  accepted: 'any',
  depositable: false,
  search: '',
  priceKind: 'price',
  minimumMicros: null,
  maximumMicros: null,
}

/** Whether nothing is asked for, so that all items pass. */
export function isOpenFilter(filter: ItemFilter): boolean {
  return (Object.keys(openFilter) as (keyof ItemFilter)[]).every(
    (key) => key === 'priceKind' || filter[key] === openFilter[key],
  )
}

/** One byte a row: 1 where the item passes the filter. */
export function filterRows(columns: ItemColumns, filter: ItemFilter): Uint8Array {
  const passes = new Uint8Array(columns.count).fill(1)
  // First what most often leaves few, since the others pass over what is out.
  applySearch(columns, filter.search, passes)
  applyFlags(columns, filter, passes)
  applyPrice(columns, filter, passes)
  return passes
}

function applyFlags(columns: ItemColumns, filter: ItemFilter, passes: Uint8Array) {
  const mask =
    (filter.tradable === 'any' ? 0 : itemFlags.tradable) |
    (filter.accepted === 'any' ? 0 : itemFlags.disabled)
  const wanted =
    (filter.tradable === 'tradable' ? itemFlags.tradable : 0) |
    (filter.accepted === 'not-accepted' ? itemFlags.disabled : 0)
  const { count, flags } = columns
  if (mask !== 0) {
    for (let row = 0; row < count; row += 1) {
      if (passes[row] === 1 && ((flags[row] ?? 0) & mask) !== wanted) passes[row] = 0
    }
  }
  if (filter.depositable) {
    for (let row = 0; row < count; row += 1) {
      if (passes[row] === 1 && !isDepositableAt(columns, row)) passes[row] = 0
    }
  }
}

function applyPrice(columns: ItemColumns, filter: ItemFilter, passes: Uint8Array) {
  if (filter.minimumMicros === null && filter.maximumMicros === null) return
  const lowest = filter.minimumMicros ?? Number.NEGATIVE_INFINITY
  const highest = filter.maximumMicros ?? Number.POSITIVE_INFINITY
  const { micros } = columns[filter.priceKind]
  for (let row = 0; row < columns.count; row += 1) {
    const price = micros[row] ?? Number.NaN
    // Written so that NaN, which is no price, fails.
    if (!(price >= lowest && price <= highest)) passes[row] = 0
  }
}

/** Every word has to be found, in any order: people type `awp fade` for `AWP | Fade`. */
function applySearch(columns: ItemColumns, search: string, passes: Uint8Array) {
  for (const word of searchWords(search)) applyWord(columns, word, passes)
}

/** What is looked for, folded. */
export function searchWords(search: string): readonly string[] {
  return foldText(search)
    .split(/\s+/u)
    .filter((word) => word !== '')
}

function applyWord(columns: ItemColumns, word: string, passes: Uint8Array) {
  const { nameHits, stickerHits, nameOf, stickerOf, ids } = hitsIn(columns, word)
  for (let row = 0; row < columns.count; row += 1) {
    if (passes[row] === 0) continue
    const isHit =
      nameHits[nameOf[row] ?? 0] === 1 ||
      stickerHits[stickerOf[row] ?? 0] === 1 ||
      (ids !== null && (ids[row] ?? '').includes(word))
    if (!isHit) passes[row] = 0
  }
}

/** Of these rows, in their order, those that each of the folded words is found in. */
export function rowsWithWords(
  columns: ItemColumns,
  rows: Uint32Array,
  words: readonly string[],
): Uint32Array {
  return words.reduce((found, word) => rowsWithWord(columns, found, word), rows)
}

function rowsWithWord(columns: ItemColumns, rows: Uint32Array, word: string): Uint32Array {
  const { nameHits, stickerHits, nameOf, stickerOf, ids } = hitsIn(columns, word)
  const found = new Uint32Array(rows.length)
  let length = 0
  for (const row of rows) {
    const isHit =
      nameHits[nameOf[row] ?? 0] === 1 ||
      stickerHits[stickerOf[row] ?? 0] === 1 ||
      (ids !== null && (ids[row] ?? '').includes(word))
    if (isHit) {
      found[length] = row
      length += 1
    }
  }
  return length === rows.length ? rows : found.slice(0, length)
}

/** Where a word is: looked up once an entry of a dictionary. A function that says it of a row would take longer. */
function hitsIn(columns: ItemColumns, word: string) {
  const { assetIds } = columns
  // A letter is in no id of digits, and most words have one: 100,000 ids need not be looked into.
  const mayBeId = !/\D/u.test(word) || !hasOnlyDigits(assetIds)
  return {
    nameHits: hitsOf(foldedTexts(columns.names.entries), word),
    stickerHits: hitsOf(foldedTexts(columns.stickers.entries), word),
    nameOf: columns.names.indices,
    stickerOf: columns.stickers.indices,
    ids: mayBeId ? assetIds : null,
  }
}

/** One byte an entry: 1 where the word is in it. */
function hitsOf(texts: readonly string[], word: string): Uint8Array {
  const hits = new Uint8Array(texts.length)
  for (let entry = 0; entry < hits.length; entry += 1) {
    if (texts[entry]?.includes(word) === true) hits[entry] = 1
  }
  return hits
}

const digitsByIds = new WeakMap<ItemColumns['assetIds'], boolean>()

function hasOnlyDigits(assetIds: ItemColumns['assetIds']): boolean {
  const known = digitsByIds.get(assetIds)
  if (known !== undefined) return known
  const answer = assetIds.every((id) => !/\D/u.test(id))
  digitsByIds.set(assetIds, answer)
  return answer
}

type Entries = ItemColumns['names']['entries'] | ItemColumns['stickers']['entries']

const foldedByEntries = new WeakMap<Entries, readonly string[]>()

/** Names repeat, so text is folded and matched once an entry of a dictionary. */
function foldedTexts(entries: Entries): readonly string[] {
  const known = foldedByEntries.get(entries)
  if (known !== undefined) return known
  const folded = entries.map(foldEntry)
  foldedByEntries.set(entries, folded)
  return folded
}

/** What the first search needs, worked out ahead of it, so that its first key need not wait. */
export function* searchSlices(columns: ItemColumns): Slices<void> {
  yield* foldSlices(columns.names.entries)
  yield* foldSlices(columns.stickers.entries)
  yield
  hasOnlyDigits(columns.assetIds)
  // A loop that has run for a while is compiled, which the first key would wait for.
  const some = Uint32Array.from({ length: Math.min(columns.count, rowsOfTrial) }, (_, row) => row)
  for (let trial = 0; trial < trials; trial += 1) {
    yield
    rowsWithWords(columns, some, ['a', 'e'])
  }
}

const trials = 6
const rowsOfTrial = 8192

/** What the first search in these needs, folded ahead of it: with 100,000 different names that takes a while. */
export function* foldSlices(entries: Entries): Slices<void> {
  if (foldedByEntries.has(entries)) return
  const folded: string[] = []
  for (const entry of entries) {
    folded.push(foldEntry(entry))
    if (folded.length % foldsOfSlice === 0) yield
  }
  foldedByEntries.set(entries, folded)
}

/** About a millisecond. */
const foldsOfSlice = 2000

function foldEntry(entry: string | readonly string[]): string {
  return foldText(typeof entry === 'string' ? entry : entry.join('\n'))
}

/** Compatibility forms and case are folded, so that `ﬁ` finds `FI` and full-width letters find plain ones. */
export function foldText(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}
