import { useLayoutEffect, useMemo, useRef, type RefObject } from 'react'
import { useAfterPaint } from '../components/use-after-paint'
import type { ShownInventory } from './inventory-store'

/** For what is worked out or drawn after the rows are painted: the rows, a moment late while others come. */
export function useRowsBehind(inventory: ShownInventory, rows: Uint32Array): Uint32Array {
  const now = useMemo(() => ({ inventory, rows }), [inventory, rows])
  const before = useAfterPaint(now)
  // Rows mean nothing in the columns of another inventory.
  return before.inventory === inventory ? before.rows : rows
}

/** For what only acts on the rows: they need not draw it anew. */
export function useLatestRows(rows: Uint32Array): RefObject<Uint32Array> {
  const latest = useRef(rows)
  useLayoutEffect(() => {
    latest.current = rows
  })
  return latest
}
