import { VisuallyHidden } from '@mantine/core'
import type { Decimal } from '@shared/domain/decimal'
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
  const { t, i18n } = useTranslation('common')
  if (value === null) {
    return (
      <span className={classes.none}>
        <span aria-hidden>{'—'}</span>
        <VisuallyHidden>{t('noPrice')}</VisuallyHidden>
      </span>
    )
  }
  return (
    <span className={size === 'total' ? classes.total : classes.cell}>
      <span className={classes.amount}>{formatMoney(value, i18n.language)}</span>
      {currency === '' ? null : <span className={classes.currency}> {currency.toUpperCase()}</span>}
    </span>
  )
}
