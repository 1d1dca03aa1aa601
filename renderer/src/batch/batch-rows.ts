import type { BatchRow, BatchRowState } from '@shared/batch'
import {
  compareDecimals,
  decimalToText,
  parseDecimal,
  zero,
  type Decimal,
} from '@shared/domain/decimal'
import type { Game } from '@shared/domain/game'

/** Left to right. Each can be sorted by. */
export const rowColumns = [
  'line',
  'name',
  'game',
  'state',
  'items',
  'depositable',
  'total',
] as const
export type RowSortKey = (typeof rowColumns)[number]

export interface RowOrder {
  readonly key: RowSortKey
  readonly descending: boolean
}

export type RowFilter = BatchRowState['kind'] | 'all'

export const rowFilters = [
  'all',
  'waiting',
  'running',
  'done',
  'failed',
  'skipped',
] as const satisfies readonly RowFilter[]

export const inputOrder: RowOrder = { key: 'line', descending: false }

const amounts: ReadonlySet<RowSortKey> = new Set(['items', 'depositable', 'total'])

export function isAmount(key: RowSortKey): boolean {
  return amounts.has(key)
}

/** Amounts begin at the largest; the same heading again turns it around. */
export function orderAfterClick(order: RowOrder, key: RowSortKey): RowOrder {
  if (order.key === key) return { key, descending: !order.descending }
  return { key, descending: isAmount(key) }
}

export interface RowWords {
  readonly games: Readonly<Record<Game, string>>
  readonly language: string
  /** Why a row failed, as it is shown. */
  readonly reasonOf: (state: Extract<BatchRowState, { kind: 'failed' }>) => string
}

export interface RowLook {
  readonly filter: RowFilter
  readonly search: string
  readonly order: RowOrder
}

export interface RowFinder {
  /** The numbers of the rows to show, in their order; equal ones stand as in the input. The same array while they are the same. */
  readonly find: (batchId: string, rows: readonly BatchRow[], look: RowLook) => Uint32Array
}

/** Remembers of one batch what does not change while it runs, so that looking again at 20,000 rows is quick. */
export function createRowFinder(words: RowWords): RowFinder {
  const collator = new Intl.Collator(words.language, { numeric: true })
  /** Worked out when it is first needed: a batch that was just started shows its rows without. */
  let known: {
    readonly id: string
    readonly length: number
    texts: readonly string[] | null
    ranks: Ranks | null
  } = { id: '', length: 0, texts: null, ranks: null }
  let before: Uint32Array = new Uint32Array()
  return {
    find(batchId, rows, { filter, search, order }) {
      if (known.id !== batchId || known.length !== rows.length) {
        known = { id: batchId, length: rows.length, texts: null, ranks: null }
      }
      const wanted = wordsOf(search)
      if (wanted.length > 0) known.texts ??= rows.map((row) => searchedText(row, words))
      const texts = known.texts ?? []
      const found = new Uint32Array(rows.length)
      let count = 0
      for (const [index, { state }] of rows.entries()) {
        if (filter !== 'all' && state.kind !== filter) continue
        if (wanted.length > 0 && !holds(wanted, texts[index] ?? '', state, words)) continue
        found[count] = index
        count += 1
      }
      const shown = found.subarray(0, count)
      const isText = order.key === 'name' || order.key === 'game'
      if (isText) known.ranks ??= ranksOf(rows, words, collator)
      const next = sorted(shown, rows, order, known.ranks)
      if (!isSame(before, next)) before = next
      return before
    },
  }
}

function isSame(one: Uint32Array, other: Uint32Array): boolean {
  return one.length === other.length && one.every((value, place) => value === other[place])
}

function holds(
  wanted: readonly string[],
  text: string,
  state: BatchRowState,
  { reasonOf }: RowWords,
): boolean {
  const missing = wanted.filter((word) => !text.includes(word))
  if (missing.length === 0) return true
  if (state.kind !== 'failed') return false
  const reason = folded(reasonOf(state))
  return missing.every((word) => reason.includes(word))
}

