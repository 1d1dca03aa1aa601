import { priceKinds } from '@shared/domain/item-filter'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { SearchField } from '../components/search-field'
import { usePreferences } from '../stores/use-app-stores'
import { ClearFilters } from './clear-filters'
import { ClearedBounds } from './cleared-bounds'
import { ExportButton } from './export-button'
import { isOpen, type FilterReading } from './filter-form'
import type { ShownInventory } from './inventory-store'
import { useView } from './inventory-stores'
import classes from './filter-bar.module.css'
import { ItemCount } from './item-count'
import { PriceRange } from './price-bounds'
import type { PriceNames } from './price-names'
import { SortSelect } from './sort-select'
import { StateFilters } from './state-filters'
import { ViewSwitch } from './view-switch'

interface FilterBarProps {
  readonly inventory: ShownInventory
  readonly rows: Uint32Array
  readonly reading: FilterReading
  readonly names: PriceNames
}

/** Narrows the items down; every change works at once. Its two lines stay as they are when a pane beside it opens. */
export function FilterBar({ inventory, rows, reading, names }: FilterBarProps) {
  const { t } = useTranslation('inventory')
  const filter = useView((state) => state.filter)
  const change = useView((state) => state.changeFilter)
  const clearFilters = useView((state) => state.clearFilters)
  const view = usePreferences((state) => state.preferences.view)
  const search = useRef<HTMLInputElement>(null)
  return (
    <div role="search" className={classes.bar} aria-label={t('filter.label')}>
      <div className={classes.line}>
        <SearchField
          field={search}
          className={classes.search}
          label={t('filter.search')}
          placeholder={t('filter.searchPlaceholder')}
          value={filter.search}
          onChange={(text) => change({ search: text })}
          onEnterList={enterList}
        />
        <StateFilters form={filter} onChange={change} />
      </div>
      <div className={classes.line}>
        <PriceRange
          form={filter}
          reading={reading}
          kinds={priceKinds}
          names={names}
          onChange={change}
        />
        <ClearFilters isOpen={isOpen(filter)} search={search} onClear={clearFilters} />
        {view === 'grid' ? <SortSelect names={names} /> : null}
        <div className={classes.end}>
          <ItemCount count={inventory.columns.count} shown={rows.length} />
          <ExportButton inventory={inventory} rows={rows} />
          <ViewSwitch />
        </div>
      </div>
      <ClearedBounds names={names} />
    </div>
  )
}

/** To the one item that Tab leads to, as a row or as a card. */
function enterList() {
  document.querySelector<HTMLElement>('[role="grid"] [data-row][tabindex="0"]')?.focus()
}
