/** Lets so many pieces of work run at once; the others wait in the order in which they came. */
export function createTurnstile(places: number) {
  let free = places
  const waiting: (() => void)[] = []

  const enter = () => {
    if (free > 0) {
      free -= 1
      return Promise.resolve()
    }
    return new Promise<void>((resolve) => {
      waiting.push(resolve)
    })
  }

  const leave = () => {
    const next = waiting.shift()
    if (next === undefined) free += 1
    else next()
  }

  return async <Value>(work: () => Promise<Value>): Promise<Value> => {
    await enter()
    try {
      return await work()
    } finally {
      leave()
    }
  }
}
