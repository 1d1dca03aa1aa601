import { describe, expect, it } from 'vitest'
import { noContents, snapshotOf } from '../../renderer/src/test/snapshot-fixture'
import { comparablePrices, comparedPriceKinds } from './difference-prices'
import type { KeptRequest } from './snapshot'

const priced = (currencyLocal: string, request: Partial<KeptRequest> = {}) =>
  snapshotOf(request, { contents: { ...noContents, currencyLocal } })

const rub = priced('rub', { currency: 'rub', multiplier: '1.10' })

describe('comparablePrices', () => {
  it.each([
    ['an answer without a request', rub, priced('rub'), 'comparable', 'multiplier-unknown'],
    [
      'the code in another case',
      rub,
      priced('RUB', { multiplier: '1.1' }),
      'comparable',
      'comparable',
    ],
    [
      'a request that names what the answer leaves out',
      rub,
      priced('', { currency: 'rub' }),
      'comparable',
      'multiplier-unknown',
    ],
    [
      'another multiplier',
      rub,
      priced('rub', { multiplier: '1.2' }),
      'comparable',
      'multipliers-differ',
    ],
    ['no currency at all', rub, priced(''), 'currency-unknown', 'currency-unknown'],
    ['another currency', rub, priced('eur'), 'currencies-differ', 'currencies-differ'],
    [
      'a custom currency by one rate',
      priced('gems', { customCurrency: 'gems', customCurrencyRate: '2', multiplier: '1' }),
      priced('gems', { customCurrency: 'gems', customCurrencyRate: '2.0', multiplier: '1' }),
      'comparable',
      'comparable',
    ],
    [
      'a custom currency by two rates',
      priced('gems', { customCurrency: 'gems', customCurrencyRate: '2' }),
      priced('gems', { customCurrency: 'gems', customCurrencyRate: '3' }),
      'rates-differ',
      'rates-differ',
    ],
    [
      'a custom currency of a file that names no rate',
      priced('gems'),
      priced('gems'),
      'rate-unknown',
      'rate-unknown',
    ],
    [
      'a currency that was asked for by its code',
      priced('pln', { currency: 'pln' }),
      priced('pln', { currency: 'pln' }),
      'comparable',
      'multiplier-unknown',
    ],
    [
      'a custom currency that is called as a real one',
      rub,
      priced('RUB', { customCurrency: 'RUB', customCurrencyRate: '5' }),
      'rates-differ',
      'rates-differ',
    ],
  ] as const)('%s', (_, one, other, local, multiplied) => {
    const expected = { price: 'comparable', priceLocal: local, multipliedPriceLocal: multiplied }
    expect(comparablePrices(one, other)).toEqual(expected)
    expect(comparablePrices(other, one)).toEqual(expected)
  })

  it('names the kinds that can be compared', () => {
    expect(comparedPriceKinds(comparablePrices(rub, priced('rub')))).toEqual([
      'price',
      'priceLocal',
    ])
  })
})
