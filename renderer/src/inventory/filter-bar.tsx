import { priceKinds } from '@shared/domain/item-filter'
import { memo, useRef, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { useShallow } from 'zustand/react/shallow'
import { holdPicturesWhileTyping } from '../components/picture-gate'
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
import { useLatestRows } from './use-rows-behind'
import { ViewSwitch } from './view-switch'

interface FilterBarProps {
  readonly inventory: ShownInventory
  readonly rows: Uint32Array
  readonly reading: FilterReading
  readonly names: PriceNames
}

/**
 * Narrows the items down; every change works at once. Its two lines stay as they are when a pane beside it opens. Each
 * part hears for itself what it shows, so that a key in one field does not draw the others.
 */
export function FilterBar({ inventory, rows, reading, names }: FilterBarProps) {
  const { t } = useTranslation('inventory')
  const search = useRef<HTMLInputElement>(null)
  const shown = useLatestRows(rows)
  return (
    <div role="search" className={classes.bar} aria-label={t('filter.label')}>
      <div className={classes.line}>
        <ItemSearch field={search} />
        <Flags />
      </div>
      <div className={classes.line}>
        <PriceBounds
          names={names}
          minimumProblem={reading.minimumProblem}
          maximumProblem={reading.maximumProblem}
        />
        <ClearItemFilters search={search} />
        <SortOfPictures names={names} />
        <div className={classes.end}>
          <ItemCount count={inventory.columns.count} shown={rows.length} />
          <ExportButton inventory={inventory} shown={shown} />
          <ViewSwitch />
        </div>
      </div>
      <ClearedBounds names={names} />
    </div>
  )
}

const ItemSearch = memo(function ItemSearch({
  field,
}: {
  readonly field: RefObject<HTMLInputElement | null>
}) {
  const { t } = useTranslation('inventory')
  const search = useView((state) => state.filter.search)
  const change = useView((state) => state.changeFilter)
  return (
    <SearchField
      field={field}
      className={classes.search}
      label={t('filter.search')}
      placeholder={t('filter.searchPlaceholder')}
      value={search}
      onChange={(text) => {
        holdPicturesWhileTyping()
        change({ search: text })
      }}
      onEnterList={enterList}
    />
  )
})

const Flags = memo(function Flags() {
  const form = useView(
    useShallow(({ filter: { tradable, accepted, depositable } }) => ({
      tradable,
      accepted,
      depositable,
    })),
  )
  const change = useView((state) => state.changeFilter)
  return <StateFilters form={form} onChange={change} />
})

type PriceBoundsProps = Pick<FilterReading, 'minimumProblem' | 'maximumProblem'> & {
  readonly names: PriceNames
}

const PriceBounds = memo(function PriceBounds({ names, ...problems }: PriceBoundsProps) {
  const form = useView(
    useShallow(({ filter: { priceKind, minimum, maximum } }) => ({ priceKind, minimum, maximum })),
  )
  const change = useView((state) => state.changeFilter)
  return (
    <PriceRange form={form} reading={problems} kinds={priceKinds} names={names} onChange={change} />
  )
})

const ClearItemFilters = memo(function ClearItemFilters({
  search,
}: {
  readonly search: RefObject<HTMLInputElement | null>
}) {
  const isNothingSet = useView((state) => isOpen(state.filter))
  const clearFilters = useView((state) => state.clearFilters)
  return <ClearFilters isOpen={isNothingSet} search={search} onClear={clearFilters} />
})

const SortOfPictures = memo(function SortOfPictures({ names }: { readonly names: PriceNames }) {
  const view = usePreferences((state) => state.preferences.view)
  return view === 'grid' ? <SortSelect names={names} /> : null
})

/** To the one item that Tab leads to, as a row or as a card. */
function enterList() {
  document.querySelector<HTMLElement>('[role="grid"] [data-row][tabindex="0"]')?.focus()
}
