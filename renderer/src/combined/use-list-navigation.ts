import {
  useCallback,
  useLayoutEffect,
  useMemo,
  useRef,
  type KeyboardEvent,
  type RefObject,
} from 'react'
import { moveByKey } from '../inventory/row-moves'

interface ListNavigationOptions {
  readonly scroller: RefObject<HTMLElement | null>
  /** What is listed, from the first to the last: rows, or keys of groups. */
  readonly keys: Uint32Array
  /** Null: none was chosen yet. */
  readonly focused: number | null
  readonly linesInSight: () => number
  readonly scrollTo: (index: number) => void
  readonly onFocus: (key: number) => void
  /** Follows a key that does not move. Whether it was one of its own. */
  readonly onKey: (event: KeyboardEvent, current: number) => boolean
  /** True once, where the focus is to come here: who opens a list from another one loses the row that had it. */
  readonly takeFocus: () => boolean
}

interface ListNavigation {
  /** Where the chosen one stands; null where the filters hide it. */
  readonly focusedIndex: number | null
  /** The one that Tab leads to. */
  readonly tabStop: number
  readonly focus: (key: number) => void
  readonly onKeyDown: (event: KeyboardEvent) => void
}

/** Going through a list by keys and by mouse. Its rows carry their keys as `data-key`. */
export function useListNavigation(options: ListNavigationOptions): ListNavigation {
  const { scroller, keys, focused, scrollTo, onFocus, takeFocus } = options
  const wantsFocus = useRef(false)
  const focusedIndex = useMemo(() => {
    const index = focused === null ? -1 : keys.indexOf(focused)
    return index === -1 ? null : index
  }, [keys, focused])
  const tabStop = keys[focusedIndex ?? 0] ?? -1

  useLayoutEffect(() => {
    if (tabStop !== -1 && takeFocus()) {
      wantsFocus.current = true
      scrollTo(focusedIndex ?? 0)
    }
    if (!wantsFocus.current) return
    const row = scroller.current?.querySelector<HTMLElement>(`[data-key="${tabStop}"]`)
    if (row === null || row === undefined) return
    wantsFocus.current = false
    row.focus({ preventScroll: true })
  })

  const onKeyDown = (event: KeyboardEvent) => {
    if (tabStop !== -1 && options.onKey(event, tabStop)) {
      event.preventDefault()
      return
    }
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const layout = { count: keys.length, perLine: 1, linesInSight: options.linesInSight() }
    const target = moveByKey(event.key, focusedIndex, layout)
    const key = target === null ? undefined : keys[target]
    if (target === null || key === undefined) return
    event.preventDefault()
    wantsFocus.current = true
    onFocus(key)
    scrollTo(target)
  }

  return { focusedIndex, tabStop, focus: useCallback((key) => onFocus(key), [onFocus]), onKeyDown }
}
