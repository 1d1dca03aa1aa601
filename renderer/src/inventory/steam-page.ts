import type { Game } from '@shared/domain/game'

/** Steam's numbers of the games. */
const appIds: Readonly<Record<Game, number>> = { cs2: 730, dota2: 570, rust: 252490 }

/** In all three games the items that can be traded are in inventory context 2. */
const contextId = 2

interface SteamPlace {
  readonly game: Game
  readonly steamId: string
  /** As the answer names it; 0 where it does not. */
  readonly appId: number
  readonly assetId: string
}

/** The page of an item in its owner's Steam inventory. */
export function steamItemPage({ game, steamId, appId, assetId }: SteamPlace): string {
  const app = appId === 0 ? appIds[game] : appId
  return `https://steamcommunity.com/profiles/${encodeURIComponent(steamId)}/inventory/#${app}_${contextId}_${encodeURIComponent(assetId)}`
}
