import type { InventoryDifference } from '@shared/domain/inventory-difference'
import {
  useCallback,
  useLayoutEffect,
  useMemo,
  useRef,
  type KeyboardEvent,
  type RefObject,
} from 'react'
import { moveByKey, type RowLayout } from '../inventory/row-moves'
import { useDifferenceView } from './difference-view-store'

interface NavigationOptions {
  readonly difference: InventoryDifference
  readonly entries: Uint32Array
  readonly scroller: RefObject<HTMLElement | null>
  readonly layout: () => RowLayout
  readonly scrollTo: (index: number) => void
  readonly onCopyId: (entry: number) => void
}

export interface DifferenceNavigation {
  /** Null where none is chosen. */
  readonly focusedEntry: number | null
  /** Where it stands in the list; null where the filters hide it. */
  readonly focusedIndex: number | null
  /** The one entry that Tab leads to. */
  readonly tabStop: number
  readonly focus: (entry: number) => void
  readonly onKeyDown: (event: KeyboardEvent) => void
}

/** Going through the changes by keys and by mouse; Ctrl+C, or Cmd+C, copies the asset id. */
export function useDifferenceNavigation(options: NavigationOptions): DifferenceNavigation {
  const { difference, entries, scroller, layout, scrollTo, onCopyId } = options
  const focused = useDifferenceView((state) => state.focused)
  const focusIn = useDifferenceView((state) => state.focus)
  const wantsFocus = useRef(false)
  const focusedEntry = focused?.difference === difference ? focused.entry : null

  const focusedIndex = useMemo(() => {
    const index = focusedEntry === null ? -1 : entries.indexOf(focusedEntry)
    return index === -1 ? null : index
  }, [entries, focusedEntry])

  useLayoutEffect(() => {
    if (!wantsFocus.current || focusedEntry === null) return
    const row = scroller.current?.querySelector<HTMLElement>(`[data-entry="${focusedEntry}"]`)
    if (row === null || row === undefined) return
    wantsFocus.current = false
    row.focus({ preventScroll: true })
  })

  const focus = useCallback((entry: number) => focusIn(difference, entry), [focusIn, difference])

  const onKeyDown = (event: KeyboardEvent) => {
    const isCopy = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'c'
    const hasText = (window.getSelection()?.toString() ?? '') !== ''
    if (isCopy && !hasText && focusedIndex !== null && focusedEntry !== null) {
      event.preventDefault()
      onCopyId(focusedEntry)
      return
    }
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const target = moveByKey(event.key, focusedIndex, layout())
    const entry = target === null ? undefined : entries[target]
    if (target === null || entry === undefined) return
    event.preventDefault()
    wantsFocus.current = true
    focus(entry)
    scrollTo(target)
  }

  return { focusedEntry, focusedIndex, tabStop: entries[focusedIndex ?? 0] ?? -1, focus, onKeyDown }
}
