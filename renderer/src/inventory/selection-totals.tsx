import type { ItemColumns } from '@shared/domain/item-columns'
import { VisuallyHidden } from '@mantine/core'
import { memo, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Money } from '../components/money'
import type { PriceNames } from './price-names'
import { selectedTotals } from './selected-totals'
import type { Selection } from './selection'
import classes from './selection-bar.module.css'

interface SelectionTotalsProps {
  readonly columns: ItemColumns
  readonly selection: Selection
  readonly names: PriceNames
}

/** Exact sums of the selection, in USD and in the local currency. */
export const SelectionTotals = memo(function SelectionTotals(props: SelectionTotalsProps) {
  const { columns, selection, names } = props
  const { t, i18n } = useTranslation('inventory')
  const totals = useMemo(() => selectedTotals(columns, selection), [columns, selection])
  const numbers = new Intl.NumberFormat(i18n.language)
  return (
    <table className={classes.totals} aria-label={t('selection.totals')}>
      <thead>
        <VisuallyHidden component="tr">
          <th scope="col">{t('summary.kind')}</th>
          <th scope="col">{t('selection.items')}</th>
          <th scope="col">{names.price}</th>
          <th scope="col">{names.priceLocal}</th>
        </VisuallyHidden>
      </thead>
      <tbody>
        {(['depositable', 'all'] as const).map((line) => (
          <tr key={line} data-line={line}>
            <th scope="row">{t(`selection.${line}`)}</th>
            <td>{numbers.format(totals[line].count)}</td>
            <td>
              <Money value={totals[line].price} currency={names.price} />
            </td>
            <td>
              <Money value={totals[line].priceLocal} currency={names.priceLocal} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
})
