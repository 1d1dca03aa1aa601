import type { Game } from '@shared/domain/game'
import type { Random } from '../random'
import { appIds, lowestAcceptedCents, type InventoryItem, type ItemKind } from './inventory-item'

/** Asset ids rise within an inventory. Those of Rust pass 2^53, as in the published example. */
const assetIdStarts: Readonly<Record<Game, { readonly prefix: string; readonly first: number }>> = {
  cs2: { prefix: '4', first: 1_000_000_000 },
  dota2: { prefix: '3', first: 1_000_000_000 },
  rust: { prefix: '7040881650', first: 100_000_000 },
}

/** Makes items out of kinds: the next asset id, and the drift of types and states that real answers show. */
export function createAssembler(
  game: Game,
  random: Random,
): (kind: ItemKind, stickers: readonly unknown[]) => InventoryItem {
  const { prefix, first } = assetIdStarts[game]
  const appId = appIds[game]
  const appIdText = String(appId)
  let next = first
  return (kind, stickers) => {
    next += 1 + random(5000)
    const chance = random(100)
    const tradable = random(7) !== 0
    return {
      kind,
      assetId: prefix + String(next),
      appId: chance < 15 ? appIdText : appId,
      tradable: chance % 10 === 9 ? tradable : tradable ? 1 : 0,
      stickers,
      disabled: (kind.cents !== null && kind.cents < lowestAcceptedCents) || chance < 4,
    }
  }
}
