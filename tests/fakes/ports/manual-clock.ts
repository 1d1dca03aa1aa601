import type { Clock } from '../../../electron/main/ports/clock'

export interface ManualClock extends Clock {
  /** Lets time pass; whoever sleeps wakes at the moment that was asked for, in order. */
  readonly advance: (milliseconds: number) => Promise<void>
  /** Lets time pass without waking anybody on the way, as when the machine sleeps. */
  readonly jump: (milliseconds: number) => void
  /** How many sleep now. */
  readonly sleepers: () => number
}

interface Sleeper {
  readonly until: number
  readonly wake: () => void
}

/** A clock that stands still until it is told otherwise. */
export function createManualClock(start = 1_700_000_000_000): ManualClock {
  let elapsed = 0
  let sleeping: readonly Sleeper[] = []

  const next = (until: number) =>
    sleeping
      .filter((sleeper) => sleeper.until <= until)
      .toSorted((left, right) => left.until - right.until)[0]

  return {
    now: () => start + elapsed,
    monotonic: () => elapsed,
    sleep: (milliseconds, signal) =>
      new Promise((resolve) => {
        if (signal?.aborted === true) {
          resolve()
          return
        }
        const wake = () => {
          sleeping = sleeping.filter((other) => other !== sleeper)
          signal?.removeEventListener('abort', wake)
          resolve()
        }
        const sleeper: Sleeper = { until: elapsed + milliseconds, wake }
        sleeping = [...sleeping, sleeper]
        signal?.addEventListener('abort', wake, { once: true })
      }),
    async advance(milliseconds) {
      const until = elapsed + milliseconds
      await settle()
      for (let sleeper = next(until); sleeper !== undefined; sleeper = next(until)) {
        elapsed = Math.max(elapsed, sleeper.until)
        sleeper.wake()
        await settle()
      }
      elapsed = until
    },
    jump: (milliseconds) => {
      elapsed += milliseconds
    },
    sleepers: () => sleeping.length,
  }
}

/** Until everything that follows from a promise has happened. */
export function settle(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve)
  })
}
