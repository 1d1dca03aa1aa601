import { useEffect } from 'react'
import { useInventoryStores } from './inventory-stores'

/** Escape ends a running fetch, unless something nearer to the focus has used the key. */
export function useCancelByEscape(): void {
  const { inventory } = useInventoryStores()
  useEffect(() => {
    const follow = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return
      inventory.getState().cancel()
    }
    window.addEventListener('keydown', follow)
    return () => window.removeEventListener('keydown', follow)
  }, [inventory])
}
