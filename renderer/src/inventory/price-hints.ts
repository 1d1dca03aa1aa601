import { compareDecimals, decimalToText, zero } from '@shared/domain/decimal'
import type { Totals } from '@shared/domain/totals'
import type { TFunction } from 'i18next'
import { inventoryTotals } from './inventory-totals'
import type { ShownInventory } from './inventory-store'
import type { PriceNames } from './price-names'

/** What each price means, for who does not know it yet. */
export type PriceHints = PriceNames

type Hinted = Pick<ShownInventory, 'snapshot' | 'columns' | 'end'>

export function priceHints(
  inventory: Hinted,
  t: TFunction<'inventory'>,
  language: string,
): PriceHints {
  const multiplier = multiplierHint(inventory, t, language)
  return {
    price: t('price.usdHint'),
    priceLocal: t('price.localHint'),
    multipliedPriceLocal:
      multiplier === null
        ? t('price.multipliedHint')
        : t('price.multipliedHintBy', { hint: t('price.multipliedHint'), multiplier }),
  }
}

/** What "multiplier" in the price's name stands for; null where the name says the number. */
function multiplierHint(
  { snapshot, columns, end }: Hinted,
  t: TFunction<'inventory'>,
  language: string,
): string | null {
  if (snapshot.request.multiplier !== '') return null
  const ratio = end === null ? null : multiplierByPrices(inventoryTotals(columns).all)
  if (ratio === null) return t('price.multiplierOfProject')
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(ratio)
  return t('price.multiplierOfProjectAbout', { number })
}

/** How many times the local price the multiplied one is, about; null where the sums do not tell. */
export function multiplierByPrices({
  priceLocal,
  multipliedPriceLocal,
}: Pick<Totals, 'priceLocal' | 'multipliedPriceLocal'>): number | null {
  if (compareDecimals(priceLocal, zero) <= 0) return null
  if (compareDecimals(multipliedPriceLocal, zero) <= 0) return null
  // Only for a hint, so the nearest doubles will do.
  const ratio = Number(decimalToText(multipliedPriceLocal)) / Number(decimalToText(priceLocal))
  return Number.isFinite(ratio) ? ratio : null
}
