/** Pixels in a millisecond: faster than names can be read. */
const flingSpeed = 2

/** Milliseconds without scrolling after which it is over. */
const restAfter = 120

/**
 * Calls `begin` whenever a list is flung through, or leaps further than what is in sight, and what that returned when it
 * comes to rest. Gives a way to stop.
 */
export function followFlings(scroller: HTMLElement, begin: () => () => void): () => void {
  // Where it stands now would take a layout to know; a list that is new stands at its top.
  let last = { at: Number.NEGATIVE_INFINITY, top: 0 }
  let end: (() => void) | null = null
  let timer = 0
  const rest = () => {
    end?.()
    end = null
  }
  const follow = ({ timeStamp }: Event) => {
    const { scrollTop, clientHeight } = scroller
    const passed = timeStamp - last.at
    const pixels = Math.abs(scrollTop - last.top)
    const isFast = passed < restAfter && pixels > flingSpeed * passed
    if (isFast || pixels > clientHeight) end ??= begin()
    last = { at: timeStamp, top: scrollTop }
    clearTimeout(timer)
    timer = window.setTimeout(rest, restAfter)
  }
  // Ahead of those that draw rows: these know then whether they are flung, and nothing is laid out for the question.
  scroller.addEventListener('scroll', follow, { capture: true, passive: true })
  return () => {
    scroller.removeEventListener('scroll', follow, { capture: true })
    clearTimeout(timer)
    rest()
  }
}
