import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDecimals,
  compareDecimals,
  decimalToText,
  parseDecimal,
  zero,
  type Decimal,
} from './decimal'
import { reachSum, sumAims, type ReachedSum, type SumAim } from './reach-sum'
import { finish } from './slices'

function decimal(text: string): Decimal {
  const value = parseDecimal(text)
  if (value === null) throw new Error(text)
  return value
}

function reach(amounts: readonly string[], target: string, aim: SumAim) {
  return finish(reachSum({ amounts: amounts.map(decimal), target: decimal(target), aim }))
}

function told({ chosen, sum, difference, outcome, certainty }: ReachedSum) {
  return [Array.from(chosen), decimalToText(sum), decimalToText(difference), outcome, certainty]
}

/** What a choice is worth, the better the lower, compared from the left. Null: not allowed. */
function worth(over: bigint, count: number, aim: SumAim): readonly bigint[] | null {
  const distance = over < 0n ? -over : over
  switch (aim) {
    case 'fewest':
      return over < 0n ? null : [BigInt(count), over]
    case 'closest':
      return [distance, over < 0n ? 1n : 0n, BigInt(count)]
    case 'closest-not-over':
      return over > 0n ? null : [distance, BigInt(count)]
  }
}

function isBetter(one: readonly bigint[], other: readonly bigint[] | null): boolean {
  if (other === null) return true
  for (const [place, value] of one.entries()) {
    if (value !== other[place]) return value < (other[place] ?? 0n)
  }
  return false
}

/** The best of all choices but the empty one, each of them tried. */
function bestOfAll(units: readonly bigint[], target: bigint, aim: SumAim) {
  let best: readonly bigint[] | null = null
  for (let choice = 1; choice < 1 << units.length; choice += 1) {
    let sum = 0n
    let count = 0
    for (const [index, amount] of units.entries()) {
      if ((choice & (1 << index)) === 0) continue
      sum += amount
      count += 1
    }
    const found = worth(sum - target, count, aim)
    if (found !== null && isBetter(found, best)) best = found
  }
  return best
}

const cents = fc.bigInt({ min: 1n, max: 60n })
const millionths = fc.bigInt({ min: 1n, max: 30_000_000n })
const fives = fc.bigInt({ min: 1n, max: 12n }).map((units) => 5n * units)
const heavyTail = fc
  .tuple(fc.bigInt({ min: 1n, max: 9n }), fc.nat(5))
  .map(([a, b]) => a * 10n ** BigInt(b))

const anyAim = fc.constantFrom(...sumAims)
const fewAmounts = fc.oneof(
  ...[cents, millionths, fives, heavyTail].map((amount) =>
    fc.array(amount, { minLength: 1, maxLength: 10 }),
  ),
)
/** Amounts and a target from the least to a little more than there is. */
const anyWish = fewAmounts.chain((units) => {
  const all = units.reduce((sum, amount) => sum + amount, 0n)
  return fc.record({
    units: fc.constant(units),
    target: fc.bigInt({ min: 1n, max: all + 2n }),
    aim: anyAim,
  })
})

describe('of few amounts', () => {
  test('finds the very best, down to the number of amounts, and says so', () => {
    fc.assert(
      fc.property(anyWish, fc.constantFrom(0, 2, 6), ({ units, target, aim }, scale) => {
        const amounts = units.map((amount) => ({ units: amount, scale }))
        const found = finish(reachSum({ amounts, target: { units: target, scale }, aim }))
        const sum = Array.from(found.chosen).reduce(
          (total, index) => total + (units[index] ?? 0n),
          0n,
        )
        expect(compareDecimals(found.sum, { units: sum, scale })).toBe(0)
        expect(compareDecimals(found.difference, { units: sum - target, scale })).toBe(0)
        expect(new Set(found.chosen).size).toBe(found.chosen.length)
        expect(found.certainty).toBe('best')
        const all = units.reduce((total, amount) => total + amount, 0n)
        const best = bestOfAll(units, target, aim)
        if (all < target) {
          expect([found.outcome, sum]).toEqual(['all-too-little', all])
        } else if (best === null) {
          expect([found.outcome, sum]).toEqual(['nothing-fits', 0n])
        } else {
          expect(found.outcome).toBe('found')
          expect(worth(sum - target, found.chosen.length, aim)).toEqual(best)
        }
      }),
      { numRuns: 1500 },
    )
  })

  test('with more digits than doubles have: keeps to the aim exactly, and comes as near as doubles can tell', () => {
    const long = fc.bigInt({ min: 10n ** 24n, max: 10n ** 25n })
    const wish = fc.array(long, { minLength: 1, maxLength: 9 }).chain((units) =>
      fc.record({
        units: fc.constant(units),
        target: fc.bigInt({ min: 1n, max: units.reduce((sum, amount) => sum + amount, 0n) }),
        aim: anyAim,
      }),
    )
    fc.assert(
      fc.property(wish, ({ units, target, aim }) => {
        const scale = 22
        const amounts = units.map((amount) => ({ units: amount, scale }))
        const found = finish(reachSum({ amounts, target: { units: target, scale }, aim }))
        const sum = Array.from(found.chosen).reduce(
          (total, index) => total + (units[index] ?? 0n),
          0n,
        )
        expect(compareDecimals(found.sum, { units: sum, scale })).toBe(0)
        const best = bestOfAll(units, target, aim)
        const reached = worth(sum - target, found.chosen.length, aim)
        if (best === null) {
          expect(found.outcome).toBe('nothing-fits')
          return
        }
        if (reached === null) throw new Error('Does not keep to the aim')
        const place = aim === 'fewest' ? 1 : 0
        if (aim === 'fewest') expect(reached[0]).toBe(best[0])
        expect((reached[place] ?? 0n) - (best[place] ?? 0n)).toBeLessThan(10n ** 13n)
      }),
      { numRuns: 60 },
    )
  })
})

