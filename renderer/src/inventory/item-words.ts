import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useMoneyWords, type MoneyWords } from '../components/money'

/** The words that every row repeats, looked up once a list. */
export interface ItemWords {
  readonly yes: string
  readonly no: string
  readonly tradable: string
  readonly notTradable: string
  readonly accepted: string
  readonly notAccepted: string
  readonly unnamed: string
  readonly money: MoneyWords
}

export function useItemWords(): ItemWords {
  const { t } = useTranslation('inventory')
  const money = useMoneyWords()
  return useMemo(() => ({ ...itemWords(t), money }), [t, money])
}

function itemWords(t: TFunction<'inventory'>): Omit<ItemWords, 'money'> {
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
