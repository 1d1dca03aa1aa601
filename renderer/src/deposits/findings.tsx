import { Button } from '@mantine/core'
import type { DepositDraft, DraftOrigin } from '@shared/domain/deposit-draft'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Money } from '../components/money'
import { visibleText } from '../components/visible-text'
import { priceNames } from '../inventory/price-names'
import { priceKinds } from '@shared/domain/item-filter'
import { useDeposits } from '../stores/use-app-stores'
import { comparedPrices, totalsAfterAccepting } from './finding-amounts'
import { FindingsList } from './findings-list'
import classes from './findings.module.css'

interface FindingsProps {
  readonly draft: DepositDraft
  /** A recorded draft keeps what nobody had accepted. */
  readonly isReadOnly: boolean
}

/** What a check found and nobody has accepted yet: each change by itself or all together. */
export function Findings({ draft, isReadOnly }: FindingsProps) {
  const { t } = useTranslation('deposits')
  const accept = useDeposits((state) => state.accept)
  const { findings, items, origin, checkedOrigin } = draft
  const before = usePriceNames(origin)
  const now = usePriceNames(checkedOrigin ?? origin)
  const prices = useMemo(() => comparedPrices(before, now), [before, now])
  const totals = useMemo(() => totalsAfterAccepting(draft), [draft])
  const itemsById = useMemo(() => new Map(items.map((item) => [item.assetId, item])), [items])
  return (
    <section
      tabIndex={-1}
      className={classes.section}
      aria-label={t('findings.label')}
      data-readiness="findings-open"
    >
      <header className={classes.head}>
        <h3 className={classes.title}>{t('findings.title', { count: findings.length })}</h3>
        {isReadOnly ? null : (
          <Button onClick={() => accept('all')}>
            {t('findings.acceptAll', { count: findings.length })}
          </Button>
        )}
        <p className={classes.after}>
          {t('findings.afterAll')}
          {priceKinds.map((kind) =>
            totals.after.lacking[kind] === totals.after.count && totals.after.count > 0 ? null : (
              <span key={kind} className={classes.total}>
                {before[kind] === now[kind] ? (
                  <>
                    <Money value={totals.before[kind]} currency="" />
                    <span role="img" aria-label={t('findings.to')} className={classes.arrow}>
                      {arrow}
                    </span>
                  </>
                ) : null}
                <Money value={totals.after[kind]} currency="" />
                <span className={classes.unit}> {visibleText(now[kind])}</span>
              </span>
            ),
          )}
          <span className={classes.total}>
            {t('items', { count: totals.before.count })}
            <span role="img" aria-label={t('findings.to')} className={classes.arrow}>
              {arrow}
            </span>
            {t('items', { count: totals.after.count })}
          </span>
        </p>
      </header>
      <FindingsList
        findings={findings}
        itemsById={itemsById}
        prices={prices}
        isReadOnly={isReadOnly}
        onAccept={accept}
      />
    </section>
  )
}

const arrow = '→'

/** What the prices of a snapshot are called. */
function usePriceNames({ request, currencyLocal }: DraftOrigin) {
  const { t } = useTranslation('inventory')
  return useMemo(
    () => priceNames({ snapshot: { request }, end: { currencyLocal } }, t),
    [request, currencyLocal, t],
  )
}
