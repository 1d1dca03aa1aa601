import { VisuallyHidden } from '@mantine/core'
import type { DraftOrigin } from '@shared/domain/deposit-draft'
import type { DraftTotals } from '@shared/domain/draft-totals'
import { priceKinds, type PriceKind } from '@shared/domain/item-filter'
import { useTranslation } from 'react-i18next'
import { formatMoney } from '../components/format-money'
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
  const title = useTotalsTitle(totals, names)
  return (
    <>
      <span className={classes.count}>{t('tray.count', { count: totals.count })}</span>
      <dl className={classes.totals} aria-label={t('tray.totals')} title={title}>
        <NamedTotal totals={totals} kind="price" names={names} />
      </dl>
      {/* Two lists, so that the second one can leave as a whole: half a number would be another number. */}
      <div className={classes.localRoom} title={title}>
        <dl className={classes.locals} aria-label={t('tray.localTotals')}>
          <NamedTotal totals={totals} kind="priceLocal" names={names} />
          <NamedTotal totals={totals} kind="multipliedPriceLocal" names={names} />
        </dl>
      </div>
      <VisuallyHidden role="status">{spoken}</VisuallyHidden>
    </>
  )
}

/** All totals in full, for where there is no room for each of them. */
function useTotalsTitle(totals: DraftTotals, names: DraftPriceNames): string {
  const { t, i18n } = useTranslation('draft')
  return priceKinds
    .map((kind) => {
      const lacking = totals.lacking[kind]
      const lack = lacking === 0 ? '' : ` (${t('tray.lacking', { count: lacking })})`
      const amount = formatMoney(totals[kind], i18n.language)
      return `${t(`tray.totalTitles.${kind}`)}: ${amount} ${names[kind]}${lack}`
    })
    .join('\n')
}

function NamedTotal(props: TotalProps) {
  return (
    <div data-kind={props.kind}>
      <VisuallyHidden component="dt">{props.names[props.kind]}</VisuallyHidden>
      <dd>
        <Total {...props} />
      </dd>
    </div>
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
