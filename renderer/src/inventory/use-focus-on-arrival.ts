import { useEffect, type RefObject } from 'react'
import { useAppStores } from '../stores/use-app-stores'
import { inventoryStoresOf } from './inventory-stores'

const firstItem =
  '[role="row"][tabindex="0"], [role="gridcell"][tabindex="0"], [role="option"][tabindex="0"]'

/**
 * Who opens a snapshot from a row of another screen loses that row, and the focus with it. The screen takes it, and
 * hands it to the items as soon as they are drawn, unless the person is elsewhere by then.
 */
export function useFocusOnArrival(screen: RefObject<HTMLElement | null>): void {
  const { inventory: store } = inventoryStoresOf(useAppStores())
  useEffect(() => {
    const root = screen.current
    const { inventory, running } = store.getState()
    if (root === null || !isNowhere() || (inventory === null && running === null)) return
    let frame = 0
    const takeFocus = () => {
      if (document.activeElement !== root && !isNowhere()) return drawing.disconnect()
      const item = root.querySelector<HTMLElement>(firstItem)
      if (item !== null) drawing.disconnect()
      ;(item ?? root).focus({ preventScroll: true })
    }
    // In the frame that shows it: to focus anything lays the page out, which that frame does anyway.
    const follow = () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(takeFocus)
    }
    const drawing = new MutationObserver(follow)
    drawing.observe(root, { childList: true, subtree: true })
    follow()
    return () => {
      drawing.disconnect()
      cancelAnimationFrame(frame)
    }
  }, [screen, store])
}

function isNowhere(): boolean {
  return document.activeElement === null || document.activeElement === document.body
}
