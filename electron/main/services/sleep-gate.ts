import type { Clock } from '../ports/clock'
import type { Pacer } from '../ports/pacer'
import type { Power } from '../ports/power'
import { whenAborted } from './when-aborted'

/** Milliseconds that a machine which woke has to find its network. After that a request may say what is wrong. */
const networkPatience = 20_000
const lookInterval = 500
/** Milliseconds of being awake after which a sleep that was announced did not happen, or nobody told of its end. */
const sleepPatience = 60_000

/**
 * Gives no turn from the moment when the machine is about to sleep until it has woken and has a network: what was sent then would only
 * be lost, and use up attempts. For work that nobody waits for in front of the screen.
 */
export function createSleepGate(
  pacer: Pacer,
  power: Power,
  clock: Pick<Clock, 'monotonic' | 'sleep'>,
): Pacer {
  /** Aborted when turns are given again; null: they are. */
  let closed: AbortController | null = null

  const open = (mine: AbortController) => {
    if (closed !== mine) return
    closed = null
    mine.abort()
  }
  const openLater = async (mine: AbortController) => {
    await clock.sleep(sleepPatience, mine.signal)
    open(mine)
  }
  const openWithNetwork = async (mine: AbortController) => {
    const patience = clock.monotonic() + networkPatience
    const waits = () => !mine.signal.aborted && !power.isOnline() && clock.monotonic() < patience
    while (waits()) await clock.sleep(lookInterval, mine.signal)
    open(mine)
  }

  power.onSleep(() => {
    if (closed !== null) return
    closed = new AbortController()
    void openLater(closed)
  })
  power.onWake(() => {
    closed ??= new AbortController()
    void openWithNetwork(closed)
  })

  return {
    async turn(key, signal, announce) {
      for (;;) {
        if (closed !== null) await whenAborted(AbortSignal.any([signal, closed.signal]))
        if (signal.aborted) return false
        if (!(await pacer.turn(key, signal, announce))) return false
        // A turn that came just when the machine was about to sleep is let go by.
        if (closed === null) return true
      }
    },
  }
}