test.each<[SumAim, string, readonly unknown[]]>([
  ['fewest', '0.01', [[3], '0.3', '0.29', 'found', 'best']],
  ['fewest', '1', [[0], '5', '4', 'found', 'best']],
  ['fewest', '5.5', [[0, 1], '5.75', '0.25', 'found', 'best']],
  ['closest', '0.01', [[3], '0.3', '0.29', 'found', 'best']],
  ['closest', '1', [[1, 3], '1.05', '0.05', 'found', 'best']],
  ['closest', '1.2', [[1, 2], '1.2', '0', 'found', 'best']],
  ['closest', '7', [[0, 1, 2, 3], '6.5', '-0.5', 'all-too-little', 'best']],
  ['fewest', '7', [[0, 1, 2, 3], '6.5', '-0.5', 'all-too-little', 'best']],
  ['fewest', '6.5', [[0, 1, 2, 3], '6.5', '0', 'found', 'best']],
  ['closest-not-over', '0.2', [[], '0', '-0.2', 'nothing-fits', 'best']],
  ['closest-not-over', '1', [[1], '0.75', '-0.25', 'found', 'best']],
])('%s %s', (aim, target, expected) => {
  expect(told(reach(['5', '0.75', '0.45', '0.3'], target, aim))).toEqual(expected)
})

test('what is worth nothing is never chosen, and where there is nothing else nothing is', () => {
  expect(told(reach(['0', '2', '0'], '1', 'closest'))).toEqual([[1], '2', '1', 'found', 'best'])
  expect(told(reach(['0'], '1', 'closest'))).toEqual([[], '0', '-1', 'nothing-there', 'best'])
})

test('of equal amounts the first ones are chosen', () => {
  expect(told(reach(['1', '2', '1', '2', '2'], '4', 'fewest'))[0]).toEqual([1, 3])
})

test('a target of nothing is a mistake of the caller', () => {
  expect(() => reach(['1'], '0', 'closest')).toThrow('above zero')
})

describe('of thousands of amounts', () => {
  /** Prices as inventories have them: many cheap, few dear. The same every time. */
  function prices(count: number, scale: number): readonly Decimal[] {
    let state = 12_345
    return Array.from({ length: count }, () => {
      state = (state * 1_103_515_245 + 12_345) % 2 ** 31
      const dollars = 0.03 * Math.exp((state / 2 ** 31) ** 2 * 10)
      return { units: BigInt(Math.round(dollars * 10 ** scale)), scale }
    })
  }

  test.each([
    [2, '0.01'],
    [2, '73.21'],
    [2, '40000'],
    [6, '999.999999'],
    [6, '600000.123457'],
  ])(
    'with %i decimals and target %s: meets it, or proves that nothing is nearer',
    (scale, text) => {
      const amounts = prices(5000, scale)
      const target = decimal(text)
      for (const aim of sumAims) {
        const found = finish(reachSum({ amounts, target, aim }))
        const sum = Array.from(found.chosen).reduce<Decimal>(
          (total, index) => addDecimals(total, amounts[index] ?? zero),
          zero,
        )
        expect(decimalToText(found.sum)).toBe(decimalToText(sum))
        if (aim !== 'fewest' && found.outcome === 'found') {
          expect([aim, found.certainty]).toEqual([aim, 'best'])
        }
      }
    },
  )

  test('yields while it only prepares', () => {
    const slices = reachSum({
      amounts: prices(20_000, 2),
      target: decimal('1000000000'),
      aim: 'closest',
    })
    let count = 0
    let last = slices.next()
    while (last.done !== true) {
      count += 1
      last = slices.next()
    }
    expect(last.value.outcome).toBe('all-too-little')
    expect(count).toBeGreaterThan(30)
  })

  test('yields often, and gives the same answer however it is run', () => {
    const wish = {
      amounts: prices(5000, 6),
      target: decimal('123456.789012'),
      aim: 'fewest',
    } as const
    const slices = reachSum(wish)
    let count = 0
    let last = slices.next()
    while (last.done !== true) {
      count += 1
      last = slices.next()
    }
    expect(count).toBeGreaterThan(20)
    // 43 million steps at most, and one or two to prepare, in slices of 200,000.
    expect(count).toBeLessThan(240)
    expect(last.value).toEqual(finish(reachSum(wish)))
  })
})
