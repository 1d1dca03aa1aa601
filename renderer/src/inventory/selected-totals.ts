import { isDepositableAt, type ItemColumns } from '@shared/domain/item-columns'
import { totalsOf, type Totals } from '@shared/domain/totals'
import type { Selection } from './selection'

export interface SelectedTotals {
  readonly all: Totals
  readonly depositable: Totals
}

/** Counts and exact sums of what is selected, and of what of it can be deposited. */
export function selectedTotals(columns: ItemColumns, selection: Selection): SelectedTotals {
  const rows = selectedRows(selection)
  const depositable = rows.filter((row) => isDepositableAt(columns, row))
  return { all: totalsOf(columns, rows), depositable: totalsOf(columns, depositable) }
}

/** In the order of the answer. */
function selectedRows({ marks, count }: Selection): Uint32Array {
  const rows = new Uint32Array(count)
  let length = 0
  for (let row = 0; row < marks.length; row += 1) {
    if (marks[row] === 1) {
      rows[length] = row
      length += 1
    }
  }
  return rows
}
