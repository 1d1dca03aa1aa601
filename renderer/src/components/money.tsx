import { VisuallyHidden } from '@mantine/core'
import type { Decimal } from '@shared/domain/decimal'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { formatMoney } from './format-money'
import classes from './money.module.css'

interface MoneyProps {
  readonly value: Decimal | null
  /** Currency code in any case, or a custom currency's name; empty where a heading names it. */
  readonly currency: string
  /** `total`: the most important number of a screen. */
  readonly size?: 'cell' | 'total'
}

/** An exact amount in tabular figures, with its currency; a dash where there is no price. */
export function Money({ value, currency, size = 'cell' }: MoneyProps) {
  return <MoneyText value={value} currency={currency} size={size} words={useMoneyWords()} />
}

/** What amounts are written with, looked up once for a list of many. */
export interface MoneyWords {
  readonly language: string
  readonly noPrice: string
}

export function useMoneyWords(): MoneyWords {
  const { t, i18n } = useTranslation('common')
  return useMemo(() => ({ language: i18n.language, noPrice: t('noPrice') }), [t, i18n.language])
}

interface MoneyTextProps extends Pick<MoneyProps, 'value' | 'size'> {
  readonly words: MoneyWords
  readonly currency?: string
}

/** The same as {@link Money}, for lists: looking up the language in every cell makes rows slow. */
export function MoneyText({ value, words, currency = '', size = 'cell' }: MoneyTextProps) {
  if (value === null) {
    return (
      <span className={classes.none}>
        <span aria-hidden>{'—'}</span>
        <VisuallyHidden>{words.noPrice}</VisuallyHidden>
      </span>
    )
  }
  return (
    <span className={size === 'total' ? classes.total : classes.cell}>
      <span className={classes.amount}>{formatMoney(value, words.language)}</span>
      {currency === '' ? null : <span className={classes.currency}> {currency.toUpperCase()}</span>}
    </span>
  )
}
