import {
  useCallback,
  useLayoutEffect,
  useMemo,
  useRef,
  type KeyboardEvent,
  type RefObject,
} from 'react'
import type { ShownInventory } from './inventory-store'
import { useView } from './inventory-stores'
import { moveByKey, type RowLayout } from './row-moves'
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
  readonly inspect: (row: number) => void
  readonly onKeyDown: (event: KeyboardEvent) => void
}

/** Inspecting items by keys and by mouse; the focus goes with the inspected item. */
export function useItemNavigation(options: NavigationOptions): ItemNavigation {
  const { inventory, rows, scroller, layout, scrollTo, onOpenDetails } = options
  const snapshotId = inventory.snapshot.id
  const inspectedRow = useInspectedRow()
  const inspectInSnapshot = useView((state) => state.inspect)
  const wantsFocus = useRef(false)

  const inspectedIndex = useMemo(() => {
    const index = inspectedRow === null ? -1 : rows.indexOf(inspectedRow)
    return index === -1 ? null : index
  }, [rows, inspectedRow])

  useLayoutEffect(() => {
    if (!wantsFocus.current || inspectedRow === null) return
    const item = scroller.current?.querySelector<HTMLElement>(`[data-row="${inspectedRow}"]`)
    if (item === null || item === undefined) return
    wantsFocus.current = false
    item.focus({ preventScroll: true })
  })

  const inspect = useCallback(
    (row: number) => inspectInSnapshot(snapshotId, row),
    [inspectInSnapshot, snapshotId],
  )

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      const row = inspectedRow ?? rows[0]
      if (row !== undefined) inspect(row)
      if (event.key === 'Enter') onOpenDetails()
      return
    }
    const target = moveByKey(event.key, inspectedIndex, layout())
    const row = target === null ? undefined : rows[target]
    if (target === null || row === undefined) return
    event.preventDefault()
    wantsFocus.current = true
    inspect(row)
    scrollTo(target)
  }

  return {
    inspectedRow,
    inspectedIndex,
    tabStop: rows[inspectedIndex ?? 0] ?? -1,
    inspect,
    onKeyDown,
  }
}
