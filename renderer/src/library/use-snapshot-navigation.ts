import type { Snapshot, SnapshotId } from '@shared/domain/snapshot'
import {
  useCallback,
  useLayoutEffect,
  useMemo,
  useRef,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
} from 'react'
import { moveByKey } from '../inventory/row-moves'
import { isShortcut } from '../shortcuts/shortcuts'
import { useAppStores } from '../stores/use-app-stores'
import { libraryListOf, useLibraryList } from './library-list-store'
import { selectAllOrNone, selectOnly, selectRangeTo, toggle } from './row-selection'

interface NavigationOptions {
  readonly rows: readonly Snapshot[]
  readonly scroller: RefObject<HTMLElement | null>
  readonly linesInSight: () => number
  readonly scrollTo: (index: number) => void
  readonly onOpen: (snapshot: Snapshot) => void
  readonly onOpenTogether: () => void
  readonly onRemove: () => void
  readonly onAnnotate: () => void
}

export interface SnapshotNavigation {
  /** Where the one row stands that Tab leads to. */
  readonly focusIndex: number
  readonly onClick: (snapshot: Snapshot, event: MouseEvent) => void
  readonly onToggle: (snapshot: Snapshot) => void
  readonly onSelectAll: () => void
  readonly onKeyDown: (event: KeyboardEvent) => void
}

/** Selecting rows by keys and by mouse, as file managers do it; the focus goes with the row that was chosen last. */
export function useSnapshotNavigation(options: NavigationOptions): SnapshotNavigation {
  const { rows, scroller, scrollTo } = options
  const store = libraryListOf(useAppStores())
  const focused = useLibraryList((state) => state.selection.focused)
  const ids = useMemo(() => rows.map(({ id }) => id), [rows])
  const focusIndex = useMemo(
    () =>
      Math.max(
        0,
        ids.findIndex((id) => id === focused),
      ),
    [ids, focused],
  )
  const focusRow = useFocusRow(scroller)

  const current = () => store.getState().selection
  const { select } = store.getState()
  const moveTo = (index: number, how: 'only' | 'range' | 'focus') => {
    const id = ids[index]
    if (id === undefined) return
    if (how === 'focus') select({ ...current(), focused: id })
    else select(how === 'range' ? selectRangeTo(current(), ids, id) : selectOnly(id))
    focusRow(id)
    scrollTo(index)
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey) return
    const id = ids[focusIndex]
    const row = rows[focusIndex]
    if (id === undefined || row === undefined) return
    const isCommand = event.ctrlKey || event.metaKey
    const target = moveByKey(event.key, focused === null ? null : focusIndex, {
      count: ids.length,
      perLine: 1,
      linesInSight: options.linesInSight(),
    })
    if (target !== null) moveTo(target, event.shiftKey ? 'range' : isCommand ? 'focus' : 'only')
    else if (event.key === ' ')
      select(event.shiftKey ? selectRangeTo(current(), ids, id) : toggle(current(), id))
    else if (isCommand && event.key.toLowerCase() === 'a')
      select({ ...current(), ids: new Set(ids) })
    else if (isCommand) return
    else if (isShortcut(event, 'openTogether')) options.onOpenTogether()
    else if (isShortcut(event, 'openSnapshot')) options.onOpen(row)
    else if (isShortcut(event, 'removeSnapshots')) options.onRemove()
    else if (isShortcut(event, 'annotateSnapshot')) options.onAnnotate()
    else if (event.key === 'Escape') select({ ...current(), ids: new Set() })
    else return
    event.preventDefault()
  }

  return {
    focusIndex,
    onClick: useCallback(
      ({ id }, event) => {
        const { selection } = store.getState()
        if (event.shiftKey) select(selectRangeTo(selection, ids, id))
        else if (event.ctrlKey || event.metaKey) select(toggle(selection, id))
        else select(selectOnly(id))
      },
      [store, select, ids],
    ),
    onToggle: useCallback(
      ({ id }) => select(toggle(store.getState().selection, id)),
      [store, select],
    ),
    onSelectAll: () => select(selectAllOrNone(current(), ids)),
    onKeyDown,
  }
}

/** Gives a row the focus as soon as it is drawn. */
function useFocusRow(scroller: RefObject<HTMLElement | null>): (id: SnapshotId) => void {
  const wanted = useRef<SnapshotId | null>(null)
  useLayoutEffect(() => {
    if (wanted.current === null) return
    const row = rowOf(scroller.current, wanted.current)
    if (row === null) return
    wanted.current = null
    row.focus({ preventScroll: true })
  })
  return (id) => {
    wanted.current = id
  }
}

/** The drawn row of a snapshot. */
function rowOf(root: HTMLElement | null, id: SnapshotId): HTMLElement | null {
  const rows = root?.querySelectorAll<HTMLElement>('[data-snapshot]') ?? []
  return [...rows].find((row) => row.dataset['snapshot'] === id) ?? null
}
