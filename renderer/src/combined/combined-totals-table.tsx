import type { Decimal } from '@shared/domain/decimal'
import { VisuallyHidden } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Money } from '../components/money'
import type { PriceNames } from '../inventory/price-names'
import type { CombinedInventory } from './combined-inventory'
import type { CombinedSummary } from './combined-summary'
import { localUnits, type CombinedTotals, type LocalTotal, type LocalUnit } from './combined-totals'
import classes from './combined-totals-table.module.css'
import { unitWords } from './unit-words'

interface CombinedTotalsTableProps {
  readonly summary: CombinedSummary
  /** Of what is shown; null while they are worked out for the first time. */
  readonly shown: CombinedTotals | null
  /** Whether `shown` is of what is on screen by now. */
  readonly isCurrent: boolean
  readonly names: PriceNames
}

const columns = ['all', 'shown', 'depositable'] as const

/** What it all comes to. The largest number: what can be deposited. Local amounts are never summed across currencies. */
export function CombinedTotalsTable(props: CombinedTotalsTableProps) {
  const { summary, shown, isCurrent, names } = props
  const { t, i18n } = useTranslation('combined')
  const { t: inventoryWords } = useTranslation('inventory')
  const { all, depositable } = summary
  const totals = { all, shown, depositable }
  const numbers = new Intl.NumberFormat(i18n.language)
  const lines = useLocalLines(summary.inventory, names)
  return (
    <section className={classes.band} aria-label={t('totals.label')}>
      <div className={classes.main}>
        <span className={classes.mainLabel}>{t('totals.depositable')}</span>
        <Money value={depositable.price} currency={names.price} size="total" />
        <span className={classes.note}>
          {t('totals.outOf', { count: depositable.count, all: all.count })}
        </span>
        {all.unpriced === 0 ? null : (
          <span className={classes.note}>
            {inventoryWords('summary.unpriced', { count: all.unpriced })}
          </span>
        )}
      </div>
      <div className={classes.scroller}>
        <table className={classes.totals} aria-label={t('totals.table')}>
          <thead>
            <tr>
              <th scope="col">
                <VisuallyHidden>{t('totals.of')}</VisuallyHidden>
              </th>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {t(`totals.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {(['count', 'users'] as const).map((line) => (
              <tr key={line}>
                <th scope="row">{t(`totals.${line}`)}</th>
                {columns.map((column) => (
                  <Cell key={column} column={column} isCurrent={isCurrent}>
                    {numbers.format(totals[column]?.[line] ?? 0)}
                  </Cell>
                ))}
              </tr>
            ))}
            <tr data-line="usd">
              <th scope="row">{names.price}</th>
              {columns.map((column) => (
                <Cell key={column} column={column} isCurrent={isCurrent}>
                  <Money value={totals[column]?.price ?? null} currency="" />
                </Cell>
              ))}
            </tr>
            {lines.map(({ key, name, amountIn }) => (
              <tr key={key}>
                <th scope="row">
                  <bdi>{name}</bdi>
                </th>
                {columns.map((column) => (
                  <Cell key={column} column={column} isCurrent={isCurrent}>
                    <Money value={amountIn(totals[column])} currency="" />
                  </Cell>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

interface CellProps {
  readonly column: (typeof columns)[number]
  readonly isCurrent: boolean
  readonly children: ReactNode
}

function Cell({ column, isCurrent, children }: CellProps) {
  return (
    <td
      data-column={column}
      aria-busy={column === 'shown' && !isCurrent ? true : undefined}
      data-stale={column === 'shown' && !isCurrent ? true : undefined}
    >
      {children}
    </td>
  )
}

interface LocalLine {
  readonly key: string
  readonly name: string
  /** Null: none of these items is priced in it. */
  readonly amountIn: (totals: CombinedTotals | null) => Decimal | null
}

/** Two lines a local unit: what it comes to, and that times the multiplier. */
function useLocalLines(inventory: CombinedInventory, names: PriceNames): readonly LocalLine[] {
  const { t } = useTranslation('combined')
  const { t: inventoryWords } = useTranslation('inventory')
  const units = localUnits(inventory)
  return units.flatMap((unit, place) => {
    const currency = unitWords(unit, units, t, inventoryWords)
    const isOnly = units.length === 1
    const line = (kind: 'priceLocal' | 'multipliedPriceLocal', name: string): LocalLine => ({
      key: `${place} ${kind}`,
      name,
      amountIn: (totals) => localTotalIn(totals, unit)?.[kind] ?? null,
    })
    return [
      line('priceLocal', isOnly ? names.priceLocal : currency),
      line(
        'multipliedPriceLocal',
        isOnly ? names.multipliedPriceLocal : inventoryWords('price.multiplied', { currency }),
      ),
    ]
  })
}

function localTotalIn(totals: CombinedTotals | null, unit: LocalUnit): LocalTotal | undefined {
  return totals?.local.find(
    ({ currency, rate }) => currency === unit.currency && rate === unit.rate,
  )
}
