import { assertNever } from '@shared/domain/assert-never'
import type { Game } from '@shared/domain/game'
import { createRandom, hashText, shuffle, type Random } from '../random'
import type { SteamUserKind } from '../steam-users'
import { createAssembler, mostBetweenAssetIds } from './assemble'
import { cs2Kinds } from './cs2-kinds'
import { everydayCs2 } from './cs2-everyday'
import { dota2Kinds } from './dota2-kinds'
import type { InventoryItem, ItemKind } from './inventory-item'
import { publishedRust } from './published-rust'
import { rustKinds } from './rust-kinds'
import { stickersOf } from './stickers'

const everydayDota2Items = 60

/** Items that a Steam user of the crowd has at most in a game. */
const mostOfCrowd = 30

/** What a Steam user has who has an inventory. */
export function itemsOf(
  game: Game,
  kind: Exclude<SteamUserKind, { readonly kind: 'error' }>,
): Iterable<InventoryItem> {
  switch (kind.kind) {
    case 'everyday':
    case 'slow':
      return everydayItems(game)
    case 'count':
      return countedItems(game, kind.items)
    case 'crowd':
      return crowdItems(game, kind.number)
    default:
      return assertNever(kind)
  }
}

/** The inventory that people try first. */
export function everydayItems(game: Game): readonly InventoryItem[] {
  switch (game) {
    case 'cs2':
      return everydayCs2()
    case 'dota2': {
      const random = createRandom(3001)
      const kinds = shuffle(random, dota2Kinds()).slice(0, everydayDota2Items)
      const assemble = createAssembler(game, random)
      return kinds.map((kind) => assemble(kind, []))
    }
    case 'rust':
      return publishedRust()
    default:
      return assertNever(game)
  }
}

/** So many items, made one at a time: the same ones on every run. Cheap ones repeat most, as in real inventories. */
export function countedItems(game: Game, count: number): Iterable<InventoryItem> {
  return drawnItems(game, count, createRandom(count), 0)
}

/** Some items, or none; no two of the crowd have one with the same asset id. */
function crowdItems(game: Game, number: number): Iterable<InventoryItem> {
  const random = createRandom(hashText(`${game} ${number}`))
  return drawnItems(
    game,
    random(mostOfCrowd + 1),
    random,
    number * mostOfCrowd * mostBetweenAssetIds,
  )
}

function* drawnItems(
  game: Game,
  count: number,
  random: Random,
  skipped: number,
): Generator<InventoryItem> {
  const kinds = kindsByPrice(game)
  const assemble = createAssembler(game, random, skipped)
  for (let made = 0; made < count; made += 1) {
    const kind = kinds[Math.min(random(kinds.length), random(kinds.length))]
    if (kind === undefined) throw new Error(`No items to draw from for ${game}`)
    yield assemble(kind, game === 'cs2' && random(8) === 0 ? stickersOf(random) : [])
  }
}

const sortedKinds = new Map<Game, readonly ItemKind[]>()

function kindsByPrice(game: Game): readonly ItemKind[] {
  const known = sortedKinds.get(game)
  if (known !== undefined) return known
  const kinds = kindsOf(game).toSorted((left, right) => (left.cents ?? 0) - (right.cents ?? 0))
  sortedKinds.set(game, kinds)
  return kinds
}

function kindsOf(game: Game): readonly ItemKind[] {
  switch (game) {
    case 'cs2':
      return cs2Kinds()
    case 'dota2':
      return dota2Kinds()
    case 'rust':
      return rustKinds()
    default:
      return assertNever(game)
  }
}
