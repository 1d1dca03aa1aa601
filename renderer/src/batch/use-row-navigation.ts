import type { BatchRow } from '@shared/batch'
import {
  useCallback,
  useLayoutEffect,
  useMemo,
  useRef,
  type KeyboardEvent,
  type RefObject,
} from 'react'
import { moveByKey } from '../inventory/row-moves'
import { isShortcut } from '../shortcuts/shortcuts'
import { useBatchScreen } from './batch-screen-store'

interface NavigationOptions {
  readonly rows: readonly BatchRow[]
  readonly shown: Uint32Array
  readonly scroller: RefObject<HTMLElement | null>
  readonly linesInSight: () => number
  readonly scrollTo: (index: number) => void
  readonly onOpen: (row: BatchRow) => void
}

interface RowNavigation {
  /** Where the one row stands that Tab leads to. */
  readonly focusIndex: number
  readonly focus: (number: number) => void
  readonly onKeyDown: (event: KeyboardEvent) => void
}

/** One row after the other by keys. The focus goes with its row; where that is not shown any more, it stays at its place. */
export function useRowNavigation(options: NavigationOptions): RowNavigation {
  const { rows, shown, scroller, scrollTo } = options
  const focused = useBatchScreen((state) => state.focusedRow)
  const focusRow = useBatchScreen((state) => state.focusRow)
  const lastIndex = useRef(0)
  const focusIndex = useMemo(() => Math.max(0, shown.indexOf(focused)), [shown, focused])
  const wantsFocus = useRef(false)
  const hadFocus = useRef(false)
  useLayoutEffect(() => {
    if (hadFocus.current && document.activeElement === document.body) {
      // Its row has come to an end, and is not among those that are shown any more.
      const next = shown[Math.min(lastIndex.current, shown.length - 1)]
      wantsFocus.current = next !== undefined
      if (next !== undefined) focusRow(next)
    }
    lastIndex.current = focusIndex
    const row = scroller.current?.querySelector<HTMLElement>('[data-row][tabindex="0"]')
    if (wantsFocus.current && row?.dataset['row'] === String(focused)) {
      wantsFocus.current = false
      row.focus({ preventScroll: true })
    }
    hadFocus.current = scroller.current?.contains(document.activeElement) ?? false
  })
  const moveTo = (index: number) => {
    const number = shown[index]
    if (number === undefined) return
    wantsFocus.current = true
    focusRow(number)
    scrollTo(index)
  }
  return {
    focusIndex,
    focus: useCallback((number) => focusRow(number), [focusRow]),
    onKeyDown: (event) => {
      if (event.altKey) return
      const row = rows[shown[focusIndex] ?? -1]
      const target = moveByKey(event.key, focusIndex, {
        count: shown.length,
        perLine: 1,
        linesInSight: options.linesInSight(),
      })
      if (target !== null && !event.shiftKey && !event.ctrlKey && !event.metaKey) moveTo(target)
      else if (isShortcut(event, 'openFetched') && row !== undefined) options.onOpen(row)
      else return
      event.preventDefault()
    },
  }
}
