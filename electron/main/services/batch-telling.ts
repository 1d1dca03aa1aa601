import type { Clock } from '../ports/clock'

/** Milliseconds between two reports. */
const interval = 100

/** Calls `report` soon after each change, and never twice within the interval. */
export function createReporter(clock: Pick<Clock, 'monotonic' | 'sleep'>, report: () => void) {
  let reportedAt = Number.NEGATIVE_INFINITY
  let isDue = false
  const later = async () => {
    const wait = reportedAt + interval - clock.monotonic()
    if (wait > 0) await clock.sleep(wait)
    isDue = false
    reportedAt = clock.monotonic()
    report()
  }
  return () => {
    if (isDue) return
    isDue = true
    void later()
  }
}
