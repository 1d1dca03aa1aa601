import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { whyNots, whyNotWord, type WhyNot } from '../choosing/refusal-words'
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
  readonly whyNot: Readonly<Record<WhyNot, string>>
  readonly money: MoneyWords
}

export function useItemWords(): ItemWords {
  const { t } = useTranslation('inventory')
  const { t: choosing } = useTranslation('choosing')
  const money = useMoneyWords()
  return useMemo(
    () => ({ ...itemWords(t), whyNot: whyNotWords(choosing), money }),
    [t, choosing, money],
  )
}

function itemWords(t: TFunction<'inventory'>): Omit<ItemWords, 'money' | 'whyNot'> {
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

function whyNotWords(t: TFunction<'choosing'>): ItemWords['whyNot'] {
  const words = whyNots.map((whyNot) => [whyNot, whyNotWord(whyNot, t)] as const)
  return Object.fromEntries(words) as ItemWords['whyNot']
}
