import type { SumAim } from './reach-sum'
import {
  bestScore,
  mirrored,
  scoreOf,
  wholeAmounts,
  type Nearness,
  type WholeAmounts,
} from './reach-sum-amounts'
import { nearestByLists } from './reach-sum-lists'
import { type Pace, type Slices } from './slices'
import { nearestSubset } from './reach-sum-pairs'

export interface FoundSum {
  readonly positions: Iterable<number>
  readonly isProven: boolean
}

/** At most so many steps go into the search by pairs and into lists, before it and after it: together well under a second. */
const pairSteps = 40_000_000
const shortListSteps = 300_000
const listSteps = 3_000_000

const nearnessOf: Readonly<Record<SumAim, Nearness>> = {
  fewest: 'at-least',
  closest: 'nearest-above',
  'closest-not-over': 'at-most',
}

export interface SortedAmounts {
  /** Above zero, the largest first. */
  readonly units: readonly bigint[]
  /** Their sum: at least the goal. */
  readonly all: bigint
}

export function* searchSum(
  { units, all }: SortedAmounts,
  goal: bigint,
  aim: SumAim,
  pace: Pace,
): Slices<FoundSum> {
  const nearness = nearnessOf[aim]
  const whole = yield* wholeAmounts({ units, all, target: goal }, nearness, pace)
  const least = leastCount(units, goal)
  const search: Search = { whole, nearness, best: bestScore(whole, nearness), pace }
  const found =
    aim === 'fewest' ? yield* fewest(search, units, least) : yield* closest(search, least)
  return { positions: found.positions, isProven: found.isProven && whole.isExact }
}

interface Search {
  readonly whole: WholeAmounts
  readonly nearness: Nearness
  /** No sum has a better score. */
  readonly best: number
  readonly pace: Pace
}

interface Candidate {
  readonly positions: Iterable<number>
  readonly score: number
  readonly isProven: boolean
}

/** How many of the largest amounts it takes to come to the goal: with fewer it cannot be done. */
function leastCount(units: readonly bigint[], goal: bigint): number {
  let sum = 0n
  let count = 0
  while (sum < goal && count < units.length) {
    sum += units[count] ?? 0n
    count += 1
  }
  return count
}

function* fewest(search: Search, units: readonly bigint[], count: number): Slices<Candidate> {
  const { whole, best } = search
  // Rounded amounts may miss a goal that the exact ones just reach: then the largest it is.
  const largest = candidate(search, units.slice(0, count).keys(), false)
  if (largest.score === Number.POSITIVE_INFINITY) return largest
  const { length } = whole.values
  const few = Math.min(count, length - count)
  if (few <= 2) return (yield* withCount(search, count, pairSteps)) ?? largest

  const listed = yield* fewestByLists(search, count, largest.score, shortListSteps)
  if (listed !== null) return listed
  const found = (yield* withCount(search, count, pairSteps)) ?? largest
  if (found.isProven || found.score <= best) return { ...found, isProven: true }
  return (yield* fewestByLists(search, count, found.score, listSteps)) ?? found
}

function* fewestByLists(
  search: Search,
  count: number,
  score: number,
  steps: number,
): Slices<Candidate | null> {
  const { values, goal, total } = search.whole
  // Each amount is raised by more than all are worth, so that a sum tells how many it is made of.
  const raise = total + 1
  const few = Math.min(count, values.length - count)
  if (raise * (few + 2) > Number.MAX_SAFE_INTEGER / 2) return null
  const isFew = count === few
  const raisedGoal = few * raise + (isFew ? goal : total - goal)
  const listed = yield* nearestByLists(
    {
      values: values.map((value) => value + raise),
      goal: raisedGoal,
      nearness: isFew ? 'at-least' : 'at-most',
      limit: isFew ? raisedGoal + score / 2 : raisedGoal,
      prefer: 'few',
      mayBeEmpty: false,
    },
    search.pace,
    steps,
  )
  if (listed === null) return null
  return candidate(search, isFew ? listed : others(listed, values.length), true)
}

