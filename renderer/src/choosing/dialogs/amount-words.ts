import type { Decimal } from '@shared/domain/decimal'
import type { PriceKind } from '@shared/domain/item-filter'
import { useTranslation } from 'react-i18next'
import { formatMoney } from '../../components/format-money'
import { visibleText } from '../../components/visible-text'
import type { PriceNames } from '../../inventory/price-names'

/** The currency of a price: that of the multiplied one is the local one. */
export function currencyOf(kind: PriceKind, names: PriceNames): string {
  return visibleText(kind === 'price' ? names.price : names.priceLocal)
}

/** Amounts as they stand in a sentence: exact, with their currency. */
export function useAmountWords(kind: PriceKind, names: PriceNames): (amount: Decimal) => string {
  const { t, i18n } = useTranslation('choosing')
  const currency = currencyOf(kind, names)
  return (amount) => t('dialogs.amount', { amount: formatMoney(amount, i18n.language), currency })
}
