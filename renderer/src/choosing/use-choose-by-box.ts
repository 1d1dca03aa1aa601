import { useCallback, useLayoutEffect, useRef } from 'react'
import type { ShownInventory } from '../inventory/inventory-store'
import { useView } from '../inventory/inventory-stores'
import type { OnChoose } from './choose-box'
import { useChoosing, type Choosing } from './use-choosing'

/**
 * Clicks on boxes: one item in or out; with Shift all from the last box to this one, the way that this one goes. It becomes
 * the current item, which keys are for; the selection stays as it is. `onChoose` stays the same while the draft changes, so that rows need not be drawn again.
 */
export function useChooseByBox(
  inventory: ShownInventory,
  rows: Uint32Array,
): { readonly choosing: Choosing; readonly onChoose: OnChoose } {
  const choosing = useChoosing(inventory)
  const inspect = useView((state) => state.inspect)
  const now = useRef({ choosing, rows })
  const last = useRef<{ readonly snapshotId: string; readonly row: number } | null>(null)
  useLayoutEffect(() => {
    now.current = { choosing, rows }
  })
  const snapshotId = inventory.snapshot.id
  const onChoose = useCallback<OnChoose>(
    (row, { shiftKey }) => {
      const { choosing: means, rows: shown } = now.current
      const from = last.current?.snapshotId === snapshotId ? last.current.row : row
      const reached = shiftKey ? rowsBetween(shown, from, row) : Uint32Array.of(row)
      last.current = { snapshotId, row }
      inspect(snapshotId, row)
      if (means.chosen[row] === 1) means.remove(reached, 'box')
      else means.add(reached, 'box')
    },
    [inspect, snapshotId],
  )
  return { choosing, onChoose }
}

/** As they stand in the list; only the last one where the first is not shown. */
function rowsBetween(rows: Uint32Array, from: number, to: number): Uint32Array {
  const end = rows.indexOf(to)
  const start = rows.indexOf(from)
  if (end === -1 || start === -1) return Uint32Array.of(to)
  return rows.slice(Math.min(start, end), Math.max(start, end) + 1)
}
