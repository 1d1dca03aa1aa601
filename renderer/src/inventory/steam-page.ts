import type { KeptGame } from '@shared/domain/snapshot'

/** Steam's numbers of the games. */
const appIds: Readonly<Record<KeptGame, number>> = {
  cs2: 730,
  dota2: 570,
  rust: 252490,
  unknown: 0,
}

/** In all three games the items that can be traded are in inventory context 2. */
const contextId = 2

interface SteamPlace {
  readonly game: KeptGame
  readonly steamId: string
  /** As the answer names it; 0 where it does not. */
  readonly appId: number
  readonly assetId: string
}

/** The page of an item in its owner's Steam inventory; null where an imported file does not say whose or what it is. */
export function steamItemPage({ game, steamId, appId, assetId }: SteamPlace): string | null {
  const app = appId === 0 ? appIds[game] : appId
  if (app === 0 || steamId === '' || assetId === '') return null
  return `https://steamcommunity.com/profiles/${encodeURIComponent(steamId)}/inventory/#${app}_${contextId}_${encodeURIComponent(assetId)}`
}
