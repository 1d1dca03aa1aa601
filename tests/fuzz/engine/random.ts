/** Chance that a number repeats: whoever knows the seed can make every input again. */
export interface Random {
  /** A whole number from 0 up to, but not including, `limit`. */
  readonly below: (limit: number) => number
  readonly chance: (share: number) => boolean
  readonly pick: <Value>(values: readonly Value[]) => Value
}

/** Xorshift, as Marsaglia gave it: small, quick, and good enough to choose by. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0 || 0x9e3779b9
  const next = () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    state >>>= 0
    return state
  }
  const below = (limit: number) => next() % Math.max(1, limit)
  return {
    below,
    chance: (share) => next() / 0x1_0000_0000 < share,
    pick<Value>(values: readonly Value[]) {
      if (values.length === 0) throw new Error('There is nothing to pick from')
      return values[below(values.length)] as Value
    },
  }
}
