import { bigintSteps, type Pace, type Slices } from './slices'

/** So many are sorted at once: about a millisecond. */
const runLength = 1024
const runSteps = runLength * 10 * bigintSteps

/** The largest first, equal ones in the given order; nothing that is worth nothing. */
export function* sortedIndices(units: readonly bigint[], pace: Pace): Slices<Uint32Array> {
  const isBefore = (left: number, right: number) => {
    const [a, b] = [units[left] ?? 0n, units[right] ?? 0n]
    return a === b ? left < right : a > b
  }
  let sorted = new Uint32Array(units.length)
  let count = 0
  for (const [index, amount] of units.entries()) {
    if (amount > 0n) {
      sorted[count] = index
      count += 1
    }
    if (pace.spend(bigintSteps)) yield
  }
  sorted = sorted.slice(0, count)
  for (let start = 0; start < count; start += runLength) {
    sorted.subarray(start, start + runLength).sort((a, b) => (isBefore(a, b) ? -1 : 1))
    if (pace.spend(runSteps)) yield
  }
  let merged = new Uint32Array(count)
  for (let length = runLength; length < count; length *= 2) {
    for (let start = 0; start < count; start += 2 * length) {
      const middle = Math.min(start + length, count)
      const end = Math.min(middle + length, count)
      let [left, right] = [start, middle]
      for (let place = start; place < end; place += 1) {
        const [one, other] = [sorted[left] ?? 0, sorted[right] ?? 0]
        const isLeft = right === end || (left < middle && isBefore(one, other))
        merged[place] = isLeft ? one : other
        if (isLeft) left += 1
        else right += 1
        if (pace.spend(bigintSteps)) yield
      }
    }
    ;[sorted, merged] = [merged, sorted]
  }
  return sorted
}
