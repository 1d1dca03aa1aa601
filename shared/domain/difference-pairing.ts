import type { ItemColumns } from './item-columns'

/** Stands for a row of the other inventory: the item is not there. */
export const nowhere = -1
/** Stands for a row of the other inventory: nobody can say, as the item's asset id names no single item. */
const unmatchable = -2

/** Which row of one inventory is the same item as which row of the other. */
export interface Pairing {
  /** For each row of the later inventory, the one of the earlier: or {@link nowhere}, or any other negative number. */
  readonly beforeOf: Int32Array
  /** For each row of the earlier inventory, the one of the later. */
  readonly afterOf: Int32Array
  readonly unmatched: UnmatchedItems
}

/** Items that cannot be matched, and so are neither added nor gone nor changed. */
export interface UnmatchedItems {
  readonly before: UnmatchedCounts
  readonly after: UnmatchedCounts
}

export interface UnmatchedCounts {
  readonly withoutId: number
  /** Their asset id stands more than once in one of the two inventories. */
  readonly repeated: number
}

/** Pairs rows by asset id, in one walk over each inventory. */
export function pairRows(before: ItemColumns, after: ItemColumns): Pairing {
  const repeated = new Set<string>()
  const rowOfId = rowsById(before, repeated)
  const onlyAfter = new Set<string>()
  const beforeOf = new Int32Array(after.count).fill(nowhere)
  const afterOf = new Int32Array(before.count).fill(nowhere)
  for (let row = 0; row < after.count; row += 1) {
    const id = after.assetIds[row] ?? ''
    const earlier = rowOfId.get(id)
    if (earlier === undefined) {
      if (id !== '' && onlyAfter.size === onlyAfter.add(id).size) repeated.add(id)
    } else if (afterOf[earlier] === nowhere) {
      afterOf[earlier] = row
      beforeOf[row] = earlier
    } else {
      repeated.add(id)
    }
  }
  return {
    beforeOf,
    afterOf,
    unmatched: {
      before: setApart(before, afterOf, repeated),
      after: setApart(after, beforeOf, repeated),
    },
  }
}

/**
 * A Map, and no table of our own over hashes of our own: ids are foreign text, and the engine's hashes cannot be
 * aimed at.
 */
function rowsById(columns: ItemColumns, repeated: Set<string>): ReadonlyMap<string, number> {
  const rowOfId = new Map<string, number>()
  for (let row = 0; row < columns.count; row += 1) {
    const id = columns.assetIds[row] ?? ''
    if (id !== '' && rowOfId.size === rowOfId.set(id, row).size) repeated.add(id)
  }
  return rowOfId
}

/** Takes out of the pairing what names no single item. */
function setApart(
  columns: ItemColumns,
  partners: Int32Array,
  repeatedIds: ReadonlySet<string>,
): UnmatchedCounts {
  let withoutId = 0
  let repeated = 0
  for (let row = 0; row < columns.count; row += 1) {
    const id = columns.assetIds[row] ?? ''
    if (id === '') withoutId += 1
    else if (repeatedIds.size > 0 && repeatedIds.has(id)) repeated += 1
    else continue
    partners[row] = unmatchable
  }
  return { withoutId, repeated }
}
