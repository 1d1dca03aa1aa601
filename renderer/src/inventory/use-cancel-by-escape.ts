import { useEffect } from 'react'
import { isShortcut } from '../shortcuts/shortcuts'
import { useInventoryStores } from './inventory-stores'

/** Escape ends a running fetch, unless something nearer to the focus has used the key, as a dialog does. */
export function useCancelByEscape(): void {
  const { inventory } = useInventoryStores()
  useEffect(() => {
    const follow = (event: KeyboardEvent) => {
      if (!isShortcut(event, 'cancelFetch') || event.defaultPrevented) return
      if (event.target instanceof Element && event.target.closest('[role="dialog"]')) return
      inventory.getState().cancel()
    }
    window.addEventListener('keydown', follow)
    return () => window.removeEventListener('keydown', follow)
  }, [inventory])
}
