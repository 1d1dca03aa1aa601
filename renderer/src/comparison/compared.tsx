import { Button } from '@mantine/core'
import { filterDifference } from '@shared/domain/difference-filter'
import { orderDifference } from '@shared/domain/difference-order'
import { changeCounts } from '@shared/domain/inventory-difference'
import { IconEqual, IconFilterOff } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../components/empty-state'
import { ErrorNotice } from '../errors/error-notice'
import { ComparisonHeader } from './comparison-header'
import { ComparisonNotes } from './comparison-notes'
import classes from './comparison-screen.module.css'
import type { Comparison } from './comparison-store'
import { ComparisonTotals } from './comparison-totals'
import { DifferenceFilterBar } from './difference-filter-bar'
import { readDifferenceForm } from './difference-form'
import { DifferenceTable } from './difference-table'
import { useDifferenceView } from './difference-view-store'
import { TextActions } from './text-actions'
import actionClasses from './text-actions.module.css'
import { useDifferenceTexts, type DifferenceTexts } from './use-difference-texts'

/** A comparison: its totals, the filters, and the changes. */
export function Compared({ comparison }: { readonly comparison: Comparison }) {
  const { difference, prices } = comparison
  const form = useDifferenceView((state) => state.form)
  const order = useDifferenceView((state) => state.order)
  const reading = useMemo(() => readDifferenceForm(form, prices), [form, prices])
  const { filter } = reading
  const price = filter.priceKind
  const counts = useMemo(() => changeCounts(difference, price), [difference, price])
  const passes = useMemo(() => filterDifference(difference, filter), [difference, filter])
  const entries = useMemo(
    () => orderDifference(difference, passes, order, price),
    [difference, passes, order, price],
  )
  const texts = useDifferenceTexts({ ...comparison, entries, price })
  return (
    <>
      <ComparisonHeader pair={comparison}>
        <TextActions texts={texts} isEmpty={entries.length === 0} />
      </ComparisonHeader>
      <TextProblemNotice texts={texts} />
      <ComparisonNotes comparison={comparison} />
      <ComparisonTotals comparison={comparison} counts={counts} price={price} />
      <DifferenceFilterBar
        comparison={comparison}
        counts={counts}
        shown={entries.length}
        reading={reading}
      />
      <div className={classes.list}>
        {counts.any === 0 ? (
          <NothingChanged matched={difference.matched} />
        ) : entries.length === 0 ? (
          <NoMatch count={counts.any} />
        ) : (
          <DifferenceTable comparison={comparison} entries={entries} price={price} />
        )}
      </div>
    </>
  )
}

function TextProblemNotice({ texts }: { readonly texts: DifferenceTexts }) {
  const { t } = useTranslation('common')
  const { problem, dismissProblem } = texts
  if (problem === null) return null
  if (problem.kind === 'failed') {
    return (
      <div className={classes.notice}>
        <ErrorNotice heading={problem.heading} error={problem.error} onDismiss={dismissProblem} />
      </div>
    )
  }
  return (
    <div role="alert" className={actionClasses.problem}>
      <span>{problem.words}</span>
      <Button variant="default" size="compact-xs" onClick={dismissProblem}>
        {t('dismiss')}
      </Button>
    </div>
  )
}

function NothingChanged({ matched }: { readonly matched: number }) {
  const { t } = useTranslation('comparison')
  return (
    <EmptyState
      icon={IconEqual}
      title={t('empty.nothing')}
      text={t('empty.nothingText', { count: matched })}
    />
  )
}

function NoMatch({ count }: { readonly count: number }) {
  const { t } = useTranslation('comparison')
  const clearFilters = useDifferenceView((state) => state.clearFilters)
  return (
    <EmptyState
      icon={IconFilterOff}
      title={t('empty.noMatch')}
      text={t('empty.noMatchText', { count })}
    >
      <Button variant="default" onClick={clearFilters}>
        {t('empty.showAll')}
      </Button>
    </EmptyState>
  )
}
