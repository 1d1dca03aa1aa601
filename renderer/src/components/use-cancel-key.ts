import { useEffect } from 'react'

/** Escape cancels what is under way, unless something nearer has taken it. */
export function useCancelKey(cancel: () => void): void {
  useEffect(() => {
    const follow = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) cancel()
    }
    window.addEventListener('keydown', follow)
    return () => window.removeEventListener('keydown', follow)
  }, [cancel])
}
