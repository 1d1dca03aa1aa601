import type { ChoosingRules } from '@shared/domain/choose-items'
import type { DraftItem } from '@shared/domain/deposit-draft'
import type { ItemColumns } from '@shared/domain/item-columns'

/** Which rows of an inventory are in the draft. */
export interface ChosenRows {
  /** One byte a row, 1 where it is chosen; rows beyond its end are not. */
  readonly marks: Uint8Array
  readonly count: number
}

export const nothingChosen: ChosenRows = { marks: new Uint8Array(0), count: 0 }

interface Known {
  readonly columns: ItemColumns
  readonly chosen: ChosenRows
}

const known = new WeakMap<readonly DraftItem[], Known>()

/** Worked out once a change of the draft, however many parts of the screen ask. */
export function chosenRows(
  items: readonly DraftItem[],
  { columns, rowOf }: ChoosingRules,
): ChosenRows {
  const before = known.get(items)
  if (before?.columns === columns) return before.chosen
  const marks = new Uint8Array(columns.count)
  let count = 0
  for (const { assetId } of items) {
    const row = rowOf(assetId)
    if (row === null) continue
    marks[row] = 1
    count += 1
  }
  const chosen = { marks, count }
  known.set(items, { columns, chosen })
  return chosen
}
