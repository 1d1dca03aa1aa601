import { compareDecimals, zero, type Decimal } from './decimal'
import { unitsOf } from './reach-sum-amounts'
import { sortedIndices } from './reach-sum-order'
import { bigintSteps, createPace, type Slices } from './slices'
import { searchSum } from './reach-sum-search'

/**
 * `fewest`: as few amounts as can be whose sum is at least the target, and of those the ones that are least over it.
 * `closest`: the sum nearest to the target; of two equally near the one that is not below, and of equal sums the one of
 * fewer amounts. `closest-not-over`: the same among sums that are not over the target.
 */
export const sumAims = ['fewest', 'closest', 'closest-not-over'] as const
export type SumAim = (typeof sumAims)[number]

export interface SumWish {
  /** At least zero. What is worth nothing is never chosen. */
  readonly amounts: readonly Decimal[]
  /** Above zero. */
  readonly target: Decimal
  readonly aim: SumAim
}

export interface ReachedSum {
  /** Indices of the chosen amounts, rising. */
  readonly chosen: Uint32Array
  /** Exact. */
  readonly sum: Decimal
  /** The sum less the target: below zero where it is not reached. */
  readonly difference: Decimal
  /**
   * `all-too-little`: all amounts together are less than the target, and all are chosen. `nothing-fits`: each amount is over
   * a target that must not be passed, and none is chosen. `nothing-there`: no amount is above zero.
   */
  readonly outcome: 'found' | 'all-too-little' | 'nothing-fits' | 'nothing-there'
  /**
   * `best`: no choice comes nearer to the target (of `fewest`: none with as few amounts). `best-found`: there may be one;
   * proving that there is none takes longer than anyone would wait. That `fewest` has the fewest amounts is always certain.
   */
  readonly certainty: 'best' | 'best-found'
}

/**
 * Chooses amounts to reach a sum. Exact, whatever the decimals; the same every time; bounded by steps, not by the clock.
 *
 * Surely the best (and then says so): a sum that meets the target, or misses it only by what every sum must (as amounts in whole
 * tens must miss 25); `fewest` of up to three amounts, or of all but so few; and any wish where half of the different sums
 * can be listed, as with up to some 38 amounts of any size, and many more where amounts repeat or the target is small.
 * Otherwise the best of a long search: with thousands of amounts it mostly meets the target itself. Of the choices with an
 * equally near sum the one of fewest amounts is sure only where the sums were listed. Amounts with so many digits that their
 * total is no double are searched for rounded to about 15 digits of that total, and only a met target is then called the best.
 *
 * Yields about every millisecond, so that a page can draw in between; `finish` does it at once.
 */
export function* reachSum({ amounts, target, aim }: SumWish): Slices<ReachedSum> {
  if (compareDecimals(target, zero) <= 0) throw new Error('A sum to reach is above zero')
  const pace = createPace()
  const { units, target: goal, scale } = yield* unitsOf(amounts, target, pace)
  const order = yield* sortedIndices(units, pace)
  const sorted: bigint[] = []
  let all = 0n
  for (const index of order) {
    const amount = units[index] ?? 0n
    sorted.push(amount)
    all += amount
    if (pace.spend(bigintSteps)) yield
  }

  const result = (
    positions: Iterable<number>,
    outcome: ReachedSum['outcome'],
    certainty: ReachedSum['certainty'] = 'best',
  ): ReachedSum => {
    const chosen = Uint32Array.from(earliest(sorted, positions), (position) => order[position] ?? 0)
    const sum = chosen.reduce((total, index) => total + (units[index] ?? 0n), 0n)
    return {
      chosen: chosen.sort(),
      sum: { units: sum, scale },
      difference: { units: sum - goal, scale },
      outcome,
      certainty: sum === goal ? 'best' : certainty,
    }
  }

  if (sorted.length === 0) return result([], 'nothing-there')
  if (all < goal) return result(sorted.keys(), 'all-too-little')
  if (all === goal) return result(sorted.keys(), 'found')
  if (aim === 'closest-not-over' && (sorted.at(-1) ?? 0n) > goal) return result([], 'nothing-fits')
  const { positions, isProven } = yield* searchSum({ units: sorted, all }, goal, aim, pace)
  return result(positions, 'found', isProven ? 'best' : 'best-found')
}

/** The same amounts, each by the first positions that have it: which of equal items is chosen is then no accident. */
function earliest(sorted: readonly bigint[], positions: Iterable<number>): readonly number[] {
  const rising = Array.from(positions).sort((left, right) => left - right)
  let next = 0
  return rising.map((position) => {
    const isSame = next > 0 && sorted[next - 1] === sorted[position]
    if (!isSame) next = firstOfSame(sorted, position)
    next += 1
    return next - 1
  })
}

function firstOfSame(sorted: readonly bigint[], position: number): number {
  let first = position
  while (first > 0 && sorted[first - 1] === sorted[position]) first -= 1
  return first
}
