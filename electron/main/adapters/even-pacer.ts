import { requestInterval } from '@shared/domain/quota'
import type { Clock } from '../ports/clock'
import type { Pacer } from '../ports/pacer'

interface Waiter {
  readonly admit: () => void
}

interface Lane {
  readonly waiting: Waiter[]
  /** When the last turn was due by the plan, not when its timer came round, so that lateness does not add up. */
  lastDue: number
  serving: boolean
}

/**
 * One turn an interval for each key. Turns are due at fixed distances; one that was missed by more than an interval,
 * because nobody asked or the machine slept, is not made up for. So 501 turns take at least 499 intervals (500, less
 * one by which the first may be late), and `requestInterval` makes those a minute plus the latency spread.
 */
export function createEvenPacer(
  clock: Pick<Clock, 'monotonic' | 'sleep'>,
  interval = requestInterval,
): Pacer {
  const lanes = new Map<string, Lane>()

  const nextDue = (lane: Lane) => {
    const planned = lane.lastDue + interval
    const now = clock.monotonic()
    return planned + interval < now ? now : planned
  }

  const serve = async (lane: Lane) => {
    if (lane.serving) return
    lane.serving = true
    while (lane.waiting.length > 0) {
      const due = nextDue(lane)
      const wait = due - clock.monotonic()
      if (wait > 0) {
        // The wait is planned anew afterwards: a machine that slept meanwhile must not catch up.
        await clock.sleep(wait)
        continue
      }
      lane.lastDue = due
      lane.waiting.shift()?.admit()
    }
    lane.serving = false
  }

  return {
    turn(key, signal, announce) {
      if (signal.aborted) return Promise.resolve(false)
      const lane = lanes.get(key) ?? {
        waiting: [],
        lastDue: Number.NEGATIVE_INFINITY,
        serving: false,
      }
      lanes.set(key, lane)
      const wait = nextDue(lane) + lane.waiting.length * interval - clock.monotonic()
      if (wait > 0) announce(wait)
      return new Promise((resolve) => {
        const leave = () => {
          const place = lane.waiting.indexOf(waiter)
          if (place >= 0) lane.waiting.splice(place, 1)
          resolve(false)
        }
        const waiter: Waiter = {
          admit: () => {
            signal.removeEventListener('abort', leave)
            resolve(true)
          },
        }
        signal.addEventListener('abort', leave, { once: true })
        lane.waiting.push(waiter)
        void serve(lane)
      })
    },
  }
}
