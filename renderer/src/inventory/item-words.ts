import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'

/** The words that every row repeats, looked up once a list. */
export interface ItemWords {
  readonly yes: string
  readonly no: string
  readonly tradable: string
  readonly notTradable: string
  readonly accepted: string
  readonly notAccepted: string
  readonly unnamed: string
}

export function useItemWords(): ItemWords {
  const { t } = useTranslation('inventory')
  return useMemo(() => itemWords(t), [t])
}

function itemWords(t: TFunction<'inventory'>): ItemWords {
  return {
    yes: t('detail.yes'),
    no: t('detail.no'),
    tradable: t('status.tradable'),
    notTradable: t('status.notTradable'),
    accepted: t('status.accepted'),
    notAccepted: t('status.notAccepted'),
    unnamed: t('table.unnamed'),
  }
}
