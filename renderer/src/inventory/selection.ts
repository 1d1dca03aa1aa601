/**
 * Which rows of one inventory are selected. A row keeps its number whatever filter and order do, so a selection stays
 * as it is while the list changes around it. Values never change: each function gives a new one.
 */
export interface Selection {
  /** One byte a row, 1 where it is selected; rows beyond its end are not. What `orderRows` takes. */
  readonly marks: Uint8Array
  readonly count: number
  /** The row from which Shift reaches; null: none yet. */
  readonly anchor: number | null
}

export const nothingSelected: Selection = { marks: new Uint8Array(0), count: 0, anchor: null }

export function isSelected({ marks }: Selection, row: number): boolean {
  return marks[row] === 1
}

export function selectOnly(row: number): Selection {
  const marks = new Uint8Array(row + 1)
  marks[row] = 1
  return { marks, count: 1, anchor: row }
}

/** Adds the row, or takes it out again; Shift then reaches from it. */
export function toggleRow(selection: Selection, row: number): Selection {
  const marks = copyFor(selection.marks, row + 1)
  const isAdded = marks[row] === 0
  marks[row] = isAdded ? 1 : 0
  return { marks, count: selection.count + (isAdded ? 1 : -1), anchor: row }
}

/** Exactly these rows. Shift goes on reaching from where it did, if that row is among them. */
export function selectRows(selection: Selection, rows: Uint32Array): Selection {
  const marks = new Uint8Array(sizeFor(rows))
  for (const row of rows) marks[row] = 1
  const { anchor } = selection
  return {
    marks,
    count: rows.length,
    anchor: anchor !== null && marks[anchor] === 1 ? anchor : (rows[0] ?? null),
  }
}

/**
 * All rows between the anchor and this one, as they stand in the list.
 *
 * @param rows The list; where the anchor is not in it, the reach begins at `row`.
 * @param keep Whether what was selected stays so.
 */
export function reachTo(
  selection: Selection,
  rows: Uint32Array,
  row: number,
  keep: boolean,
): Selection {
  const to = rows.indexOf(row)
  if (to === -1) return selection
  const anchored = selection.anchor === null ? -1 : rows.indexOf(selection.anchor)
  const from = anchored === -1 ? to : anchored
  const reached = rows.subarray(Math.min(from, to), Math.max(from, to) + 1)
  const anchor = rows[from] ?? row
  if (!keep) return { ...selectRows(nothingSelected, reached), anchor }
  const marks = copyFor(selection.marks, sizeFor(reached))
  let { count } = selection
  for (const one of reached) {
    if (marks[one] === 0) count += 1
    marks[one] = 1
  }
  return { marks, count, anchor }
}

/** How many of the selected rows are in this list. */
export function countIn({ marks, count }: Selection, rows: Uint32Array): number {
  if (count === 0) return 0
  let found = 0
  for (const row of rows) found += marks[row] ?? 0
  return found
}

function copyFor(marks: Uint8Array, size: number): Uint8Array {
  const copy = new Uint8Array(Math.max(marks.length, size))
  copy.set(marks)
  return copy
}

function sizeFor(rows: Uint32Array): number {
  let highest = -1
  for (const row of rows) if (row > highest) highest = row
  return highest + 1
}
