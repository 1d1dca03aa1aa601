import { knownCurrencies } from './currency'
import { compareDecimals, parseDecimal } from './decimal'
import { priceKinds, type PriceKind } from './item-filter'
import type { Snapshot } from './snapshot'

/** Whether a price means the same in two snapshots, and if not, why. */
export type PriceComparability =
  | 'comparable'
  | 'currency-unknown'
  | 'currencies-differ'
  | 'rate-unknown'
  | 'rates-differ'
  | 'multiplier-unknown'
  | 'multipliers-differ'

export type ComparablePrices = Readonly<Record<PriceKind, PriceComparability>>

type Priced = Pick<Snapshot, 'request' | 'contents'>

/** Prices are compared only where both snapshots are known to mean the same by them. USD always is. */
export function comparablePrices(one: Priced, other: Priced): ComparablePrices {
  const local = localComparability(one, other)
  return {
    price: 'comparable',
    priceLocal: local,
    multipliedPriceLocal:
      local === 'comparable' ? multiplierComparability(one.request, other.request) : local,
  }
}

export function comparedPriceKinds(prices: ComparablePrices): readonly PriceKind[] {
  return priceKinds.filter((kind) => prices[kind] === 'comparable')
}

/** As it came, for files; empty where neither the answer nor the request names one. */
export function namedCurrency({ request, contents }: Priced): string {
  return contents.currencyLocal || request.customCurrency || request.currency
}

/** As it is shown: in upper case, a custom one as it came; empty as {@link namedCurrency}. */
export function currencyOf(priced: Priced): string {
  const named = namedCurrency(priced)
  return named === priced.request.customCurrency ? named : named.toUpperCase()
}

function localComparability(one: Priced, other: Priced): PriceComparability {
  const [currency, otherCurrency] = [currencyOf(one), currencyOf(other)]
  if (currency === '' || otherCurrency === '') return 'currency-unknown'
  if (currency !== otherCurrency) return 'currencies-differ'
  const [rate, otherRate] = [rateOf(one), rateOf(other)]
  if (rate === 'none' && otherRate === 'none') return 'comparable'
  if (rate === 'unknown' || otherRate === 'unknown') return 'rate-unknown'
  return isSameNumber(rate, otherRate) ? 'comparable' : 'rates-differ'
}

/**
 * A custom currency is worth what its rate says. One that is neither asked for nor generally known may be a custom one
 * of a file that did not say so.
 */
function rateOf(priced: Priced): string {
  const { request } = priced
  const currency = currencyOf(priced)
  if (request.customCurrency !== '' && currency === request.customCurrency) {
    return request.customCurrencyRate === '' ? 'unknown' : request.customCurrencyRate
  }
  const code = currency.toLowerCase()
  return code === request.currency || knownCurrencies.some((known) => known === code)
    ? 'none'
    : 'unknown'
}

/** An empty one is that of the project's settings at SkinsBack, which can change. */
function multiplierComparability(
  one: Priced['request'],
  other: Priced['request'],
): PriceComparability {
  if (one.multiplier === '' || other.multiplier === '') return 'multiplier-unknown'
  return isSameNumber(one.multiplier, other.multiplier) ? 'comparable' : 'multipliers-differ'
}

function isSameNumber(left: string, right: string): boolean {
  if (left === right) return true
  const [a, b] = [parseDecimal(left), parseDecimal(right)]
  return a !== null && b !== null && compareDecimals(a, b) === 0
}
