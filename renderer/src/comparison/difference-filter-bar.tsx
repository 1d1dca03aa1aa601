import { Button, NativeSelect, TextInput } from '@mantine/core'
import { comparedPriceKinds } from '@shared/domain/difference-prices'
import type { ChangeCounts } from '@shared/domain/inventory-difference'
import type { PriceKind } from '@shared/domain/item-filter'
import { IconFilterX } from '@tabler/icons-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { SearchField } from '../components/search-field'
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
          <NativeSelect
            className={classes.fitted}
            aria-label={t('filter.priceKind')}
            value={reading.filter.priceKind}
            onChange={(event) => change({ priceKind: event.currentTarget.value as PriceKind })}
            data={compared.map((kind) => ({ value: kind, label: names[kind] }))}
          />
        )}
        <TextInput
          className={classes.bound}
          aria-label={t('filter.minimum')}
          placeholder={t('filter.minimumShort')}
          inputMode="decimal"
          value={form.minimum}
          error={reading.minimumProblem === null ? null : t('filter.not-a-number')}
          onChange={(event) => change({ minimum: event.currentTarget.value })}
        />
        <TextInput
          className={classes.percent}
          aria-label={t('filter.percent')}
          placeholder={t('filter.percentShort')}
          inputMode="decimal"
          value={form.percent}
          error={reading.percentProblem === null ? null : t('filter.not-a-number')}
          onChange={(event) => change({ percent: event.currentTarget.value })}
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
