/** Whole numbers from 0 to below `limit`, the same ones for the same seed, on every machine. */
export type Random = (limit: number) => number

/** Mulberry32: integer arithmetic only, so that no engine's floating point can change an inventory. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit
  }
}

/** FNV-1a over UTF-16 units, 32 bits: for what an item gets from its name (class id, colour, price). */
export function hashText(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  }
  return hash >>> 0
}

export function pick<Entry>(random: Random, entries: readonly [Entry, ...Entry[]]): Entry {
  return entries[random(entries.length)] ?? entries[0]
}

export function shuffle<Entry>(random: Random, entries: readonly Entry[]): readonly Entry[] {
  return entries
    .map((entry) => ({ entry, rank: random(0x7fffffff) }))
    .toSorted((left, right) => left.rank - right.rank)
    .map(({ entry }) => entry)
}
