/** The games whose items SkinsBack takes, as its `game` parameter names them. */
export const games = ['cs2', 'dota2', 'rust'] as const

export type Game = (typeof games)[number]

export function isGame(value: unknown): value is Game {
  return games.some((game) => game === value)
}
