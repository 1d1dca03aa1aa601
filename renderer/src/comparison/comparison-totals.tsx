import { comparedPriceKinds } from '@shared/domain/difference-prices'
import {
  totalsOfDifference,
  type DifferenceTotals,
  type ValuedKind,
} from '@shared/domain/difference-totals'
import type { ChangeCounts, InventoryDifference } from '@shared/domain/inventory-difference'
import type { PriceKind } from '@shared/domain/item-filter'
import { useTranslation } from 'react-i18next'
import { ChangeIcon } from './change-icon'
import type { Comparison } from './comparison-store'
import classes from './comparison-totals.module.css'
import { SignedAmount } from './signed-amount'
import { usePriceNames, useSignedWords } from './use-comparison-words'

interface ComparisonTotalsProps {
  readonly comparison: Comparison
  readonly counts: ChangeCounts
  readonly price: PriceKind
}

const always = [
  'added',
  'gone',
  'price-up',
  'price-down',
  'newly-depositable',
  'no-longer-depositable',
] as const
const rare = ['price-appeared', 'price-vanished'] as const

/** What the change comes to: the largest number of the screen. */
export function ComparisonTotals({ comparison, counts, price }: ComparisonTotalsProps) {
  const { t } = useTranslation('comparison')
  const names = usePriceNames(comparison)
  const words = useSignedWords()
  const totals = knownTotals(comparison.difference, price)
  const others = comparedPriceKinds(comparison.prices).filter((kind) => kind !== price)
  const kinds: readonly ValuedKind[] = [
    ...always,
    ...rare.filter((kind) => totals.kinds[kind].count > 0),
  ]
  return (
    <section className={classes.band} aria-label={t('totals.label')}>
      <div className={classes.main}>
        <span className={classes.label}>{t('totals.net')}</span>
        <SignedAmount value={totals.net} words={words} unit={names[price]} size="total" arrow />
        <span className={classes.note}>
          {t('totals.netOf', {
            count: counts.any,
            unchanged: counts.unchanged,
            price: names[price],
          })}
        </span>
        {others.map((kind) => (
          <span
            key={kind}
            className={classes.note}
            title={t('totals.netIn', { currency: names[kind] })}
          >
            <SignedAmount
              value={knownTotals(comparison.difference, kind).net}
              words={words}
              unit={names[kind]}
            />
          </span>
        ))}
      </div>
      <dl className={classes.figures}>
        {kinds.map((kind) => (
          <div key={kind} className={classes.figure} title={t(`totals.hint.${kind}`)}>
            <dt>
              <ChangeIcon kind={kind} />
              <span className={classes.kind}>{t(`kinds.${kind}`)}</span>
              <span className={classes.count}>{formatCount(totals, kind, words.language)}</span>
            </dt>
            <dd>
              <SignedAmount value={totals.kinds[kind].value} words={words} unit={names[price]} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function formatCount({ kinds }: DifferenceTotals, kind: ValuedKind, language: string): string {
  return new Intl.NumberFormat(language).format(kinds[kind].count)
}

const known = new WeakMap<InventoryDifference, Map<PriceKind, DifferenceTotals>>()

/** Worked out once a price. */
function knownTotals(difference: InventoryDifference, price: PriceKind): DifferenceTotals {
  const kept = known.get(difference) ?? new Map<PriceKind, DifferenceTotals>()
  known.set(difference, kept)
  const totals = kept.get(price) ?? totalsOfDifference(difference, price)
  kept.set(price, totals)
  return totals
}
