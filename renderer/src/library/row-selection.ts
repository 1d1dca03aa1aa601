import type { SnapshotId } from '@shared/domain/snapshot'

/** What is selected in a list of ids, and from where Shift goes on. */
export interface RowSelection {
  readonly ids: ReadonlySet<SnapshotId>
  /** Where a range begins; null: at the first row. */
  readonly anchor: SnapshotId | null
  /** The row that has the focus, or gets it by Tab; null: the first. */
  readonly focused: SnapshotId | null
}

export const nothingSelected: RowSelection = { ids: new Set(), anchor: null, focused: null }

export function selectOnly(id: SnapshotId): RowSelection {
  return { ids: new Set([id]), anchor: id, focused: id }
}

export function toggle({ ids }: RowSelection, id: SnapshotId): RowSelection {
  const next = new Set(ids)
  if (!next.delete(id)) next.add(id)
  return { ids: next, anchor: id, focused: id }
}

/** From the anchor to this row, and nothing else. */
export function selectRangeTo(
  { anchor, focused }: RowSelection,
  rows: readonly SnapshotId[],
  id: SnapshotId,
): RowSelection {
  const from = rows.indexOf(anchor ?? focused ?? rows[0] ?? id)
  const to = rows.indexOf(id)
  if (from === -1 || to === -1) return selectOnly(id)
  const range = rows.slice(Math.min(from, to), Math.max(from, to) + 1)
  return { ids: new Set(range), anchor: rows[from] ?? id, focused: id }
}

/** All rows; none where all were selected already. */
export function selectAllOrNone(
  selection: RowSelection,
  rows: readonly SnapshotId[],
): RowSelection {
  const isAll = rows.every((id) => selection.ids.has(id))
  return { ...selection, ids: new Set(isAll ? [] : rows) }
}

/** Where the focus goes when these rows go: the next row that stays, else the last one before. */
export function neighbourOf(
  rows: readonly SnapshotId[],
  going: ReadonlySet<SnapshotId>,
  focused: SnapshotId | null,
): SnapshotId | null {
  const at = Math.max(
    0,
    rows.findIndex((id) => id === focused),
  )
  const stays = (id: SnapshotId) => !going.has(id)
  return rows.slice(at).find(stays) ?? rows.slice(0, at).findLast(stays) ?? null
}
