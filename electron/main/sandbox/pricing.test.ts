import { describe, expect, test } from 'vitest'
import { currencyRates, priceTexts, projectSettings, readFactor, type Factor } from './pricing'

const rubles = { currency: 'rub', rate: rateOf('rub'), multiplier: projectSettings.multiplier }

describe('prices', () => {
  test.each([
    [6, '0.06', '5.56', '11.13'],
    [7, '0.07', '6.49', '12.98'],
    [8, '0.08', '7.42', '14.84'],
    [14, '0.14', '12.98', '25.97'],
    [16, '0.16', '14.84', '29.68'],
  ])('%d cents are the published numbers', (cents, usd, local, multiplied) => {
    expect(priceTexts(cents, rubles)).toEqual({ usd, local, multiplied })
  })

  test('halves are rounded up, exactly', () => {
    const half = { currency: 'x', rate: factor('0.5'), multiplier: factor('1') }
    expect(priceTexts(1, half).local).toBe('0.01')
    // 1.005 is less than that as a double, and would be rounded down.
    expect(priceTexts(100, { ...half, rate: factor('1.005') }).local).toBe('1.01')
  })

  test('zeros at the end are left out, and what is not priced is null', () => {
    const dollars = { currency: 'usd', rate: rateOf('usd'), multiplier: factor('0.5') }
    expect(priceTexts(1200, dollars)).toEqual({ usd: '12', local: '12', multiplied: '6' })
    expect(priceTexts(740, dollars)).toEqual({ usd: '7.4', local: '7.4', multiplied: '3.7' })
    expect(priceTexts(5, dollars).usd).toBe('0.05')
    expect(priceTexts(null, dollars)).toEqual({ usd: 'null', local: 'null', multiplied: 'null' })
  })

  test('large rates stay exact past 2^53', () => {
    const pricing = { currency: 'x', rate: factor('999999999999'), multiplier: factor('2') }
    expect(priceTexts(684_251, pricing).multiplied).toBe('13685019999986314.98')
  })
})

test('a factor is plain digits', () => {
  expect(readFactor('0.85')).toEqual({ units: 85n, divisor: 100n })
  for (const text of ['', '1e3', '-1', '.5', '1,5', '0x10', '1.', ' 1', '1234567890123']) {
    expect(readFactor(text)).toBeNull()
  }
})

function rateOf(currency: string): Factor {
  const rate = currencyRates.get(currency)
  if (rate === undefined) throw new Error(`No rate for ${currency}`)
  return rate
}

function factor(text: string): Factor {
  const read = readFactor(text)
  if (read === null) throw new Error(`Not a factor: ${text}`)
  return read
}
