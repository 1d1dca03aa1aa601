import { useEffect } from 'react'
import { useAppStores } from '../stores/use-app-stores'
import type { Screen } from '../stores/screen-store'
import { isShortcut, type PressedKey, type ShortcutId } from './shortcuts'
import { shortcutsStoreOf } from './shortcuts-store'

const screens: readonly (readonly [ShortcutId, Screen])[] = [
  ['showInventory', 'inventory'],
  ['showLibrary', 'library'],
  ['showBatch', 'batch'],
  ['showDeposits', 'deposits'],
  ['showProjects', 'projects'],
]

/** The screens and the list of shortcuts by key, from everywhere but a dialog. A screen that holds the person asks first. */
export function useAppShortcuts(): void {
  const app = useAppStores()
  useEffect(() => {
    const shortcutsList = shortcutsStoreOf(app).getState()
    const follow = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isDialogOpen()) return
      const screen = screens.find(([id]) => isShortcut(event, id))?.[1]
      if (screen !== undefined) app.screen.getState().goTo(screen)
      else if (isShortcut(event, 'showShortcuts') && !isTyped(event)) shortcutsList.open()
      else return
      event.preventDefault()
    }
    window.addEventListener('keydown', follow)
    const stopHearing = app.api.on('menuCommand', (command) => {
      if (command === 'shortcuts' && !isDialogOpen()) shortcutsList.open()
    })
    return () => {
      window.removeEventListener('keydown', follow)
      stopHearing()
    }
  }, [app])
}

/** What lies over the screens has the keys to itself. */
function isDialogOpen(): boolean {
  return document.querySelector('[role="dialog"][aria-modal="true"]') !== null
}

/** Whether the key is a sign that a text field takes. */
function isTyped({ key, target }: PressedKey & { readonly target: EventTarget | null }): boolean {
  const field = 'input:not([type="checkbox"], [type="radio"]), textarea, select'
  return key.length === 1 && target instanceof Element && target.matches(field)
}
