import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDecimals,
  compareDecimals,
  decimalOfNumber,
  decimalToText,
  parseDecimal,
  zero,
  type Decimal,
} from './decimal'

const commonScale = 50
const anyDecimal = fc.record({
  units: fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }),
  scale: fc.integer({ min: 0, max: commonScale }),
})

/** The number × 10^50, worked out apart from the code under test. */
function scaled({ units, scale }: Decimal): bigint {
  return units * 10n ** BigInt(commonScale - scale)
}

function read(text: string): Decimal {
  const decimal = parseDecimal(text)
  if (decimal === null) throw new Error(`not read: ${text}`)
  return decimal
}

describe('parseDecimal', () => {
  test.each([
    ['0', '0'],
    ['-0', '0'],
    ['0.00', '0'],
    ['12.98', '12.98'],
    ['-3', '-3'],
    ['007.50', '7.5'],
    ['100', '100'],
    ['1e-7', '0.0000001'],
    ['1E3', '1000'],
    ['1.25e+1', '12.5'],
    ['-1.5e-2', '-0.015'],
    ['0.30000000000000004', '0.30000000000000004'],
    ['123456789012345678901234567890.123456789', '123456789012345678901234567890.123456789'],
  ])('%s is %s', (text, plain) => {
    expect(decimalToText(read(text))).toBe(plain)
  })

  test.each(
    [
      '',
      ' ',
      '.',
      '.5',
      '1.',
      '+1',
      '--1',
      '1,5',
      '1 000',
      ' 1',
      '1\n',
      '1e',
      '1e1.5',
      '1e99999',
      '1e331',
      '1e-331',
      '0x10',
      'NaN',
      'Infinity',
      '١٢',
      '1_000',
      `1${'0'.repeat(330)}`,
      `0.${'0'.repeat(330)}`,
      '9'.repeat(1_000_000),
    ].map((text) => [text.slice(0, 40), text]),
  )('%j is none', (_, text) => {
    expect(parseDecimal(text)).toBeNull()
  })

  test('whatever the text, what is read can be written and read again', () => {
    const part = fc.string({ unit: fc.constantFrom('0', '1', '5', '9'), maxLength: 170 })
    const text = fc
      .tuple(
        fc.constantFrom('', '-'),
        part,
        fc.constantFrom('', '.'),
        part,
        fc.integer({ min: -340, max: 340 }),
      )
      .map(
        ([sign, whole, point, fraction, exponent]) =>
          `${sign}${whole}${point}${fraction}e${exponent}`,
      )
    fc.assert(
      fc.property(text, (written) => {
        const decimal = parseDecimal(written)
        if (decimal === null) return
        expect(compareDecimals(read(decimalToText(decimal)), decimal)).toBe(0)
      }),
      { numRuns: 500 },
    )
  })
})

describe('decimalToText', () => {
  test('writes what BigInt maths says', () => {
    fc.assert(
      fc.property(anyDecimal, (decimal) => {
        const text = decimalToText(decimal)
        expect(text).toMatch(/^-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/u)
        expect(text).not.toBe('-0')
        const [whole = '', fraction = ''] = text.split('.')
        expect(BigInt(whole + fraction.padEnd(commonScale, '0'))).toBe(scaled(decimal))
      }),
    )
  })

  test('gives equal decimals the same text', () => {
    fc.assert(
      fc.property(anyDecimal, fc.integer({ min: 0, max: 20 }), ({ units, scale }, zeros) => {
        const same = { units: units * 10n ** BigInt(zeros), scale: scale + zeros }
        expect(decimalToText(same)).toBe(decimalToText({ units, scale }))
      }),
    )
  })
})

describe('addDecimals and compareDecimals', () => {
  test('agree with BigInt maths', () => {
    fc.assert(
      fc.property(anyDecimal, anyDecimal, (left, right) => {
        expect(scaled(addDecimals(left, right))).toBe(scaled(left) + scaled(right))
        const difference = scaled(left) - scaled(right)
        expect(compareDecimals(left, right)).toBe(difference < 0n ? -1 : difference > 0n ? 1 : 0)
      }),
    )
  })

  test('zero adds nothing', () => {
    fc.assert(
      fc.property(anyDecimal, (decimal) => {
        expect(decimalToText(addDecimals(zero, decimal))).toBe(decimalToText(decimal))
      }),
    )
  })

  test('0.1 and 0.2 make 0.3', () => {
    expect(decimalToText(addDecimals(read('0.1'), read('0.2')))).toBe('0.3')
  })
})

describe('decimalOfNumber', () => {
  test('reads every finite double, and stands for no other', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const decimal = decimalOfNumber(value)
        expect(decimal).not.toBeNull()
        expect(Number(decimalToText(decimal ?? zero))).toBe(value === 0 ? 0 : value)
      }),
      { numRuns: 1000 },
    )
  })

  test.each([Number.MAX_VALUE, Number.MIN_VALUE, 2.2250738585072014e-308, 2.225073858507201e-308])(
    'reads %d',
    (value) => {
      expect(Number(decimalToText(decimalOfNumber(value) ?? zero))).toBe(value)
    },
  )

  test('keeps the digits that JSON wrote', () => {
    const written = fc
      .tuple(fc.integer({ min: 0, max: 999_999_999 }), fc.stringMatching(/^\d{0,5}[1-9]$/u))
      .map(([whole, fraction]) => `${whole}.${fraction}`)
    fc.assert(
      fc.property(written, (text) => {
        const decimal = decimalOfNumber(JSON.parse(text) as number)
        expect(decimalToText(decimal ?? zero)).toBe(text)
      }),
    )
  })

  test.each([Number.NaN, Infinity, -Infinity])('%d is none', (value) => {
    expect(decimalOfNumber(value)).toBeNull()
  })
})