/** What every Steam ID begins with: looked for in it, a short number would be found in each. */
const idStart = '7656119'

function searchedText({ label, steamId, game }: BatchRow, { games }: RowWords): string {
  return folded([label, withoutStart(steamId), games[game]].join('\n'))
}

function wordsOf(search: string): readonly string[] {
  return folded(search).split(/\s+/u).map(withoutStart).filter(Boolean)
}

/** Less what it shares with every Steam ID, as far as it was typed by now. */
function withoutStart(word: string): string {
  if (word.startsWith(idStart)) return word.slice(idStart.length)
  return word.length > 2 && idStart.startsWith(word) ? '' : word
}

/** Alike however it is written: `ﬁ` as `fi`, letters in lower case. */
function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}

/** Row number → its place among all rows by that text. Comparing texts again for every look would take too long. */
type Ranks = Readonly<Record<'name' | 'game', Uint32Array>>

function ranksOf(rows: readonly BatchRow[], { games }: RowWords, collator: Intl.Collator): Ranks {
  const rank = (text: (row: BatchRow) => string): Uint32Array => {
    const texts = rows.map(text)
    const distinct = [...new Set(texts)].toSorted(collator.compare)
    const places = new Map(distinct.map((one, place) => [one, place]))
    return Uint32Array.from(texts, (one) => places.get(one) ?? 0)
  }
  return {
    name: rank(({ label, steamId }) => label || steamId),
    game: rank(({ game }) => games[game]),
  }
}

function sorted(
  shown: Uint32Array,
  rows: readonly BatchRow[],
  { key, descending }: RowOrder,
  ranks: Ranks | null,
): Uint32Array {
  if (key === 'line') return descending ? shown.toReversed() : shown
  const values = new Float64Array(rows.length)
  for (const index of shown) values[index] = valueOf(index, rows, key, ranks)
  const sign = descending ? -1 : 1
  return shown.sort((left, right) => {
    const [one = 0, other = 0] = [values[left], values[right]]
    // Rows without an amount stand last, whichever way.
    if (Number.isNaN(one) || Number.isNaN(other)) {
      return Number(Number.isNaN(one)) - Number(Number.isNaN(other)) || left - right
    }
    // Doubles keep the order of what they stand for; where two are the same, the exact amounts decide.
    const difference = one - other || (key === 'total' ? compareTotals(rows, left, right) : 0)
    return sign * difference || left - right
  })
}

function valueOf(
  index: number,
  rows: readonly BatchRow[],
  key: Exclude<RowSortKey, 'line'>,
  ranks: Ranks | null,
): number {
  const state = rows[index]?.state
  switch (key) {
    case 'name':
    case 'game':
      return ranks?.[key][index] ?? 0
    case 'state':
      return stateRanks[state?.kind ?? 'waiting']
    case 'items':
      return state?.kind === 'done' ? state.contents.items : Number.NaN
    case 'depositable':
      return state?.kind === 'done' ? state.contents.depositable : Number.NaN
    case 'total':
      return state?.kind === 'done' ? Number(decimalToText(totalOf(state))) : Number.NaN
  }
}

/** What needs somebody comes first. */
const stateRanks: Readonly<Record<BatchRowState['kind'], number>> = {
  failed: 0,
  running: 1,
  waiting: 2,
  skipped: 3,
  done: 4,
}

function compareTotals(rows: readonly BatchRow[], left: number, right: number): number {
  const [one, other] = [rows[left]?.state, rows[right]?.state]
  if (one?.kind !== 'done' || other?.kind !== 'done') return 0
  return compareDecimals(totalOf(one), totalOf(other))
}

type Done = Extract<BatchRowState, { kind: 'done' }>

const parsed = new WeakMap<Done, Decimal>()

/** USD of what is depositable. */
export function totalOf(state: Done): Decimal {
  const known = parsed.get(state)
  if (known !== undefined) return known
  const value = parseDecimal(state.contents.totals.depositable.price) ?? zero
  parsed.set(state, value)
  return value
}
