import { Button } from '@mantine/core'
import { comparedPriceKinds } from '@shared/domain/difference-prices'
import type { ChangeCounts } from '@shared/domain/inventory-difference'
import { IconFilterX } from '@tabler/icons-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { SearchField } from '../components/search-field'
import { BoundField, PriceKindSelect } from '../inventory/price-bounds'
import type { Comparison } from './comparison-store'
import classes from './difference-filter-bar.module.css'
import { isOpenForm, type DifferenceFormReading } from './difference-form'
import { useDifferenceView } from './difference-view-store'
import { KindToggles } from './kind-toggles'
import { usePriceNames } from './use-comparison-words'

interface DifferenceFilterBarProps {
  readonly comparison: Comparison
  readonly counts: ChangeCounts
  readonly shown: number
  readonly reading: DifferenceFormReading
}

/** Narrows the changes down; every change of it works at once. */
export function DifferenceFilterBar(props: DifferenceFilterBarProps) {
  const { comparison, counts, shown, reading } = props
  const { t } = useTranslation('comparison')
  const form = useDifferenceView((state) => state.form)
  const change = useDifferenceView((state) => state.changeForm)
  const clearFilters = useDifferenceView((state) => state.clearFilters)
  const names = usePriceNames(comparison)
  const search = useRef<HTMLInputElement>(null)
  const compared = comparedPriceKinds(comparison.prices)
  return (
    <div role="search" className={classes.bar} aria-label={t('filter.label')}>
      <KindToggles counts={counts} />
      <div className={classes.line}>
        <SearchField
          field={search}
          className={classes.search}
          label={t('filter.search')}
          placeholder={t('filter.searchPlaceholder')}
          value={form.search}
          onChange={(text) => change({ search: text })}
        />
        {compared.length < 2 ? null : (
          <PriceKindSelect
            label={t('filter.priceKind')}
            kinds={compared}
            names={names}
            value={reading.filter.priceKind}
            onChange={(priceKind) => change({ priceKind })}
          />
        )}
        <BoundField
          className={classes.bound}
          label={t('filter.minimum')}
          placeholder={t('filter.minimumShort')}
          value={form.minimum}
          problem={reading.minimumProblem === null ? null : t('filter.not-a-number')}
          onChange={(minimum) => change({ minimum })}
        />
        <BoundField
          className={classes.percent}
          label={t('filter.percent')}
          placeholder={t('filter.percentShort')}
          value={form.percent}
          problem={reading.percentProblem === null ? null : t('filter.not-a-number')}
          onChange={(percent) => change({ percent })}
        />
        <Button
          variant="subtle"
          color="gray"
          disabled={isOpenForm(form)}
          leftSection={<IconFilterX size={14} aria-hidden />}
          onClick={() => {
            // The button is about to be disabled, and would take the focus with it.
            search.current?.focus()
            clearFilters()
          }}
        >
          {t('filter.clear')}
        </Button>
        <output className={classes.count}>{t('filter.count', { count: counts.any, shown })}</output>
      </div>
    </div>
  )
}
