import { pick, type Random } from '../random'
import { cs2Stickers } from './cs2-kinds'

/** One to five stickers. Their shape is not documented: mostly objects with a name, sometimes bare names. */
export function stickersOf(random: Random): readonly unknown[] {
  const bare = random(4) === 0
  return Array.from({ length: 1 + random(5) }, (_, slot) => {
    const name = pick(random, cs2Stickers)
    return bare ? name : { slot, name, wear: random(3) === 0 ? random(100) / 100 : 0 }
  })
}
