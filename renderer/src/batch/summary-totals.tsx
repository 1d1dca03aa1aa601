import { VisuallyHidden } from '@mantine/core'
import type { SummaryTotals as Totals } from '@shared/batch-summary'
import { useTranslation } from 'react-i18next'
import { Money } from '../components/money'
import type { LocalColumn } from './summary-table'
import classes from './summary-view.module.css'

interface SummaryTotalsProps {
  readonly total: Totals
  readonly columns: readonly LocalColumn[]
}

/** Exact sums over all Steam users; each local currency by itself. */
export function SummaryTotals({ total, columns }: SummaryTotalsProps) {
  const { t, i18n } = useTranslation('batch')
  const numbers = new Intl.NumberFormat(i18n.language)
  const lines = [
    { kind: 'depositable', items: total.depositable, usd: total.allDepositable },
    { kind: 'all', items: total.items, usd: total.all },
  ] as const
  return (
    <div className={classes.scroll}>
      <table className={classes.totals} aria-label={t('summary.totals')}>
        <thead>
          <tr>
            <th scope="col">
              <VisuallyHidden>{t('summary.which')}</VisuallyHidden>
            </th>
            <th scope="col">{t('columns.items')}</th>
            <th scope="col">{t('columns.total')}</th>
            {columns.map(({ key, kind, name }) => (
              <th key={`${kind} ${key}`} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ kind, items, usd }) => (
            <tr key={kind} data-kind={kind}>
              <th scope="row">{t(`summary.${kind}`)}</th>
              <td>{numbers.format(items)}</td>
              <td>
                <Money value={usd} currency="" />
              </td>
              {columns.map((column) => (
                <td key={`${column.kind} ${column.key}`}>
                  <Money
                    value={total.local.get(column.key)?.[kind][column.kind] ?? null}
                    currency=""
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
