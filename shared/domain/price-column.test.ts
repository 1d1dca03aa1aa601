import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyPrice } from '../../tests/arbitraries/items'
import { compareDecimals, decimalToText, parseDecimal, zero } from './decimal'
import {
  createPriceSum,
  noPrice,
  priceAt,
  readPrice,
  type PriceCell,
  type PriceColumn,
} from './price-column'

function columnOf(cells: readonly (PriceCell | null)[]): PriceColumn {
  const filled = cells.map((cell) => cell ?? noPrice)
  return {
    micros: Float64Array.from(filled, (cell) => cell.micros),
    exact: new Map(
      filled.flatMap(({ exact }, row): [number, string][] =>
        exact === null ? [] : [[row, exact]],
      ),
    ),
  }
}

/** What a price is when it is put into a column and taken out again. */
function throughColumn(value: number | string): string | null {
  const price = priceAt(columnOf([readPrice(value)]), 0)
  return price === null ? null : decimalToText(price)
}

function plain(value: number | string): string {
  return decimalToText(parseDecimal(String(value)) ?? zero)
}

const someDouble = fc.double({ min: 0, max: Number.MAX_VALUE, noNaN: true })
const centsAndMicros = fc.oneof(
  fc.nat(1_000_000).map((cents) => cents / 100),
  fc.bigInt({ min: 0n, max: 10n ** 16n }).map((micros) => Number(micros) / 1e6),
)

describe('readPrice', () => {
  test('keeps every number exactly', () => {
    fc.assert(
      fc.property(fc.oneof(someDouble, centsAndMicros), (value) => {
        expect(throughColumn(value)).toBe(plain(value))
      }),
      { numRuns: 3000 },
    )
  })

  test('keeps every decimal text exactly', () => {
    const text = fc
      .tuple(fc.bigInt({ min: 0n, max: 10n ** 24n }), fc.stringMatching(/^\d{0,12}$/u))
      .map(([whole, fraction]) => (fraction === '' ? String(whole) : `${whole}.${fraction}`))
    fc.assert(
      fc.property(text, (written) => {
        expect(throughColumn(written)).toBe(plain(written))
      }),
      { numRuns: 1000 },
    )
  })

  test('holds up to six digits behind the point as whole millionths alone', () => {
    const text = fc
      .tuple(fc.nat(999_999_999), fc.stringMatching(/^\d{1,6}$/u))
      .map(([whole, fraction]) => `${whole}.${fraction}`)
    fc.assert(
      fc.property(text, (written) => {
        const [whole = '', fraction = ''] = written.split('.')
        const cell = { micros: Number(whole + fraction.padEnd(6, '0')), exact: null }
        expect(readPrice(written)).toEqual(cell)
        expect(readPrice(JSON.parse(written) as number)).toEqual(cell)
      }),
      { numRuns: 1000 },
    )
  })

  test.each([
    [0, { micros: 0, exact: null }],
    [12.98, { micros: 12_980_000, exact: null }],
    [0.000001, { micros: 1, exact: null }],
    [0.0000001, { micros: 0.1, exact: '0.0000001' }],
    [0.30000000000000004, { micros: 300_000.00000000006, exact: '0.30000000000000004' }],
    [999_999_999.999999, { micros: 999_999_999_999_999, exact: null }],
    [1_000_000_000, { micros: 1e15, exact: '1000000000' }],
    ['12.980000000', { micros: 12_980_000, exact: null }],
    ['1.298e1', { micros: 12_980_000, exact: null }],
    ['-0.00', { micros: 0, exact: null }],
    ['1e310', { micros: Infinity, exact: `1${'0'.repeat(310)}` }],
  ])('%s', (value, cell) => {
    expect(readPrice(value)).toEqual(cell)
  })

  test.each([
    -0.01,
    '-1',
    Number.NaN,
    Infinity,
    '',
    ' ',
    '12,98',
    '$1',
    'free',
    '1e999',
    '9'.repeat(400),
  ])('%s is no price', (value) => {
    expect(readPrice(value)).toBeNull()
  })

  test('a higher price never has fewer micros, and one above zero has some', () => {
    fc.assert(
      fc.property(anyPrice, anyPrice, (left, right) => {
        const [a, b] = [readPrice(left), readPrice(right)]
        if (a === null || b === null) throw new Error('a price of the generator was not read')
        const [exactA, exactB] = [
          parseDecimal(plain(left)) ?? zero,
          parseDecimal(plain(right)) ?? zero,
        ]
        const order = compareDecimals(exactA, exactB)
        expect(order < 0 ? a.micros <= b.micros : order === 0 || a.micros >= b.micros).toBe(true)
        expect(a.micros > 0).toBe(exactA.units > 0n)
      }),
      { numRuns: 3000 },
    )
  })
})

describe('priceAt', () => {
  test('no price where there is none, and none outside', () => {
    const column = columnOf([noPrice])
    expect(priceAt(column, 0)).toBeNull()
    expect(priceAt(column, 1)).toBeNull()
  })
})

describe('createPriceSum', () => {
  /** In 10^-12 units, by BigInt alone. */
  const bigSum = (texts: readonly string[]) =>
    texts.reduce((sum, text) => {
      const [whole = '', fraction = ''] = text.split('.')
      return sum + BigInt(whole + fraction.padEnd(12, '0'))
    }, 0n)

  const inUnits = (text: string) => bigSum([text])

  test.each([
    ['cents', 0, 99_999, 2],
    ['large local prices', 900_000_000, 999_999_999, 6],
    ['wide ones among them', 0, 9_999_999_999_999, 11],
  ])('100,000 prices, %s, to the last digit', (_, lowest, highest, digits) => {
    const random = fc.sample(
      fc.tuple(fc.integer({ min: lowest, max: highest }), fc.nat(10 ** digits - 1)),
      { numRuns: 100_000, seed: digits },
    )
    const texts = random.map(
      ([whole, fraction]) => `${whole}.${String(fraction).padStart(digits, '0')}`,
    )
    const column = columnOf(texts.map(readPrice))
    const sum = createPriceSum()
    for (const row of texts.keys()) sum.add(column, row)
    expect(inUnits(decimalToText(sum.total()))).toBe(bigSum(texts))
  })

  test('any prices, in any order, with and without gaps', () => {
    const prices = fc.array(fc.option(anyPrice), { maxLength: 60 })
    fc.assert(
      fc.property(prices, (values) => {
        const column = columnOf(values.map((value) => (value === null ? null : readPrice(value))))
        const sum = createPriceSum()
        for (const row of values.keys()) sum.add(column, row)
        const given = values
          .filter((value) => value !== null)
          .map((value) => parseDecimal(plain(value)) ?? zero)
        const scale = Math.max(0, ...given.map((decimal) => decimal.scale))
        const units = given.reduce(
          (total, decimal) => total + decimal.units * 10n ** BigInt(scale - decimal.scale),
          0n,
        )
        expect(compareDecimals(sum.total(), { units, scale })).toBe(0)
      }),
    )
  })

  test('may be asked and added to again; a row outside adds nothing', () => {
    const column = columnOf([readPrice(0.1), readPrice(0.2), noPrice])
    const sum = createPriceSum()
    expect(decimalToText(sum.total())).toBe('0')
    sum.add(column, 0)
    sum.add(column, 2)
    sum.add(column, 3)
    expect(decimalToText(sum.total())).toBe('0.1')
    sum.add(column, 1)
    expect(decimalToText(sum.total())).toBe('0.3')
  })
})
