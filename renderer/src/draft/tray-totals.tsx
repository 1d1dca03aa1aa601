import { VisuallyHidden } from '@mantine/core'
import type { DraftOrigin } from '@shared/domain/deposit-draft'
import type { DraftTotals } from '@shared/domain/draft-totals'
import { priceKinds, type PriceKind } from '@shared/domain/item-filter'
import { useTranslation } from 'react-i18next'
import { Money } from '../components/money'
import { useDraftPriceNames, type DraftPriceNames } from './draft-price-names'
import classes from './tray.module.css'
import { useSpokenTotals } from './use-spoken-totals'

interface TrayTotalsProps {
  readonly totals: DraftTotals
  readonly origin: DraftOrigin
}

/** How many items, and their exact sums. */
export function TrayTotals({ totals, origin }: TrayTotalsProps) {
  const { t } = useTranslation('draft')
  const spoken = useSpokenTotals(totals)
  const names = useDraftPriceNames(origin)
  return (
    <>
      <span className={classes.count}>{t('tray.count', { count: totals.count })}</span>
      <dl className={classes.totals} aria-label={t('tray.totals')}>
        {priceKinds.map((kind) => (
          <div key={kind} data-kind={kind} title={t(`tray.totalTitles.${kind}`)}>
            <VisuallyHidden component="dt">{names[kind]}</VisuallyHidden>
            <dd>
              <Total totals={totals} kind={kind} names={names} />
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
  readonly names: DraftPriceNames
}

/** A sum without some of the items says so: it is not what all of them are worth. */
function Total({ totals, kind, names }: TotalProps) {
  const { t } = useTranslation('draft')
  const lacking = totals.lacking[kind]
  const isNone = totals.count > 0 && lacking === totals.count
  return (
    <>
      <Money
        value={isNone ? null : totals[kind]}
        currency={kind === 'price' ? names.price : names.priceLocal}
      />
      {kind === 'multipliedPriceLocal' && !isNone ? (
        <span className={classes.times}> {names.times}</span>
      ) : null}
      {lacking === 0 || isNone ? null : (
        <span className={classes.lacking}> {t('tray.lacking', { count: lacking })}</span>
      )}
    </>
  )
}
