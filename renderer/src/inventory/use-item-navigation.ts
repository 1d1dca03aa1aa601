import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  type KeyboardEvent,
  type RefObject,
} from 'react'
import { useChoosingKeys } from '../choosing/use-choosing-keys'
import { isShortcut } from '../shortcuts/shortcuts'
import type { ShownInventory } from './inventory-store'
import { useInventory, useSelection, useSelectionStore, useView } from './inventory-stores'
import { moveByKey, type RowLayout } from './row-moves'
import { toggleRow, type Selection } from './selection'
import { afterClick, afterMove, selectAll, selectionKeyOf, type Modifiers } from './selection-keys'
import { useCopyItems } from './use-copy-items'
import { useInspectedRow } from './use-inspected-row'

interface NavigationOptions {
  readonly inventory: ShownInventory
  readonly rows: Uint32Array
  readonly scroller: RefObject<HTMLElement | null>
  readonly layout: () => RowLayout
  readonly scrollTo: (index: number) => void
  readonly onOpenDetails: () => void
}

export interface ItemNavigation {
  /** The inspected item's row; null where none is, or it is of another snapshot. */
  readonly inspectedRow: number | null
  /** Where it stands in the list; null where the filters hide it. */
  readonly inspectedIndex: number | null
  /** The one item that Tab leads to. */
  readonly tabStop: number
  readonly selection: Selection
  /** A click on a row: inspects it, and selects. */
  readonly pick: (row: number, keys: Modifiers) => void
  readonly onKeyDown: (event: KeyboardEvent) => void
}

/** Inspecting and selecting items by keys and by mouse; the focus goes with the inspected item. */
export function useItemNavigation(options: NavigationOptions): ItemNavigation {
  const { inventory, rows, scroller, layout, scrollTo, onOpenDetails } = options
  const snapshotId = inventory.snapshot.id
  const inspectedRow = useInspectedRow()
  const inspect = useView((state) => state.inspect)
  const selection = useSelection(snapshotId)
  const { select, clear } = useSelectionStore()
  const isRunning = useInventory((state) => state.running !== null)
  const { copy } = useCopyItems(inventory)
  const wantsFocus = useRef(false)
  /** For clicks: a row is not to be drawn again because others are shown. */
  const shownRows = useRef(rows)

  const inspectedIndex = useMemo(() => {
    const index = inspectedRow === null ? -1 : rows.indexOf(inspectedRow)
    return index === -1 ? null : index
  }, [rows, inspectedRow])
  const tabStop = rows[inspectedIndex ?? 0] ?? -1

  const followChoosingKey = useChoosingKeys({ inventory, rows, current: tabStop, list: scroller })

  useLayoutEffect(() => {
    // The row that has the focus shows another item now: the focus goes after its own.
    if (shownRows.current !== rows && hasFocusedRow(scroller.current)) {
      wantsFocus.current = inspectedIndex !== null
    }
    shownRows.current = rows
    if (!wantsFocus.current || inspectedRow === null) return
    const item = scroller.current?.querySelector<HTMLElement>(`[data-row="${inspectedRow}"]`)
    if (item === null || item === undefined) return
    wantsFocus.current = false
    item.focus({ preventScroll: true })
  })

  const sought = useView((state) => state.sought)
  const found = useView((state) => state.found)
  const isSoughtHere = sought?.snapshotId === snapshotId && inventory.end !== null
  useEffect(() => {
    if (!isSoughtHere || inspectedIndex === null) return
    scrollTo(inspectedIndex)
    found()
  }, [isSoughtHere, inspectedIndex, scrollTo, found])

  const pick = useCallback(
    (row: number, keys: Modifiers) => {
      inspect(snapshotId, row)
      select(snapshotId, (before) => afterClick(before, shownRows.current, row, keys))
    },
    [inspect, select, snapshotId],
  )

  /** Whether the key was one for the selection. */
  const followSelectionKey = (event: KeyboardEvent): boolean => {
    switch (selectionKeyOf(event.key, event)) {
      case 'toggle':
        if (tabStop === -1) return false
        inspect(snapshotId, tabStop)
        select(snapshotId, (before) => toggleRow(before, tabStop))
        return true
      case 'all':
        select(snapshotId, (before) => selectAll(before, rows))
        return true
      case 'copy':
        if (selection.count > 0) copy('asset-ids')
        return selection.count > 0
      case 'clear':
        // While something runs, Escape ends that.
        if (isRunning || selection.count === 0) return false
        clear()
        return true
      case null:
        return false
    }
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey) return
    if (followChoosingKey(event) || followSelectionKey(event)) {
      event.preventDefault()
      return
    }
    if (isShortcut(event, 'showDetails')) {
      event.preventDefault()
      if (tabStop !== -1) inspect(snapshotId, inspectedRow ?? tabStop)
      onOpenDetails()
      return
    }
    const target = moveByKey(event.key, inspectedIndex, layout())
    const row = target === null ? undefined : rows[target]
    if (target === null || row === undefined) return
    event.preventDefault()
    wantsFocus.current = true
    inspect(snapshotId, row)
    select(snapshotId, (before) => afterMove(before, rows, row, event))
    scrollTo(target)
  }

  return { inspectedRow, inspectedIndex, tabStop, selection, pick, onKeyDown }
}

function hasFocusedRow(list: HTMLElement | null): boolean {
  const { activeElement } = document
  return activeElement?.matches('[data-row]') === true && list?.contains(activeElement) === true
}
