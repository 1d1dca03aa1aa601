import type { Game } from '@shared/domain/game'

/** Steam's numbers of the games. */
const gameOfAppId: ReadonlyMap<number, Game> = new Map([
  [730, 'cs2'],
  [570, 'dota2'],
  [252490, 'rust'],
])

/** Items that are looked at; the rest are of the same game, or it is not known anyway. */
const itemsAsked = 1000

/** Tells the game by the app ids of the first items. */
export interface GameGuess {
  readonly add: (appIds: Uint32Array) => void
  /** Null: no item says, or they are of several games. */
  readonly game: () => Game | null
}

export function createGameGuess(): GameGuess {
  const found = new Set<Game>()
  let asked = 0
  return {
    add(appIds) {
      for (const appId of appIds.subarray(0, itemsAsked - asked)) {
        const game = gameOfAppId.get(appId)
        if (game !== undefined) found.add(game)
      }
      asked = Math.min(itemsAsked, asked + appIds.length)
    },
    game() {
      const [only = null] = found
      return found.size === 1 ? only : null
    },
  }
}
