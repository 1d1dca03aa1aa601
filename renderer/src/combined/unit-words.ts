import type { TFunction } from 'i18next'
import { visibleText } from '../components/visible-text'
import type { PriceNames } from '../inventory/price-names'
import { hasRows, type CombinedInventory } from './combined-inventory'
import { localUnits, type LocalUnit } from './combined-totals'

type Words = TFunction<'inventory'>

/** What a local unit is called; one of several of the same name with its rate. */
export function unitWords(
  unit: LocalUnit,
  units: readonly LocalUnit[],
  t: TFunction<'combined'>,
  inventoryWords: Words,
): string {
  const currency = visibleText(unit.currency) || inventoryWords('price.local')
  const namesakes = units.filter((other) => other.currency === unit.currency)
  return namesakes.length < 2 || unit.rate === ''
    ? currency
    : t('unitAtRate', { currency, rate: visibleText(unit.rate) })
}

/** What the three prices are called; without a currency where local ones are in several. */
export function combinedPriceNames(inventory: CombinedInventory, t: Words): PriceNames {
  const [unit, other] = localUnits(inventory)
  const isOne = unit !== undefined && other === undefined
  const currency = (isOne ? visibleText(unit.currency) : '') || t('price.local')
  const multiplier = isOne ? onlyMultiplier(inventory) : ''
  return {
    price: t('price.usd'),
    priceLocal: currency,
    multipliedPriceLocal:
      multiplier === ''
        ? t('price.multiplied', { currency })
        : t('price.multipliedBy', { currency, multiplier: visibleText(multiplier) }),
  }
}

/** Empty where it is not known, or not the same everywhere. */
function onlyMultiplier(inventory: CombinedInventory): string {
  const multipliers = new Set(
    inventory.sources.flatMap(({ snapshot }, source) =>
      hasRows(inventory, source) ? [snapshot.request.multiplier] : [],
    ),
  )
  const [multiplier = ''] = multipliers
  return multipliers.size === 1 ? multiplier : ''
}
