import { useEffect } from 'react'
import type { ShownInventory } from './inventory-store'

/**
 * Marks the page while a whole inventory is painted and none is on its way, for whoever waits for that from outside:
 * the picture that `--screenshot` takes, and the tests.
 */
export function useReadyMark(inventory: ShownInventory | null, isRunning: boolean): void {
  const isReady = inventory !== null && inventory.end !== null && !isRunning
  useEffect(() => {
    if (!isReady) return
    const { dataset } = document.documentElement
    const frame = requestAnimationFrame(() => {
      dataset['inventory'] = 'ready'
    })
    return () => {
      cancelAnimationFrame(frame)
      delete dataset['inventory']
    }
  }, [isReady])
}
