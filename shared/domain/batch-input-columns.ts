import { columnOfHeader, gamesInCell, type BatchInputColumn } from './batch-input-words'
import { unguardText } from './csv-text'
import { isSteamId } from './steam-id'
import { isTradeToken, readTradeUrl } from './trade-url'

/** Which cell of a record says what. */
export interface CellColumns {
  readonly indices: ReadonlyMap<BatchInputColumn, number>
  /** Cells of the header, or of the longest record. */
  readonly width: number
  /** How much speaks for it: words of a header that are known, or records that name a Steam user. */
  readonly known: number
}

/** Null where the cells are no header: none of them says where the Steam user stands. */
export function columnsByHeader(cells: readonly string[]): CellColumns | null {
  const indices = new Map<BatchInputColumn, number>()
  for (const [index, cell] of cells.entries()) {
    const column = columnOfHeader(cell)
    if (column !== null && !indices.has(column)) indices.set(column, index)
  }
  if (!indices.has('tradeUrl') && !indices.has('steamId')) return null
  return { indices, width: cells.length, known: indices.size }
}

/** What each column holds, counted over the records. */
interface Tally {
  readonly index: number
  filled: number
  tradeUrls: number
  steamIds: number
  games: number
  tradeTokens: number
}

/** Null where no cell by itself names a Steam user, or several cells of a record do: those are lines. */
export function columnsByContent(records: readonly (readonly string[])[]): CellColumns | null {
  const width = records.reduce((widest, cells) => Math.max(widest, cells.length), 0)
  if (width < 2 || width > mostColumns) return null
  const tallies = Array.from({ length: width }, (_, index) => tallyOf(records, index))
  const tradeUrl = only(tallies.filter(({ tradeUrls }) => tradeUrls > 0))
  if (tradeUrl === 'several') return null
  const steamId = most(tallies, ({ steamIds }) => steamIds, tradeUrl)
  const known = records.filter((cells) => namesSteamUser(cells, tradeUrl, steamId)).length
  if (known === 0) return null

  const taken = new Set([tradeUrl?.index, steamId?.index])
  const free = () => tallies.filter(({ index }) => !taken.has(index))
  const indices = new Map<BatchInputColumn, number>()
  const take = (column: BatchInputColumn, tally: Tally | null) => {
    if (tally === null) return
    indices.set(column, tally.index)
    taken.add(tally.index)
  }
  take('tradeUrl', tradeUrl)
  take('steamId', steamId)
  take('game', mostly(free(), 'games')[0] ?? null)
  if (steamId !== null) take('tradeToken', nearest(mostly(free(), 'tradeTokens'), steamId.index))
  take('label', free().find(({ filled }) => filled > 0) ?? null)
  return { indices, width, known }
}

/** More columns than this is no list of Steam users. */
const mostColumns = 200

function tallyOf(records: readonly (readonly string[])[], index: number): Tally {
  const tally = { index, filled: 0, tradeUrls: 0, steamIds: 0, games: 0, tradeTokens: 0 }
  for (const cells of records) {
    const cell = contentOf(cells[index])
    if (cell === '') continue
    tally.filled += 1
    if (readTradeUrl(cell).kind === 'steam-user') tally.tradeUrls += 1
    else if (isSteamId(cell)) tally.steamIds += 1
    else if (gamesInCell(cell) !== null) tally.games += 1
    else if (isTradeToken(cell)) tally.tradeTokens += 1
  }
  return tally
}

function contentOf(cell: string | undefined): string {
  return unguardText((cell ?? '').trim()).trim()
}

function namesSteamUser(cells: readonly string[], tradeUrl: Tally | null, steamId: Tally | null) {
  const at = (tally: Tally | null) => (tally === null ? '' : contentOf(cells[tally.index]))
  return readTradeUrl(at(tradeUrl)).kind === 'steam-user' || isSteamId(at(steamId))
}

function only(tallies: readonly Tally[]): Tally | null | 'several' {
  return tallies.length > 1 ? 'several' : (tallies[0] ?? null)
}

function most(
  tallies: readonly Tally[],
  count: (tally: Tally) => number,
  except: Tally | null,
): Tally | null {
  const others = tallies.filter((tally) => tally !== except && count(tally) > 0)
  return others.toSorted((left, right) => count(right) - count(left))[0] ?? null
}

/** Those in which at least half of what stands is of that kind. */
function mostly(tallies: readonly Tally[], kind: 'games' | 'tradeTokens'): readonly Tally[] {
  return tallies
    .filter((tally) => tally[kind] > 0 && 2 * tally[kind] >= tally.filled)
    .toSorted((left, right) => right[kind] / right.filled - left[kind] / left.filled)
}

/** Of several columns that look alike: a trade token stands behind its Steam ID, most often the next cell. */
function nearest(tallies: readonly Tally[], steamId: number): Tally | null {
  const best = tallies[0]
  if (best === undefined) return null
  const distance = ({ index }: Tally) => (index > steamId ? index - steamId : 1000 - index)
  const alike = tallies.filter(
    (tally) => tally.tradeTokens * best.filled === best.tradeTokens * tally.filled,
  )
  return alike.toSorted((left, right) => distance(left) - distance(right))[0] ?? null
}
