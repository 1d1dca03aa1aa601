/** Pixels in a millisecond: faster than names can be read. */
const flingSpeed = 2

/** Milliseconds without scrolling after which it is over. */
const restAfter = 120

/** Calls `begin` whenever a list is flung through, and what that returned when it comes to rest. Gives a way to stop. */
export function followFlings(scroller: HTMLElement, begin: () => () => void): () => void {
  let last = { at: Number.NEGATIVE_INFINITY, top: scroller.scrollTop }
  let end: (() => void) | null = null
  let timer = 0
  const rest = () => {
    end?.()
    end = null
  }
  const follow = ({ timeStamp }: Event) => {
    const { scrollTop } = scroller
    const passed = timeStamp - last.at
    const speed = Math.abs(scrollTop - last.top) / passed
    if (passed < restAfter && speed > flingSpeed) end ??= begin()
    last = { at: timeStamp, top: scrollTop }
    clearTimeout(timer)
    timer = window.setTimeout(rest, restAfter)
  }
  scroller.addEventListener('scroll', follow, { passive: true })
  return () => {
    scroller.removeEventListener('scroll', follow)
    clearTimeout(timer)
    rest()
  }
}
