import { rowsOfSlice } from '@shared/domain/sliced-rows'
import { finish, type Slices } from '@shared/domain/slices'

/** Rows that belong together, such as those of a name or of a Steam user. */
export interface RowGroups {
  /** What each group is called by, such as an index into the names. In the order of the keys; none is empty. */
  readonly keys: Uint32Array
  /** Where each group begins in {@link rows}, and behind the last one their number. */
  readonly starts: Uint32Array
  /** All rows, group by group; within a group in the order in which they were given. */
  readonly rows: Uint32Array
}

/** Groups rows by a key, which is below `keyCount`. Takes its time from rows and keys alone, however they are mixed. */
export function groupRows(
  rows: ArrayLike<number>,
  keyOfRow: ArrayLike<number>,
  keyCount: number,
): RowGroups {
  return finish(groupSlices(rows, keyOfRow, keyCount))
}

/** The same in pieces. */
export function* groupSlices(
  rows: ArrayLike<number>,
  keyOfRow: ArrayLike<number>,
  keyCount: number,
): Slices<RowGroups> {
  const places = new Uint32Array(keyCount + 1)
  for (let index = 0; index < rows.length; index += 1) {
    const key = keyOfRow[rows[index] ?? 0] ?? 0
    places[key + 1] = (places[key + 1] ?? 0) + 1
    if (isPause(index)) yield
  }
  const keys: number[] = []
  const starts: number[] = []
  for (let key = 0; key < keyCount; key += 1) {
    const start = places[key] ?? 0
    const end = start + (places[key + 1] ?? 0)
    places[key + 1] = end
    if (start === end) continue
    keys.push(key)
    starts.push(start)
  }
  starts.push(rows.length)
  const grouped = new Uint32Array(rows.length)
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] ?? 0
    const key = keyOfRow[row] ?? 0
    const place = places[key] ?? 0
    grouped[place] = row
    places[key] = place + 1
    if (isPause(index)) yield
  }
  return { keys: Uint32Array.from(keys), starts: Uint32Array.from(starts), rows: grouped }
}

const isPause = (index: number) => index % rowsOfSlice === rowsOfSlice - 1

/** The rows of the group at this place. */
export function rowsOfGroup({ starts, rows }: RowGroups, place: number): Uint32Array {
  return rows.subarray(starts[place] ?? 0, starts[place + 1] ?? 0)
}
