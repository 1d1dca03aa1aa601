import { assertNever } from '@shared/domain/assert-never'
import type { Game } from '@shared/domain/game'
import { createRandom, shuffle } from '../random'
import { createAssembler } from './assemble'
import { cs2Kinds } from './cs2-kinds'
import { everydayCs2 } from './cs2-everyday'
import { dota2Kinds } from './dota2-kinds'
import type { InventoryItem, ItemKind } from './inventory-item'
import { publishedRust } from './published-rust'
import { rustKinds } from './rust-kinds'
import { stickersOf } from './stickers'

const everydayDota2Items = 60

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
export function* countedItems(game: Game, count: number): Generator<InventoryItem> {
  const random = createRandom(count)
  const kinds = kindsOf(game).toSorted((left, right) => (left.cents ?? 0) - (right.cents ?? 0))
  const assemble = createAssembler(game, random)
  for (let made = 0; made < count; made += 1) {
    const kind = kinds[Math.min(random(kinds.length), random(kinds.length))]
    if (kind === undefined) throw new Error(`No items to draw from for ${game}`)
    yield assemble(kind, game === 'cs2' && random(8) === 0 ? stickersOf(random) : [])
  }
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
