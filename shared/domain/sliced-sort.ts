import { keyComparison, rowsByKey } from './row-sort'
import type { Slices } from './slices'

/** So many numbers are put in order without a pause, by keys and by comparing. Each run by keys makes tables of its own, so shorter ones feed the garbage. */
const runOfKeys = 2 ** 16
const runOfComparisons = 2 ** 11
/** So many are merged without a pause. */
const mergedAtOnce = 2 ** 14

/** Negative where the left one comes first, zero where the two are equal. */
type Comparison = (left: number, right: number) => number

/** What `rowsByKey` gives for these keys, in pieces. */
export function* rowsByKeySlices(keys: Float64Array, descending: boolean): Slices<Uint32Array> {
  const rows = new Uint32Array(keys.length)
  for (let from = 0; from < rows.length; from += runOfKeys) {
    const run = rowsByKey(keys.slice(from, from + runOfKeys), descending)
    for (let index = 0; index < run.length; index += 1)
      rows[from + index] = from + (run[index] ?? 0)
    yield
  }
  return yield* mergeRuns(rows, runOfKeys, keyComparison(keys, descending))
}

/** The numbers from 0 up to `count`, in order; equal ones stay as they are. */
export function* sortSlices(count: number, compare: Comparison): Slices<Uint32Array> {
  const rows = new Uint32Array(count)
  for (let row = 0; row < count; row += 1) rows[row] = row
  for (let from = 0; from < count; from += runOfComparisons) {
    rows.subarray(from, from + runOfComparisons).sort(compare)
    yield
  }
  return yield* mergeRuns(rows, runOfComparisons, compare)
}

/** Joins runs that are in order by themselves, two and two, until one is left. */
function* mergeRuns(
  sorted: Uint32Array<ArrayBuffer>,
  firstLength: number,
  compare: Comparison,
): Slices<Uint32Array> {
  let rows = sorted
  let merged = new Uint32Array(rows.length)
  for (let length = firstLength; length < rows.length; length *= 2) {
    for (let start = 0; start < rows.length; start += 2 * length) {
      const middle = Math.min(start + length, rows.length)
      const end = Math.min(middle + length, rows.length)
      let left = start
      let right = middle
      for (let place = start; place < end; place += 1) {
        // Of equal ones the left comes first, so that they stay in their order.
        const takesLeft =
          left < middle && (right >= end || compare(rows[left] ?? 0, rows[right] ?? 0) <= 0)
        merged[place] = (takesLeft ? rows[left] : rows[right]) ?? 0
        if (takesLeft) left += 1
        else right += 1
        if (place % mergedAtOnce === 0) yield
      }
    }
    ;[rows, merged] = [merged, rows]
  }
  return rows
}
