import { scoreOf, type Nearness } from './reach-sum-amounts'
import type { Pace, Slices } from './slices'

interface ListTask {
  readonly values: Float64Array
  readonly goal: number
  readonly nearness: Nearness
  /** A sum above it is of no use. */
  readonly limit: number
  /** Among equal sums, few amounts are better or many. */
  readonly prefer: 'few' | 'many'
  readonly mayBeEmpty: boolean
}

/**
 * The sum nearest to the goal, for certain, and with the fewest (or most) amounts that have it: lists every sum of one half
 * of the amounts and every sum of the other, and walks the two lists against each other. Null: the lists would need more steps,
 * or nothing within the limit will do.
 */
export function* nearestByLists(
  task: ListTask,
  pace: Pace,
  steps: number,
): Slices<Int32Array | null> {
  const { values, limit } = task
  const weight = task.prefer === 'few' ? 1 : -1
  let one: Half = { positions: [], levels: [emptySum] }
  let other: Half = { positions: [], levels: [emptySum] }
  let left = steps
  for (const [position, value] of values.entries()) {
    if (value > limit) continue
    // The shorter list takes the next amount.
    if (lastLevel(one).length > lastLevel(other).length) [one, other] = [other, one]
    const before = lastLevel(one)
    left -= 2 * before.length
    if (left < 0) return null
    one.levels.push(yield* withAmount(before, value, { weight, limit, pace }))
    one.positions.push(position)
  }
  const found = yield* nearestOfTwo(lastLevel(one), lastLevel(other), task, pace)
  if (found === null) return null
  return Int32Array.from([...traced(one, found.one, values), ...traced(other, found.other, values)])
}

/** Every sum once, rising, each with the best count that has it: counts are negative where many are better. */
interface Level {
  readonly sums: Float64Array
  readonly counts: Int32Array
  readonly length: number
}

interface Half {
  readonly positions: number[]
  /** Before the first of its amounts, after the first, after the second… */
  readonly levels: Level[]
}

const emptySum: Level = { sums: Float64Array.of(0), counts: Int32Array.of(0), length: 1 }

function lastLevel({ levels }: Half): Level {
  return levels.at(-1) ?? emptySum
}

/** The sums without the amount and the sums with it, merged. */
function* withAmount(
  { sums, counts, length }: Level,
  value: number,
  { weight, limit, pace }: { readonly weight: 1 | -1; readonly limit: number; readonly pace: Pace },
): Slices<Level> {
  const merged = new Float64Array(2 * length)
  const mergedCounts = new Int32Array(2 * length)
  let size = 0
  let without = 0
  let including = 0
  while (including < length || without < length) {
    const low = without < length ? (sums[without] ?? 0) : Number.POSITIVE_INFINITY
    const high = including < length ? (sums[including] ?? 0) + value : Number.POSITIVE_INFINITY
    const sum = low < high ? low : high
    if (sum > limit) break
    let count = Number.POSITIVE_INFINITY
    if (low === sum) {
      count = counts[without] ?? 0
      without += 1
    }
    if (high === sum) {
      count = Math.min(count, (counts[including] ?? 0) + weight)
      including += 1
    }
    merged[size] = sum
    mergedCounts[size] = count
    size += 1
    if (pace.spend(1)) yield
  }
  return { sums: merged.slice(0, size), counts: mergedCounts.slice(0, size), length: size }
}

function* nearestOfTwo(
  one: Level,
  other: Level,
  { goal, nearness, mayBeEmpty }: ListTask,
  pace: Pace,
): Slices<{ readonly one: number; readonly other: number } | null> {
  let best = { score: Number.POSITIVE_INFINITY, count: 0, one: -1, other: -1 }
  let low = 0
  let high = other.length - 1
  while (low < one.length && high >= 0) {
    const sum = (one.sums[low] ?? 0) + (other.sums[high] ?? 0)
    const score = scoreOf(nearness, sum, goal)
    if (score <= best.score && score !== Number.POSITIVE_INFINITY && (sum > 0 || mayBeEmpty)) {
      const count = (one.counts[low] ?? 0) + (other.counts[high] ?? 0)
      if (score < best.score || count < best.count) best = { score, count, one: low, other: high }
    }
    if (sum > goal) high -= 1
    else low += 1
    if (pace.spend(1)) yield
  }
  return best.one < 0 ? null : best
}

/** Walks back from a sum to the amounts that it is made of. */
function traced(half: Half, index: number, values: Float64Array): readonly number[] {
  const last = lastLevel(half)
  let sum = last.sums[index] ?? 0
  let count = last.counts[index] ?? 0
  const taken: number[] = []
  for (let depth = half.positions.length - 1; depth >= 0; depth -= 1) {
    const before = half.levels[depth] ?? emptySum
    const same = indexOfSum(before, sum)
    if (same >= 0 && before.counts[same] === count) continue
    const position = half.positions[depth] ?? 0
    taken.push(position)
    sum -= values[position] ?? 0
    count = before.counts[indexOfSum(before, sum)] ?? 0
  }
  return taken
}

function indexOfSum({ sums, length }: Level, sum: number): number {
  let low = 0
  let high = length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const found = sums[middle] ?? 0
    if (found === sum) return middle
    if (found < sum) low = middle + 1
    else high = middle - 1
  }
  return -1
}
