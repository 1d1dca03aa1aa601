import type { Slices } from '@shared/domain/slices'

/** The page's time, as long work shares it. */
export interface PageTime {
  /** Milliseconds, from whenever. */
  readonly now: () => number
  /** Lets the page draw and hear keys, then goes on. Gives a way to stop waiting. */
  readonly afterPage: (goOn: () => void) => () => void
}

/** Half of a frame: the other half is for drawing. In milliseconds. */
const longestStretch = 8

/**
 * Does long work in stretches of up to about 8 ms. The first one begins after the page was drawn.
 *
 * @returns Stops it: what is stopped never ends.
 */
export function runSlices<Found>(
  slices: Slices<Found>,
  onEnd: (found: Found) => void,
  { now, afterPage }: PageTime,
): () => void {
  const stretch = () => {
    const until = now() + longestStretch
    do {
      const step = slices.next()
      if (step.done === true) {
        onEnd(step.value)
        return
      }
    } while (now() < until)
    stopWaiting = afterPage(stretch)
  }
  let stopWaiting = afterPage(stretch)
  return () => stopWaiting()
}

/** Long enough for the page to draw what it has meanwhile, in milliseconds. */
const rest = 50

/** For what nobody waits for yet: each stretch comes some frames after the one before. */
export const restTime: PageTime = {
  now: () => performance.now(),
  afterPage: (goOn) => {
    const timer = window.setTimeout(goOn, rest)
    return () => clearTimeout(timer)
  },
}

/** A message to oneself comes sooner than a timer, and after what the person did meanwhile. */
export const pageTime: PageTime = {
  now: () => performance.now(),
  afterPage: (goOn) => {
    const { port1, port2 } = new MessageChannel()
    let isStopped = false
    const end = () => {
      isStopped = true
      port1.close()
    }
    port1.addEventListener('message', () => {
      // It may have been on its way when it was stopped.
      if (isStopped) return
      end()
      goOn()
    })
    port1.start()
    port2.postMessage(null)
    return end
  },
}
