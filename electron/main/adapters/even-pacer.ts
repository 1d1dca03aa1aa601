import { requestInterval, requestsAMinute, sendingMinute } from '@shared/domain/quota'
import type { Clock } from '../ports/clock'
import type { Pacer } from '../ports/pacer'

interface Waiter {
  readonly admit: () => void
}

interface Lane {
  readonly waiting: Waiter[]
  /** When the last turn was due by the plan, not when its timer came round, so that lateness does not add up. */
  lastDue: number
  /** When the last turns were given: as many as fit into a minute. */
  readonly given: number[]
  serving: boolean
}

/** Turns that are made up for after a moment in which this process was held up. */
const mostMadeUp = 8

/**
 * One turn an interval for each key. Turns are due at fixed distances. A few that were missed, because the process was
 * held up, are made up for at twice the pace; more than those, because nobody asked or the machine slept, are not.
 * Whatever happened, a turn is given no sooner than a minute and the latency spread after the 500th before it, so that
 * the server never counts more than its quota.
 */
export function createEvenPacer(
  clock: Pick<Clock, 'monotonic' | 'sleep'>,
  interval = requestInterval,
): Pacer {
  const lanes = new Map<string, Lane>()

  const nextDue = (lane: Lane) => {
    const planned = lane.lastDue + interval
    const now = clock.monotonic()
    return planned + mostMadeUp * interval < now ? now : planned
  }
  /** Not before this, however far behind the plan is. */
  const earliest = ({ given }: Lane) => {
    const [first = 0] = given
    return Math.max(
      (given.at(-1) ?? Number.NEGATIVE_INFINITY) + interval / 2,
      given.length < requestsAMinute ? Number.NEGATIVE_INFINITY : first + sendingMinute,
    )
  }

  const serve = async (lane: Lane) => {
    if (lane.serving) return
    lane.serving = true
    while (lane.waiting.length > 0) {
      const due = nextDue(lane)
      const wait = Math.max(due, earliest(lane)) - clock.monotonic()
      if (wait > 0) {
        // The wait is planned anew afterwards: a machine that slept meanwhile must not catch up.
        await clock.sleep(wait)
        continue
      }
      lane.lastDue = due
      lane.given.push(clock.monotonic())
      if (lane.given.length > requestsAMinute) lane.given.shift()
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
        given: [],
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
