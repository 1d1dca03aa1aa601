/** Numbers values by first sight, and hands out the ones that are new since it was last asked. */
export interface Interning<Value> {
  readonly indexOf: (key: string, value: Value) => number
  readonly takeNew: () => readonly Value[]
}

export function createInterning<Value>(): Interning<Value> {
  const indices = new Map<string, number>()
  let fresh: Value[] = []
  return {
    indexOf(key, value) {
      const known = indices.get(key)
      if (known !== undefined) return known
      indices.set(key, indices.size)
      fresh.push(value)
      return indices.size - 1
    },
    takeNew() {
      const taken = fresh
      fresh = []
      return taken
    },
  }
}
