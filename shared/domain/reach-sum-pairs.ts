import { scoreOf, type Nearness } from './reach-sum-amounts'
import type { Pace, Slices } from './slices'

/** Some of the positions of a list of amounts. */
export interface Subset {
  readonly positions: Int32Array
  readonly score: number
  /** Nothing with as many items is better. */
  readonly isProven: boolean
}

interface SubsetTask {
  /** The largest first. */
  readonly values: Float64Array
  readonly goal: number
  readonly nearness: Nearness
  /** How many to choose: 1 to all. */
  readonly count: number
  /** Enough: nothing can have a better one. */
  readonly bestScore: number
}

/**
 * Looks for the given number of amounts whose sum is nearest to the goal. One and two are found for certain, three as far as
 * the steps allow. For more, all but two are held, at first neighbours in size with about the right sum, then ever others,
 * drawn by numbers that only look random; the two that complete them best are found for certain each time.
 */
export function* nearestSubset(task: SubsetTask, pace: Pace, steps: number): Slices<Subset | null> {
  const { values, goal, nearness, count, bestScore } = task
  const held = new Uint8Array(values.length)
  if (count === 1) return nearestOne(task)
  if (count === 2) {
    const pair = nearestPair(values, held, goal, nearness)
    return pair === null ? null : { ...pair, isProven: true }
  }
  if (count === 3) return yield* nearestThree(task, pace, steps)

  const members = startingMembers(task)
  if (members === null) return null
  let sum = 0
  for (const position of members) {
    held[position] = 1
    sum += values[position] ?? 0
  }
  let score = scoreOf(nearness, sum, goal)
  let best = { positions: members.slice(), score }
  const below = createDraws()
  const swapped = new Int32Array(3)
  for (let spent = 0; spent < steps && best.score > bestScore; spent += values.length) {
    // The two that are let go, and a third in whose place another comes, stand at the list's end.
    for (let last = count - 1; last >= count - 3; last -= 1) {
      swap(members, below(last + 1), last)
      swapped[count - 1 - last] = members[last] ?? 0
    }
    const other = drawOther(held, below)
    for (const position of swapped) held[position] = 0
    held[other] = 1
    const rest = sum - sumAt(values, swapped) + (values[other] ?? 0)
    const pair = nearestPair(values, held, goal - rest, nearness)
    if (pair !== null && (pair.score <= score || below(8) === 0)) {
      const [one = 0, two = 0] = pair.positions
      members.set([other, one, two], count - 3)
      held[one] = 1
      held[two] = 1
      sum = rest + (values[one] ?? 0) + (values[two] ?? 0)
      score = pair.score
      if (score < best.score) best = { positions: members.slice(), score }
    } else {
      held[other] = 0
      for (const position of swapped) held[position] = 1
    }
    if (pace.spend(values.length)) yield
  }
  return { ...best, isProven: best.score <= bestScore }
}

function nearestOne({ values, goal, nearness }: SubsetTask): Subset | null {
  let best = { position: -1, score: Number.POSITIVE_INFINITY }
  for (const [position, value] of values.entries()) {
    const score = scoreOf(nearness, value, goal)
    if (score < best.score) best = { position, score }
  }
  if (best.position < 0) return null
  return { positions: Int32Array.of(best.position), score: best.score, isProven: true }
}

function* nearestThree(
  { values, goal, nearness, bestScore }: SubsetTask,
  pace: Pace,
  steps: number,
): Slices<Subset | null> {
  const held = new Uint8Array(values.length)
  let best: Subset | null = null
  let spent = 0
  for (const [position, value] of values.entries()) {
    // It is the largest of the three: those before it were tried.
    const pair = nearestPair(values, held, goal - value, nearness, position + 1)
    if (pair !== null && pair.score < (best?.score ?? Number.POSITIVE_INFINITY)) {
      const positions = Int32Array.of(position, ...pair.positions)
      best = { positions, score: pair.score, isProven: false }
      if (best.score <= bestScore) break
    }
    spent += values.length - position
    if (spent > steps) return best
    if (pace.spend(values.length - position)) yield
  }
  return best === null ? null : { ...best, isProven: true }
}

/** The two amounts that are not held whose sum is nearest to the goal: a walk from both ends passes them. */
function nearestPair(
  values: Float64Array,
  held: Uint8Array,
  goal: number,
  nearness: Nearness,
  from = 0,
): { readonly positions: Int32Array; readonly score: number } | null {
  let large = from
  let small = values.length - 1
  let best = Number.POSITIVE_INFINITY
  let [one, two] = [-1, -1]
  for (;;) {
    while (large < small && held[large] === 1) large += 1
    while (large < small && held[small] === 1) small -= 1
    if (large >= small) break
    const sum = (values[large] ?? 0) + (values[small] ?? 0)
    const score = scoreOf(nearness, sum, goal)
    if (score < best) {
      best = score
      one = large
      two = small
      if (score === 0) break
    }
    if (sum > goal) large += 1
    else small -= 1
  }
  return one < 0 ? null : { positions: Int32Array.of(one, two), score: best }
}

/** Neighbours in size whose sum is the nearest to the goal; null: even the largest, or the smallest, miss it. */
function startingMembers({ values, goal, nearness, count }: SubsetTask): Int32Array | null {
  let sum = 0
  for (let position = 0; position < count; position += 1) sum += values[position] ?? 0
  let best = { start: 0, score: scoreOf(nearness, sum, goal) }
  for (let start = 1; start + count <= values.length; start += 1) {
    sum += (values[start + count - 1] ?? 0) - (values[start - 1] ?? 0)
    const score = scoreOf(nearness, sum, goal)
    if (score < best.score) best = { start, score }
  }
  if (best.score === Number.POSITIVE_INFINITY) return null
  return Int32Array.from({ length: count }, (_, place) => best.start + place)
}

function drawOther(held: Uint8Array, below: (limit: number) => number): number {
  let position = below(held.length)
  // At most half are held where this is used; the walk ends at the latest at the next free one.
  while (held[position] === 1) position = (position + 1) % held.length
  return position
}

function sumAt(values: Float64Array, positions: Int32Array): number {
  let sum = 0
  for (const position of positions) sum += values[position] ?? 0
  return sum
}

function swap(list: Int32Array, one: number, two: number) {
  const kept = list[one] ?? 0
  list[one] = list[two] ?? 0
  list[two] = kept
}

/** Numbers from 0 to below the limit, the same ones every time (xorshift, 32 bits). */
function createDraws(): (limit: number) => number {
  let state = 0x9e_37_79_b9
  return (limit) => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) % limit
  }
}
