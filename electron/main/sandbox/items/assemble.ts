import type { Game } from '@shared/domain/game'
import type { Random } from '../random'
import { appIds, lowestAcceptedCents, type InventoryItem, type ItemKind } from './inventory-item'

/** Asset ids rise within an inventory. Those of Rust pass 2^53, as in the published example. */
const assetIdStarts: Readonly<Record<Game, bigint>> = {
  cs2: 41_000_000_000n,
  dota2: 31_000_000_000n,
  rust: 7_040_881_650_100_000_000n,
}

/** How far an asset id may be from the one before it. */
export const mostBetweenAssetIds = 5000

/**
 * Makes items out of kinds: the next asset id, and the drift of types and states that real answers show. `skipped` asset
 * ids are somebody else's.
 */
export function createAssembler(
  game: Game,
  random: Random,
  skipped = 0,
): (kind: ItemKind, stickers: readonly unknown[]) => InventoryItem {
  const start = assetIdStarts[game]
  const appId = appIds[game]
  const appIdText = String(appId)
  let next = skipped
  return (kind, stickers) => {
    next += 1 + random(mostBetweenAssetIds)
    const chance = random(100)
    const tradable = random(7) !== 0
    return {
      kind,
      assetId: String(start + BigInt(next)),
      appId: chance < 15 ? appIdText : appId,
      tradable: chance % 10 === 9 ? tradable : tradable ? 1 : 0,
      stickers,
      disabled: (kind.cents !== null && kind.cents < lowestAcceptedCents) || chance < 4,
    }
  }
}
