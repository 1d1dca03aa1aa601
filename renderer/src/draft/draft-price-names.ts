import type { DraftOrigin } from '@shared/domain/deposit-draft'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { priceNames, type PriceNames } from '../inventory/price-names'

export interface DraftPriceNames extends PriceNames {
  /** What stands behind the currency of a multiplied amount: `× 1.1`. */
  readonly times: string
}

/** What the prices of a draft are called, with the currencies that their answer named. */
export function useDraftPriceNames({ request, currencyLocal }: DraftOrigin): DraftPriceNames {
  const { t } = useTranslation('draft')
  const { t: inventoryWords } = useTranslation('inventory')
  return useMemo(() => {
    const { multiplier } = request
    return {
      ...priceNames({ snapshot: { request }, end: { currencyLocal } }, inventoryWords),
      times: multiplier === '' ? t('price.times') : t('price.timesOf', { multiplier }),
    }
  }, [request, currencyLocal, t, inventoryWords])
}
