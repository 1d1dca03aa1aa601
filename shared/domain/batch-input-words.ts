import { games, type Game } from './game'

/** What a column of an input says. */
export type BatchInputColumn = 'tradeUrl' | 'steamId' | 'tradeToken' | 'game' | 'label'

/** Header words without their case and without all that is neither letter nor digit. */
const headerWords: Readonly<Record<BatchInputColumn, string>> = {
  tradeUrl:
    'tradeurl tradelink tradeofferurl tradeofferlink steamtradeurl steamtradelink tradingurl tradinglink url link',
  steamId: 'steamid steamid64 steam64 steam64id steamuserid userid id64',
  tradeToken: 'tradetoken token accesstoken tradeaccesstoken',
  game: 'game games gameid app appid inventory',
  label:
    'label name user username nick nickname customer client player login account note comment steamuser steamname email reference',
}

const columnOfWord: ReadonlyMap<string, BatchInputColumn> = new Map(
  (Object.keys(headerWords) as readonly BatchInputColumn[]).flatMap((column) =>
    headerWords[column].split(' ').map((word) => [word, column] as const),
  ),
)

/** What a column with this header holds; null: nothing that is known here. */
export function columnOfHeader(cell: string): BatchInputColumn | null {
  return columnOfWord.get(plainWord(cell)) ?? null
}

const gameWords: readonly (readonly [readonly Game[], readonly string[]])[] = [
  [['cs2'], ['cs2', 'cs', 'csgo', 'counterstrike2', 'counterstrike', '730']],
  [['dota2'], ['dota2', 'dota', '570']],
  [['rust'], ['rust', '252490']],
  [games, ['all', 'allgames']],
]

const gamesOfWord: ReadonlyMap<string, readonly Game[]> = new Map(
  gameWords.flatMap(([named, words]) => words.map((word) => [word, named] as const)),
)

/** The games that a cell names, each once: one, or several with marks between them; null: something in it is none. */
export function gamesInCell(cell: string): readonly Game[] | null {
  const whole = gamesOfWord.get(plainWord(cell))
  if (whole !== undefined) return whole
  const found = new Set<Game>()
  for (const word of cell.split(/[\s,;/|+&]+/u).filter((one) => one !== '')) {
    const named = gamesOfWord.get(plainWord(word))
    if (named === undefined) return null
    for (const game of named) found.add(game)
  }
  return found.size === 0 ? null : [...found]
}

/** Longer ones are no word that is known here. */
const longestWord = 60

function plainWord(text: string): string {
  return text.length > longestWord ? '' : text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')
}
