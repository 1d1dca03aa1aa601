import { useEffect, useRef } from 'react'
import { useCheckAgain } from '../deposits/use-check-again'
import { useCopyBody } from '../hand-over/use-copy-body'
import { useNewOrderId } from '../hand-over/use-new-order-id'
import { isShortcut } from '../shortcuts/shortcuts'
import { useAppStores } from '../stores/use-app-stores'
import type { Screen } from '../stores/screen-store'

/** Where Ctrl+Z means the choosing of items. The library takes back its own steps by it. */
const choosingScreens: readonly Screen[] = ['inventory', 'deposits']

/**
 * The keys of the draft in the tray: undo and redo of choosing, a new check, the body onto the clipboard, an order id. A text
 * field keeps undo and redo for its own text, and a dialog all keys for itself.
 */
export function useChoiceKeys(): void {
  const { deposits, screen } = useAppStores()
  const { check } = useCheckAgain()
  const copyBody = useCopyBody()
  const newOrderId = useNewOrderId()
  const actions = useRef({ check, copyBody, newOrderId })
  useEffect(() => {
    actions.current = { check, copyBody, newOrderId }
  })
  useEffect(() => {
    /** Whether the key was one of them. */
    const follow = (event: KeyboardEvent): boolean => {
      const { undo, redo } = deposits.getState()
      const isUndo = isShortcut(event, 'undo')
      if (isUndo || isShortcut(event, 'redo')) {
        if (!choosingScreens.includes(screen.getState().screen)) return false
        if (isTextField(event.target)) return false
        if (isUndo) undo()
        else redo()
        return true
      }
      const { current } = actions
      if (isShortcut(event, 'checkAgain')) current.check()
      else if (isShortcut(event, 'copyBody')) void current.copyBody()
      else if (isShortcut(event, 'newOrderId')) current.newOrderId()
      else return false
      return true
    }
    const onKeyDown = (event: KeyboardEvent) => {
      const { open } = deposits.getState()
      if (open === null || event.defaultPrevented || isDialogOpen()) return
      if (follow(event)) event.preventDefault()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [deposits, screen])
}

/** Wherever the focus is: what lies under a dialog must not change unseen. */
function isDialogOpen(): boolean {
  return document.querySelector('[role="dialog"]') !== null
}

function isTextField(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.matches('textarea, [contenteditable], input:not([type="checkbox"], [type="radio"])')
  )
}
