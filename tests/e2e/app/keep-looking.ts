/** Looks again and again, with a pause in between, until it is stopped; the last look has ended by then. */
export function keepLooking(look: () => Promise<void>, pauseMs: number): () => Promise<void> {
  const isOver = new AbortController()
  const looking = (async () => {
    while (!isOver.signal.aborted) {
      await look()
      await new Promise((resolve) => {
        setTimeout(resolve, pauseMs)
      })
    }
  })()
  return async () => {
    isOver.abort()
    await looking
  }
}
