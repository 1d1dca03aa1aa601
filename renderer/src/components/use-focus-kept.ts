import { useEffect, useRef, type RefObject } from 'react'

/**
 * When what had the focus is gone, as the form is once its batch has started, this takes it, so that Tab goes on from here.
 *
 * @param state With each other value it is looked at anew.
 */
export function useFocusKept(element: RefObject<HTMLElement | null>, state: string): void {
  const seen = useRef<string | null>(null)
  useEffect(() => {
    if (seen.current === state) return
    seen.current = state
    if (document.activeElement === document.body) element.current?.focus({ preventScroll: true })
  }, [element, state])
}
