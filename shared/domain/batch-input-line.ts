import { gamesInCell, type BatchInputColumn } from './batch-input-words'
import { isTradeToken } from './trade-url'
import { readTradeUrlInput, tradeUrlsIn } from './trade-url-input'

/** What a line says; empty where it says nothing. */
type Said = Readonly<Record<BatchInputColumn, string>>

/** As a Steam ID would look that has a digit too many or too few. */
const likeSteamId = /^\d{15,19}$/u
const betweenWords = /[\s,;|]+/u
const aroundLabel = /^[\s:=–—-]+|[\s:=–—-]+$/gu

/** What a line without columns says: one Steam user, or one a Trade URL. */
export function entriesOfLine(line: string): readonly Said[] {
  const urls = tradeUrlsIn(line)
  if (urls.length === 0) return [withoutUrl(wordsOf(line))]
  const rest = textBetween(line, urls)
  if (urls.length > 1) {
    const { game } = gameAndLabel(wordsOf(rest))
    return urls.map(({ url }) => ({ ...nothing, tradeUrl: url, game }))
  }
  const [tradeUrl = ''] = urls.map(({ url }) => url)
  if (readTradeUrlInput(tradeUrl).kind === 'problem') {
    // It may have been broken by white space.
    const joined = line.replaceAll(/\s+/gu, '')
    if (readTradeUrlInput(joined).kind === 'steam-user') return [{ ...nothing, tradeUrl: joined }]
  }
  const words = wordsOf(rest)
  const steamId = words.find((word) => likeSteamId.test(word)) ?? ''
  const others = words.filter((word) => word !== steamId)
  return [{ ...nothing, tradeUrl, steamId, ...gameAndLabel(others) }]
}

function textBetween(line: string, urls: ReturnType<typeof tradeUrlsIn>): string {
  const ends = [0, ...urls.map(({ at, url }) => at + url.length)]
  return ends.map((from, index) => line.slice(from, urls[index]?.at)).join(' ')
}

const nothing: Said = { tradeUrl: '', steamId: '', tradeToken: '', game: '', label: '' }

/** A Steam ID, and its trade token behind it or before it. */
function withoutUrl(words: readonly string[]): Said {
  const at = words.findIndex((word) => likeSteamId.test(word))
  if (at < 0) return nothing
  const places = [at + 1, at - 1, ...words.keys()]
  const tokenAt = places.find((place) => isTradeToken(words[place] ?? '') && place !== at) ?? -1
  const others = words.filter((_, place) => place !== at && place !== tokenAt)
  return {
    ...nothing,
    steamId: words[at] ?? '',
    tradeToken: words[tokenAt] ?? '',
    ...gameAndLabel(others),
  }
}

/** A game stands last or first; what is left is the label. */
function gameAndLabel(words: readonly string[]): Pick<Said, 'game' | 'label'> {
  const named = (word: string | undefined) => word !== undefined && gamesInCell(word) !== null
  const at = [words.length - 1, 0].find((place) => named(words[place])) ?? -1
  const label = words.filter((_, place) => place !== at).join(' ')
  return { game: words[at] ?? '', label: label.replaceAll(aroundLabel, '') }
}

function wordsOf(text: string): readonly string[] {
  return text.split(betweenWords).filter((word) => word !== '')
}
