import type { ItemColumns } from '@shared/domain/item-columns'
import { totalsOf, type Totals } from '@shared/domain/totals'
import { memo, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Badge } from '@mantine/core'
import { WhyNotSummary } from '../choosing/why-not-summary'
import { Money } from '../components/money'
import { useProjects } from '../stores/use-app-stores'
import { inventoryTotals } from './inventory-totals'
import { CompareLink } from './compare-link'
import type { ShownInventory } from './inventory-store'
import type { PriceHints } from './price-hints'
import type { PriceNames } from './price-names'
import { ReadingNotes } from './reading-notes'
import { SnapshotLine } from './snapshot-line'
import classes from './summary.module.css'
import { TotalsTable } from './totals-table'
import { UnfoldButton } from './unfold-button'
import { useRowsBehind } from './use-rows-behind'

interface SummaryProps {
  readonly inventory: ShownInventory
  readonly rows: Uint32Array
  readonly names: PriceNames
  readonly hints: PriceHints
}

/**
 * What the inventory is worth, and what of it can be deposited: the largest number of the screen. Drawn after the rows
 * are painted: 100,000 exact sums would hold up every key press.
 */
export function Summary({ inventory, rows, names, hints }: SummaryProps) {
  const behind = useRowsBehind(inventory, rows)
  return <SummaryOf inventory={inventory} rows={behind} names={names} hints={hints} />
}

const SummaryOf = memo(function SummaryOf({ inventory, rows, names, hints }: SummaryProps) {
  const { t } = useTranslation('inventory')
  const { columns, end } = inventory
  const { all, depositable } = inventoryTotals(columns)
  const shown = useMemo(() => shownTotals(columns, rows), [columns, rows])
  const [isUnfolded, setUnfolded] = useState(false)
  const { projectId, steamId } = inventory.snapshot.request
  const isSandbox = useProjects(
    ({ projects, sandboxUsers }) =>
      projects.find(({ id }) => id === projectId)?.sandbox ??
      // An imported one names no project; the sandbox's own Steam users exist nowhere else.
      sandboxUsers.some((user) => user.steamId === steamId),
  )
  return (
    <section className={classes.summary} aria-label={t('summary.label')} data-unfolded={isUnfolded}>
      <div className={classes.figures} data-provisional={end === null} aria-busy={end === null}>
        <div className={classes.main}>
          <span className={classes.mainLabel}>
            {t('summary.depositable')}
            {isSandbox ? (
              <Badge variant="light" color="gray" className={classes.sandbox}>
                {t('summary.sandbox')}
              </Badge>
            ) : null}
          </span>
          <Money value={depositable.price} currency={names.price} size="total" />
          <div className={classes.mainNote}>
            <span>{t('summary.outOf', { count: depositable.count, all: all.count })}</span>
            <WhyNotSummary inventory={inventory} />
          </div>
          {/* Here is room for it beside the totals, so that nothing jumps when it comes. */}
          {end === null ? null : <CompareLink snapshot={inventory.snapshot} />}
          <UnfoldButton isUnfolded={isUnfolded} onChange={setUnfolded} />
        </div>
        <TotalsTable
          all={all}
          shown={shown}
          depositable={depositable}
          names={names}
          hints={hints}
        />
      </div>
      <SnapshotLine snapshot={inventory.snapshot} isComplete={end !== null} />
      <ReadingNotes report={end?.report ?? null} unpriced={all.unpriced} />
    </section>
  )
})

function shownTotals(columns: ItemColumns, rows: Uint32Array): Totals {
  return rows.length === columns.count ? inventoryTotals(columns).all : totalsOf(columns, rows)
}
