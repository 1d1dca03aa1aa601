import { VisuallyHidden } from '@mantine/core'
import type { DraftOrigin } from '@shared/domain/deposit-draft'
import type { DraftTotals } from '@shared/domain/draft-totals'
import { priceKinds, type PriceKind } from '@shared/domain/item-filter'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Money } from '../components/money'
import { priceNames } from '../inventory/price-names'
import classes from './tray.module.css'
import { useSpokenTotals } from './use-spoken-totals'

interface TrayTotalsProps {
  readonly totals: DraftTotals
  readonly origin: DraftOrigin
}

/** How many items, and their exact sums. */
export function TrayTotals({ totals, origin }: TrayTotalsProps) {
  const { t } = useTranslation('draft')
  const { t: inventoryWords } = useTranslation('inventory')
  const spoken = useSpokenTotals(totals)
  const names = useMemo(() => {
    const { request, currencyLocal } = origin
    return priceNames({ snapshot: { request }, end: { currencyLocal } }, inventoryWords)
  }, [origin, inventoryWords])
  return (
    <>
      <span className={classes.count}>{t('tray.count', { count: totals.count })}</span>
      <dl className={classes.totals} aria-label={t('tray.totals')}>
        {priceKinds.map((kind) => (
          <div key={kind} data-kind={kind} title={t(`tray.totalTitles.${kind}`)}>
            <VisuallyHidden component="dt">{names[kind]}</VisuallyHidden>
            <dd>
              <Total totals={totals} kind={kind} currency={names[kind]} />
            </dd>
          </div>
        ))}
      </dl>
      <VisuallyHidden role="status">{spoken}</VisuallyHidden>
    </>
  )
}

interface TotalProps {
  readonly totals: DraftTotals
  readonly kind: PriceKind
  readonly currency: string
}

/** A sum without some of the items says so: it is not what all of them are worth. */
function Total({ totals, kind, currency }: TotalProps) {
  const { t } = useTranslation('draft')
  const lacking = totals.lacking[kind]
  const isNone = totals.count > 0 && lacking === totals.count
  return (
    <>
      <Money value={isNone ? null : totals[kind]} currency={currency} />
      {lacking === 0 || isNone ? null : (
        <span className={classes.lacking}> {t('tray.lacking', { count: lacking })}</span>
      )}
    </>
  )
}
