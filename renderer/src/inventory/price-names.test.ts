import { describe, expect, it } from 'vitest'
import { createI18n } from '../i18n/create-i18n'
import { snapshotOf } from '../test/snapshot-fixture'
import { localCurrency, priceNames } from './price-names'

const t = createI18n().getFixedT('en', 'inventory')

function inventory(
  request: { currency?: string; customCurrency?: string; multiplier?: string },
  currencyLocal: string | null,
) {
  return {
    snapshot: snapshotOf(request),
    end:
      currencyLocal === null
        ? null
        : { currencyLocal, report: { read: 0, bends: {}, skipped: { count: 0, first: [] } } },
  } as const
}

describe('localCurrency', () => {
  it('is the answer’s own, in upper case, whatever was asked for', () => {
    expect(localCurrency(inventory({ currency: 'eur' }, 'rub'))).toBe('RUB')
  })

  it('is a custom currency as it comes', () => {
    expect(localCurrency(inventory({ customCurrency: 'gEm' }, 'gEm'))).toBe('gEm')
  })

  it('is what was asked for while items still come', () => {
    expect(localCurrency(inventory({ currency: 'eur' }, null))).toBe('EUR')
    expect(localCurrency(inventory({ currency: 'eur', customCurrency: 'Gem' }, null))).toBe('Gem')
  })

  it('is not made up where the answer names none', () => {
    expect(localCurrency(inventory({ currency: 'eur' }, ''))).toBe('')
  })
})

describe('priceNames', () => {
  it('name the currency of each price, and the multiplier that was asked for', () => {
    expect(priceNames(inventory({ multiplier: '1.5' }, 'rub'), t)).toEqual({
      price: 'USD',
      priceLocal: 'RUB',
      multipliedPriceLocal: 'RUB × 1.5',
    })
    expect(priceNames(inventory({}, ''), t)).toEqual({
      price: 'USD',
      priceLocal: 'Local',
      multipliedPriceLocal: 'Local × multiplier',
    })
  })
})
