import { type Decimal } from './decimal'
import { bigintSteps, type Pace, type Slices } from './slices'

/** How near to its goal a sum is. `nearest-…`: of two sums that are equally near, that one is nearer. */
export type Nearness = 'at-least' | 'at-most' | 'nearest-above' | 'nearest-below'

/** Zero: on the goal; the lower the nearer; infinite: not allowed. Twice the distance, and 1 for the worse side. */
export function scoreOf(nearness: Nearness, sum: number, goal: number): number {
  const over = sum - goal
  switch (nearness) {
    case 'at-least':
      return over >= 0 ? 2 * over : Number.POSITIVE_INFINITY
    case 'at-most':
      return over <= 0 ? -2 * over : Number.POSITIVE_INFINITY
    case 'nearest-above':
      return over >= 0 ? 2 * over : 1 - 2 * over
    case 'nearest-below':
      return over <= 0 ? -2 * over : 1 + 2 * over
  }
}

/** Choosing items whose sum is near to a goal is leaving out those whose sum is near to what is beyond the goal. */
export function mirrored(nearness: Nearness): Nearness {
  switch (nearness) {
    case 'at-least':
      return 'at-most'
    case 'at-most':
      return 'at-least'
    case 'nearest-above':
      return 'nearest-below'
    case 'nearest-below':
      return 'nearest-above'
  }
}

/** Amounts as whole numbers in doubles, the largest first. */
export interface WholeAmounts {
  readonly values: Float64Array
  readonly goal: number
  readonly total: number
  /**
   * Whether the numbers are the amounts themselves. If not, they are rounded so that what keeps to `at-least` or
   * `at-most` in them does so exactly.
   */
  readonly isExact: boolean
}

/** Sums up to here are whole numbers, and so are their scores, which are twice as large. */
const largestTotal = 2n ** 50n

/** Brings decimals to whole units of the finest scale among them. */
export function* unitsOf(
  amounts: readonly Decimal[],
  target: Decimal,
  pace: Pace,
): Slices<{ readonly scale: number; readonly units: readonly bigint[]; readonly target: bigint }> {
  const scale = amounts.reduce((finest, amount) => Math.max(finest, amount.scale), target.scale)
  const factors = new Map<number, bigint>()
  const atScale = (amount: Decimal) => {
    const factor = factors.get(amount.scale) ?? 10n ** BigInt(scale - amount.scale)
    factors.set(amount.scale, factor)
    return amount.units * factor
  }
  const units: bigint[] = []
  for (const amount of amounts) {
    units.push(atScale(amount))
    if (pace.spend(2 * bigintSteps)) yield
  }
  return { scale, units, target: atScale(target) }
}

/** `units`: above zero, the largest first. `all`: their sum. */
export function* wholeAmounts(
  {
    units,
    all,
    target,
  }: { readonly units: readonly bigint[]; readonly all: bigint; readonly target: bigint },
  nearness: Nearness,
  pace: Pace,
): Slices<WholeAmounts> {
  const isExact = all <= largestTotal
  const lower = (amount: bigint) => (isExact ? amount : (amount * largestTotal) / all)
  const upper = (amount: bigint) => (isExact ? amount : -((-amount * largestTotal) / all) + 1n)
  const [ofAmount, ofGoal] = nearness === 'at-most' ? [upper, lower] : [lower, upper]
  const values = new Float64Array(units.length)
  for (const [position, amount] of units.entries()) {
    values[position] = Number(ofAmount(amount))
    if (pace.spend(2 * bigintSteps)) yield
  }
  return {
    values,
    goal: Number(ofGoal(target)),
    total: values.reduce((sum, value) => sum + value, 0),
    isExact,
  }
}

/** The best score that any sum could have: all sums are multiples of what divides every amount. */
export function bestScore({ values, goal }: WholeAmounts, nearness: Nearness): number {
  let divisor = 0
  for (const value of values) {
    divisor = greatestDivisor(divisor, value)
    if (divisor === 1) break
  }
  const below = goal - (goal % divisor)
  const above = below === goal ? goal : below + divisor
  return Math.min(scoreOf(nearness, below, goal), scoreOf(nearness, above, goal))
}

function greatestDivisor(left: number, right: number): number {
  let [a, b] = [left, right]
  while (b !== 0) [a, b] = [b, a % b]
  return a
}
