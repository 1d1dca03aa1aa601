import { useEffect, type KeyboardEvent, type RefObject } from 'react'
import type { ShownInventory } from '../inventory/inventory-store'
import { isShortcut } from '../shortcuts/shortcuts'
import { useAppStores } from '../stores/use-app-stores'
import { choosingDialogsOf } from './dialogs/choosing-dialog-store'
import { useChoosingActions } from './use-choosing'
import { useMeantRows } from './use-meant-rows'

interface ChoosingKeysOptions {
  readonly inventory: ShownInventory
  /** Filtered and in order. */
  readonly rows: Uint32Array
  /** The current item; -1: there is none. */
  readonly current: number
  /** What holds the list, and the focus while keys are meant for it. */
  readonly list: RefObject<HTMLElement | null>
}

/** Keys that choose, for a list of items. It says whether the key was one of them. */
export function useChoosingKeys(options: ChoosingKeysOptions): (event: KeyboardEvent) => boolean {
  const { inventory, rows, current, list } = options
  const actions = useChoosingActions(inventory)
  const meantRows = useMeantRows(inventory, current)
  const { open } = choosingDialogsOf(useAppStores()).getState()
  usePastedIds(list, open)

  const follow = (event: KeyboardEvent): boolean => {
    if (isShortcut(event, 'choose')) actions.toggle(meantRows())
    else if (isShortcut(event, 'chooseShown')) actions.addChoosable(rows)
    else if (isShortcut(event, 'chooseSameName')) {
      if (current !== -1) actions.sameName(current)
    } else if (isShortcut(event, 'lockItem')) actions.lock(meantRows(), 'item')
    else if (isShortcut(event, 'lockName')) actions.lock(meantRows(), 'name')
    else if (isShortcut(event, 'choosePrices')) open('prices')
    else if (isShortcut(event, 'reachSum')) open('sum')
    else return false
    return true
  }
  return (event) => {
    // A key that is held down would put in and take out by turns.
    if (event.repeat) return false
    return follow(event)
  }
}

/** Ctrl+V while the focus is in the list. The page tells the paste to where the text cursor was, which may be elsewhere. */
function usePastedIds(
  list: RefObject<HTMLElement | null>,
  open: (kind: 'ids', text: string) => void,
) {
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      if (list.current?.contains(document.activeElement) !== true) return
      const text = event.clipboardData?.getData('text/plain') ?? ''
      if (text.trim() === '') return
      event.preventDefault()
      open('ids', text)
    }
    document.addEventListener('paste', paste)
    return () => document.removeEventListener('paste', paste)
  }, [list, open])
}
