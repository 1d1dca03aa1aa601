import { useEffect, type RefObject } from 'react'
import { isShortcut } from '../shortcuts/shortcuts'

/** Ctrl+F, or Cmd+F, leads to the search. */
export function useFindKey(search: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const follow = (event: KeyboardEvent) => {
      if (!isShortcut(event, 'find')) return
      event.preventDefault()
      search.current?.focus()
      search.current?.select()
    }
    window.addEventListener('keydown', follow)
    return () => window.removeEventListener('keydown', follow)
  }, [search])
}
