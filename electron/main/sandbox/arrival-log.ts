/** The documented limit: this many requests in any minute. */
const requestsAMinute = 500
const minute = 60_000

export interface ArrivalLog {
  /** Notes a request that arrives now; false when it is over the limit, or comes while the block lasts. */
  readonly arrive: () => boolean
}

/**
 * Counts requests as they arrive: the 501st in any 60 s starts a block of `blockTime` milliseconds. `monotonic` gives
 * milliseconds by a clock that never goes back.
 */
export function createArrivalLog(monotonic: () => number, blockTime: number): ArrivalLog {
  let arrivals: number[] = []
  let blockedUntil = -Infinity
  return {
    arrive: () => {
      const now = monotonic()
      if (now < blockedUntil) return false
      arrivals = arrivals.filter((arrival) => now - arrival < minute)
      if (arrivals.length < requestsAMinute) {
        arrivals.push(now)
        return true
      }
      blockedUntil = now + blockTime
      return false
    },
  }
}
