import type { ChangeKind } from '@shared/domain/inventory-difference'
import { changeKinds } from '@shared/domain/inventory-difference'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useMoneyWords, type MoneyWords } from '../components/money'
import type { SignedWords } from './signed-amount'
import { useSignedWords } from './use-comparison-words'

/** The words that every row repeats, looked up once a table. */
export interface DifferenceRowWords {
  readonly kinds: Readonly<Record<ChangeKind, string>>
  readonly yes: string
  readonly no: string
  readonly unnamed: string
  readonly money: MoneyWords
  readonly change: SignedWords
  readonly percent: SignedWords
}

export function useDifferenceRowWords(): DifferenceRowWords {
  const { t } = useTranslation('comparison')
  const money = useMoneyWords()
  const percent = useSignedWords()
  return useMemo(() => {
    const kinds = Object.fromEntries(changeKinds.map((kind) => [kind, t(`kinds.${kind}`)]))
    return {
      kinds: kinds as Record<ChangeKind, string>,
      yes: t('table.yes'),
      no: t('table.no'),
      unnamed: t('table.unnamed'),
      money,
      change: { ...percent, none: money.noPrice },
      percent,
    }
  }, [t, money, percent])
}
