import { VisuallyHidden } from '@mantine/core'
import { parseDecimal } from '@shared/domain/decimal'
import { priceKinds } from '@shared/domain/item-filter'
import type { Snapshot } from '@shared/domain/snapshot'
import { useTranslation } from 'react-i18next'
import { Money } from '../components/money'
import { priceNames } from '../inventory/price-names'
import classes from './snapshot-details.module.css'

/** Counts and exact sums of all and of the depositable items, in the three prices. */
export function SnapshotTotals({ snapshot }: { readonly snapshot: Snapshot }) {
  const { t, i18n } = useTranslation('library')
  const { t: inventoryWords } = useTranslation('inventory')
  const { contents } = snapshot
  const { all, depositable } = contents.totals
  const names = priceNames({ snapshot, end: contents }, inventoryWords)
  const numbers = new Intl.NumberFormat(i18n.language)
  return (
    <>
      <p className={classes.main}>
        <span className={classes.mainLabel}>{t('details.depositable')}</span>
        <Money value={parseDecimal(depositable.price)} currency={names.price} size="total" />
      </p>
      <table className={classes.totals} aria-label={t('details.totals')}>
        <thead>
          <tr>
            <th scope="col">
              <VisuallyHidden>{t('details.price')}</VisuallyHidden>
            </th>
            <th scope="col">{t('details.depositable')}</th>
            <th scope="col">{t('details.all')}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t('details.items')}</th>
            <td>{numbers.format(contents.depositable)}</td>
            <td>{numbers.format(contents.items)}</td>
          </tr>
          {priceKinds.map((kind) => (
            <tr key={kind}>
              <th scope="row">{names[kind]}</th>
              <td>
                <Money value={parseDecimal(depositable[kind])} currency="" />
              </td>
              <td>
                <Money value={parseDecimal(all[kind])} currency="" />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
