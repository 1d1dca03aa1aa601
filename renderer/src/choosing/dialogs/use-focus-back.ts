import { useEffect, useState } from 'react'

const currentItem =
  '[data-items-area] :is([role="row"], [role="gridcell"], [role="option"])[tabindex="0"]'

/**
 * When the dialog goes, the focus goes back to where it was; to the list of items where that is gone, as a menu is by
 * then. The library's own way needs a dialog that stays mounted, and its list to stay as it is.
 */
export function useFocusBack(): void {
  const [before] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      const isThere = before !== document.body && before?.isConnected === true
      const back = isThere ? before : document.querySelector(currentItem)
      if (back instanceof HTMLElement) back.focus({ preventScroll: true })
    },
    [before],
  )
}
