import { useEffect } from 'react'
import { isShortcut } from '../shortcuts/shortcuts'
import { useAppStores } from '../stores/use-app-stores'
import { libraryListOf } from './library-list-store'

/**
 * Ctrl+Z, or Cmd+Z, brings back what was deleted last. A text field keeps the key for its own text; anywhere else the
 * page would take back what was typed in a field that the person has left.
 */
export function useUndoKey(): void {
  const app = useAppStores()
  useEffect(() => {
    const follow = (event: KeyboardEvent) => {
      if (!isShortcut(event, 'undoRemoval') || hasOwnUndo(event.target)) return
      event.preventDefault()
      libraryListOf(app).getState().removals.at(-1)?.undo.run()
    }
    window.addEventListener('keydown', follow)
    return () => window.removeEventListener('keydown', follow)
  }, [app])
}

/** Text fields, and dialogs, which lie over the list. */
function hasOwnUndo(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false
  return target.matches('textarea, input:not([type="checkbox"])') || isInDialog(target)
}

function isInDialog(target: Element): boolean {
  return target.closest('[role="dialog"]') !== null
}
