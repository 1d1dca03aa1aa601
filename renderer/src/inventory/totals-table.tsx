import { priceKinds } from '@shared/domain/item-filter'
import type { Totals } from '@shared/domain/totals'
import { VisuallyHidden } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Money } from '../components/money'
import type { PriceHints } from './price-hints'
import type { PriceNames } from './price-names'
import classes from './summary.module.css'

interface TotalsTableProps {
  readonly all: Totals
  readonly shown: Totals
  readonly depositable: Totals
  readonly names: PriceNames
  readonly hints: PriceHints
}

/** Counts and exact sums of all, shown and depositable items, in the three prices. */
export function TotalsTable({ all, shown, depositable, names, hints }: TotalsTableProps) {
  const { t, i18n } = useTranslation('inventory')
  const lines = [
    ['all', all],
    ['shown', shown],
    ['depositable', depositable],
  ] as const
  const numbers = new Intl.NumberFormat(i18n.language)
  return (
    <table className={classes.totals} aria-label={t('summary.totals')}>
      <caption>{t('summary.rounding')}</caption>
      <thead>
        <tr>
          <th scope="col">
            <VisuallyHidden>{t('summary.kind')}</VisuallyHidden>
          </th>
          <th scope="col">{t('summary.items')}</th>
          {priceKinds.map((kind) => (
            <th key={kind} scope="col" title={hints[kind]}>
              {names[kind]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(([line, totals]) => (
          <tr key={line} data-line={line}>
            <th scope="row">{t(`summary.${line}`)}</th>
            <td>{numbers.format(totals.count)}</td>
            {priceKinds.map((kind) => (
              <td key={kind}>
                <Money value={totals[kind]} currency="" />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
