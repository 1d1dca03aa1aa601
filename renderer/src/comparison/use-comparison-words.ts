import { currencyOf } from '@shared/domain/difference-prices'
import type { PriceKind } from '@shared/domain/item-filter'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { visibleText } from '../components/visible-text'
import type { Comparison } from './comparison-store'
import type { SignedWords } from './signed-amount'

export function useSignedWords(): SignedWords {
  const { t, i18n } = useTranslation('comparison')
  return useMemo(
    () => ({
      language: i18n.language,
      up: t('direction.up'),
      down: t('direction.down'),
      none: t('table.noPercent'),
    }),
    [t, i18n.language],
  )
}

export type ComparedPriceNames = Readonly<Record<PriceKind, string>>

/** What the prices of a comparison are called; only those that can be compared are ever shown. */
export function usePriceNames({ before }: Comparison): ComparedPriceNames {
  const { t } = useTranslation('comparison')
  return useMemo(() => {
    const currency = visibleText(currencyOf(before))
    const { multiplier } = before.request
    return {
      price: t('price.usd'),
      priceLocal: currency,
      multipliedPriceLocal: t('price.multiplied', { currency, multiplier }),
    }
  }, [before, t])
}