function* closest(search: Search, least: number): Slices<Candidate> {
  const { best } = search
  const { values, goal } = search.whole
  // With fewer than the least count no sum is as near as that of the largest ones.
  const fewer = least > 1 ? values.subarray(0, least - 1).keys() : [values.length - 1]
  let found = candidate(search, fewer, false)
  const listed = yield* closestByLists(search, found.score, shortListSteps)
  if (listed !== null) return listed

  const counts = countsToTry(values, goal, least)
  let isSettled = true
  let steps = pairSteps
  for (const [place, count] of counts.entries()) {
    const share = steps / Math.min(8, counts.length - place)
    steps -= share
    const next = yield* withCount(search, count, share)
    if (next !== null && next.score < found.score) found = { ...next, isProven: false }
    if (found.score <= best) break
    isSettled &&= next?.isProven === true && counts[place + 1] === count + 1
  }
  if (found.score <= best && isSettled) return { ...found, isProven: true }
  const sure = yield* closestByLists(search, found.score, listSteps)
  return sure ?? { ...found, isProven: found.score <= best }
}

function* closestByLists(search: Search, score: number, steps: number): Slices<Candidate | null> {
  const { values, goal, total } = search.whole
  // Leaving out what is beyond the goal is the smaller wish where the goal is more than half of all.
  const isMirrored = goal > total / 2
  const listGoal = isMirrored ? total - goal : goal
  const nearness = isMirrored ? mirrored(search.nearness) : search.nearness
  const listed = yield* nearestByLists(
    {
      values,
      goal: listGoal,
      nearness,
      limit: nearness === 'at-most' ? listGoal : listGoal + score / 2,
      prefer: isMirrored ? 'many' : 'few',
      mayBeEmpty: isMirrored,
    },
    search.pace,
    steps,
  )
  if (listed === null) return null
  return candidate(search, isMirrored ? others(listed, values.length) : listed, true)
}

/** The best of so many amounts, by choosing them or by choosing which to leave out, whichever are fewer. */
function* withCount(search: Search, count: number, steps: number): Slices<Candidate | null> {
  const { values, goal, total } = search.whole
  const { length } = values
  if (count === length) return candidate(search, values.keys(), true)
  const isMirrored = 2 * count > length
  const found = yield* nearestSubset(
    {
      values,
      goal: isMirrored ? total - goal : goal,
      nearness: isMirrored ? mirrored(search.nearness) : search.nearness,
      count: isMirrored ? length - count : count,
      bestScore: search.best,
    },
    search.pace,
    steps,
  )
  if (found === null) return null
  const { positions, score, isProven } = found
  return { positions: isMirrored ? others(positions, length) : positions, score, isProven }
}

/** Few amounts first, then ever more, up to what even the smallest ones allow. */
function countsToTry(values: Float64Array, goal: number, least: number): readonly number[] {
  let most = 0
  for (let sum = 0; most < values.length && sum < goal; most += 1) {
    sum += values[values.length - 1 - most] ?? 0
  }
  const counts: number[] = []
  for (let count = least, stride = 1; count <= most; count += stride) {
    counts.push(count)
    if (counts.length >= 6) stride *= 2
  }
  return counts
}

function candidate(
  { whole, nearness }: Search,
  positions: Iterable<number>,
  isProven: boolean,
): Candidate {
  const kept = Array.from(positions)
  const sum = kept.reduce((total, position) => total + (whole.values[position] ?? 0), 0)
  return { positions: kept, score: scoreOf(nearness, sum, whole.goal), isProven }
}

function others(positions: Int32Array, length: number): readonly number[] {
  const isLeftOut = new Uint8Array(length)
  for (const position of positions) isLeftOut[position] = 1
  return Array.from(isLeftOut.keys()).filter((position) => isLeftOut[position] === 0)
}
