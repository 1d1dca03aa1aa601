import { NativeSelect, SegmentedControl, TextInput } from '@mantine/core'
import { priceKinds } from '@shared/domain/item-filter'
import type { KeptGame } from '@shared/domain/snapshot'
import { IconUserSearch } from '@tabler/icons-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { SearchField } from '../components/search-field'
import { ClearFilters } from '../inventory/clear-filters'
import bar from '../inventory/filter-bar.module.css'
import type { FilterForm } from '../inventory/filter-form'
import { isOpen } from '../inventory/filter-form'
import { ItemCount } from '../inventory/item-count'
import { PriceRange } from '../inventory/price-bounds'
import type { PriceNames } from '../inventory/price-names'
import { StateFilters } from '../inventory/state-filters'
import type { CombinedAnswer } from './combined-answer'
import classes from './combined-filter-bar.module.css'
import type { CombinedReading } from './combined-filter'
import type { CombinedInventory } from './combined-inventory'
import { localUnits } from './combined-totals'
import { useCombinedView, type Grouping } from './combined-view-store'
import { CombinedExport } from './export/combined-export'
import { gamesOf } from './games-of'

interface CombinedFilterBarProps {
  readonly inventory: CombinedInventory
  readonly reading: CombinedReading
  readonly names: PriceNames
  /** What is shown. */
  readonly answer: CombinedAnswer
}

/** Narrows the items of all the snapshots down, and puts them together by name or by Steam user. */
export function CombinedFilterBar({ inventory, reading, names, answer }: CombinedFilterBarProps) {
  const { t } = useTranslation('combined')
  const { t: inventoryWords } = useTranslation('inventory')
  const form = useCombinedView((state) => state.form)
  const change = useCombinedView((state) => state.changeForm)
  const clearFilters = useCombinedView((state) => state.clearFilters)
  const search = useRef<HTMLInputElement>(null)
  const changeItems = (items: Partial<FilterForm>) => change({ items: { ...form.items, ...items } })
  const games = gamesOf(inventory)
  const units = localUnits(inventory).length
  const isClear = isOpen(form.items) && form.user.trim() === '' && form.game === null
  return (
    <div role="search" className={bar.bar} aria-label={inventoryWords('filter.label')}>
      <div className={bar.line}>
        <SearchField
          field={search}
          className={bar.search}
          label={inventoryWords('filter.search')}
          placeholder={inventoryWords('filter.searchPlaceholder')}
          value={form.items.search}
          onChange={(text) => changeItems({ search: text })}
          onEnterList={enterList}
        />
        <TextInput
          className={classes.user}
          aria-label={t('filter.user')}
          placeholder={t('filter.userPlaceholder')}
          leftSection={<IconUserSearch size={14} aria-hidden />}
          spellCheck={false}
          value={form.user}
          onChange={(event) => change({ user: event.currentTarget.value })}
        />
        {games.length < 2 ? null : (
          <NativeSelect
            className={bar.fitted}
            aria-label={t('filter.game')}
            value={form.game ?? ''}
            onChange={({ currentTarget: { value } }) =>
              change({ game: games.find((game) => game === value) ?? null })
            }
            data={[
              { value: '', label: t('filter.anyGame') },
              ...games.map((game: KeptGame) => ({
                value: game,
                label: inventoryWords(`games.${game}`),
              })),
            ]}
          />
        )}
        <StateFilters form={form.items} onChange={changeItems} />
      </div>
      <div className={bar.line}>
        <PriceRange
          form={units > 1 ? { ...form.items, priceKind: 'price' } : form.items}
          reading={reading}
          kinds={units > 1 ? onlyUsd : priceKinds}
          names={names}
          onChange={changeItems}
        />
        <ClearFilters isOpen={isClear} search={search} onClear={clearFilters} />
        {units > 1 ? (
          <span className={classes.note}>{t('filter.onlyUsd', { count: units })}</span>
        ) : null}
        <GroupingSwitch />
        <div className={bar.end}>
          <ItemCount count={inventory.columns.count} shown={answer.rows.length} />
          <CombinedExport {...answer} />
        </div>
      </div>
    </div>
  )
}

const onlyUsd = ['price'] as const

const groupings: readonly Grouping[] = ['none', 'name', 'user']

function GroupingSwitch() {
  const { t } = useTranslation('combined')
  const grouping = useCombinedView((state) => state.grouping)
  const groupBy = useCombinedView((state) => state.groupBy)
  return (
    <div className={classes.grouping}>
      <span aria-hidden className={classes.label}>
        {t('grouping.label')}
      </span>
      <SegmentedControl
        aria-label={t('grouping.label')}
        value={grouping}
        onChange={groupBy}
        data={groupings.map((value) => ({ value, label: t(`grouping.${value}`) }))}
      />
    </div>
  )
}

/** To the one row that Tab leads to. */
function enterList() {
  document.querySelector<HTMLElement>('[role="grid"] [data-key][tabindex="0"]')?.focus()
}
