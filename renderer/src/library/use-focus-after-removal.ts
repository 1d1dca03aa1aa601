import { useLayoutEffect, useState, type RefObject } from 'react'

/**
 * When rows go, so does the focus that stood in them or on a button that is disabled now. Gives it to the row that took
 * their place, else to the search, else to what an empty library offers.
 */
export function useFocusAfterRemoval(
  screen: RefObject<HTMLElement | null>,
  scroller: RefObject<HTMLElement | null>,
  search: RefObject<HTMLElement | null>,
): () => void {
  const [removals, setRemovals] = useState(0)
  useLayoutEffect(() => {
    if (removals === 0) return
    const { activeElement } = document
    // The person is elsewhere by now, such as in the search.
    const isElsewhere = activeElement !== null && activeElement.matches('input, textarea, select')
    if (isElsewhere && screen.current?.contains(activeElement) === true) return
    const row = scroller.current?.querySelector<HTMLElement>('[role="row"][tabindex="0"]')
    const next = row ?? search.current
    next?.focus({ preventScroll: true })
  }, [removals, screen, scroller, search])
  return () => setRemovals((count) => count + 1)
}
