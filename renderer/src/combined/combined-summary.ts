import { isDepositableAt, type ItemColumns } from '@shared/domain/item-columns'
import { partOf, rowsOfSlice } from '@shared/domain/sliced-rows'
import type { Slices } from '@shared/domain/slices'
import { allRows } from '@shared/domain/totals'
import { contentLengths, joinLengths, type ContentLengths } from '../inventory/content-widths'
import type { CombinedInventory } from './combined-inventory'
import { totalsSlices, type CombinedTotals } from './combined-totals'

/** What is worked out once of all items, whatever is shown of them. */
export interface CombinedSummary {
  readonly inventory: CombinedInventory
  readonly all: CombinedTotals
  readonly depositable: CombinedTotals
  /** For the widths of the columns. */
  readonly lengths: ContentLengths
}

export function* summarySlices(inventory: CombinedInventory): Slices<CombinedSummary> {
  const { columns } = inventory
  let lengths = contentLengths(partOf(columns, 0))
  for (let from = rowsOfSlice; from < columns.count; from += rowsOfSlice) {
    yield
    lengths = joinLengths(lengths, contentLengths(partOf(columns, from)))
  }
  const all = yield* totalsSlices(inventory, allRows(columns))
  const depositable = yield* totalsSlices(inventory, yield* depositableSlices(columns))
  return { inventory, all, depositable, lengths }
}

function* depositableSlices(columns: ItemColumns): Slices<Uint32Array> {
  const rows = new Uint32Array(columns.count)
  let length = 0
  for (let row = 0; row < columns.count; row += 1) {
    if (isDepositableAt(columns, row)) {
      rows[length] = row
      length += 1
    }
    if (row % rowsOfSlice === rowsOfSlice - 1) yield
  }
  return rows.subarray(0, length)
}
