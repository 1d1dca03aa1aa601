import type { PriceKind } from '@shared/domain/item-filter'
import type { Snapshot } from '@shared/domain/snapshot'
import type { TFunction } from 'i18next'

/** What the three prices of an inventory are called, with their currencies. */
export type PriceNames = Readonly<Record<PriceKind, string>>

interface Named {
  readonly snapshot: Pick<Snapshot, 'request'>
  /** What was known at its end; null while items still come. */
  readonly end: { readonly currencyLocal: string } | null
}

export function priceNames(inventory: Named, t: TFunction<'inventory'>): PriceNames {
  const currency = localCurrency(inventory) || t('price.local')
  const { multiplier } = inventory.snapshot.request
  return {
    price: t('price.usd'),
    priceLocal: currency,
    multipliedPriceLocal:
      multiplier === ''
        ? t('price.multiplied', { currency })
        : t('price.multipliedBy', { currency, multiplier }),
  }
}

/**
 * The answer's own currency in upper case; a custom currency as it comes. While items still come the request has to
 * do. Empty where neither names one.
 */
export function localCurrency({ snapshot, end }: Named): string {
  const { customCurrency, currency } = snapshot.request
  const named = end?.currencyLocal ?? (customCurrency || currency)
  return named === customCurrency ? named : named.toUpperCase()
}
