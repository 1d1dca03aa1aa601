import type { PriceKind } from '@shared/domain/item-filter'
import type { ShownInventory } from './inventory-store'
import { localCurrency } from './price-names'

type Priced = Pick<ShownInventory, 'snapshot' | 'end'>

/** Whether an amount of this price means another thing in the other inventory: its currency, or its multiplier. */
export function isOtherUnit(kind: PriceKind, left: Priced, right: Priced): boolean {
  switch (kind) {
    case 'price':
      return false
    case 'priceLocal':
      return currencyOf(left) !== currencyOf(right)
    case 'multipliedPriceLocal':
      return (
        currencyOf(left) !== currencyOf(right) ||
        left.snapshot.request.multiplier !== right.snapshot.request.multiplier
      )
  }
}

/** A custom currency is worth what its rate says. */
function currencyOf(inventory: Priced): string {
  return `${localCurrency(inventory)} ${inventory.snapshot.request.customCurrencyRate}`
}
