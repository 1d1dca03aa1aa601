import { priceKinds, type PriceKind } from '@shared/domain/item-filter'
import { ActionIcon, Button, NativeSelect, TextInput, Tooltip } from '@mantine/core'
import { IconCircleCheckFilled, IconCircleDashed, IconFilterX } from '@tabler/icons-react'
import { memo, useRef, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { SearchField } from '../components/search-field'
import { usePreferences } from '../stores/use-app-stores'
import { ClearedBounds } from './cleared-bounds'
import { ExportButton } from './export-button'
import { isOpen, type FilterReading } from './filter-form'
import type { ShownInventory } from './inventory-store'
import { useView } from './inventory-stores'
import classes from './filter-bar.module.css'
import { FlagFilter } from './flag-filter'
import { ItemCount } from './item-count'
import type { PriceNames } from './price-names'
import { SortSelect } from './sort-select'
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
        <ClearFilters search={search} />
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
      onChange={(text) => change({ search: text })}
      onEnterList={enterList}
    />
  )
})

const Flags = memo(function Flags() {
  const { t } = useTranslation('inventory')
  const tradable = useView((state) => state.filter.tradable)
  const accepted = useView((state) => state.filter.accepted)
  const depositable = useView((state) => state.filter.depositable)
  const change = useView((state) => state.changeFilter)
  return (
    <>
      <FlagFilter
        label={t('filter.tradable')}
        value={tradable}
        options={{
          any: t('filter.any'),
          tradable: t('filter.isTradable'),
          'not-tradable': t('filter.isNotTradable'),
        }}
        onChange={(value) => change({ tradable: value })}
      />
      <FlagFilter
        label={t('filter.accepted')}
        value={accepted}
        options={{
          any: t('filter.any'),
          accepted: t('filter.isAccepted'),
          'not-accepted': t('filter.isNotAccepted'),
        }}
        onChange={(value) => change({ accepted: value })}
      />
      <Button
        variant={depositable ? 'light' : 'default'}
        aria-label={t('filter.depositable')}
        aria-pressed={depositable}
        leftSection={
          depositable ? (
            <IconCircleCheckFilled size={14} aria-hidden />
          ) : (
            <IconCircleDashed size={14} aria-hidden />
          )
        }
        onClick={() => change({ depositable: !depositable, whyNot: null })}
      >
        {t('filter.depositable')}
      </Button>
    </>
  )
})

type PriceBoundsProps = Pick<FilterReading, 'minimumProblem' | 'maximumProblem'> & {
  readonly names: PriceNames
}

const PriceBounds = memo(function PriceBounds(props: PriceBoundsProps) {
  const { names, minimumProblem, maximumProblem } = props
  const { t } = useTranslation('inventory')
  const priceKind = useView((state) => state.filter.priceKind)
  const minimum = useView((state) => state.filter.minimum)
  const maximum = useView((state) => state.filter.maximum)
  const change = useView((state) => state.changeFilter)
  return (
    <div className={classes.prices}>
      <NativeSelect
        className={classes.fitted}
        aria-label={t('filter.priceKind')}
        value={priceKind}
        onChange={(event) => change({ priceKind: event.currentTarget.value as PriceKind })}
        data={priceKinds.map((kind) => ({ value: kind, label: names[kind] }))}
      />
      <TextInput
        className={classes.bound}
        aria-label={t('filter.minimum')}
        placeholder={t('filter.minimumShort')}
        inputMode="decimal"
        value={minimum}
        error={minimumProblem === null ? null : t(`filter.${minimumProblem}`)}
        onChange={(event) => change({ minimum: event.currentTarget.value })}
      />
      <TextInput
        className={classes.bound}
        aria-label={t('filter.maximum')}
        placeholder={t('filter.maximumShort')}
        inputMode="decimal"
        value={maximum}
        error={maximumProblem === null ? null : t(`filter.${maximumProblem}`)}
        onChange={(event) => change({ maximum: event.currentTarget.value })}
      />
    </div>
  )
})

const ClearFilters = memo(function ClearFilters({
  search,
}: {
  readonly search: RefObject<HTMLInputElement | null>
}) {
  const { t } = useTranslation('inventory')
  const isNothingSet = useView((state) => isOpen(state.filter))
  const clearFilters = useView((state) => state.clearFilters)
  return (
    <Tooltip label={t('filter.clear')}>
      <ActionIcon
        aria-label={t('filter.clear')}
        size={30}
        disabled={isNothingSet}
        onClick={() => {
          // The button is about to be disabled, and would take the focus with it.
          search.current?.focus()
          clearFilters()
        }}
      >
        <IconFilterX size={16} aria-hidden />
      </ActionIcon>
    </Tooltip>
  )
})

const SortOfPictures = memo(function SortOfPictures({ names }: { readonly names: PriceNames }) {
  const view = usePreferences((state) => state.preferences.view)
  return view === 'grid' ? <SortSelect names={names} /> : null
})

/** To the one item that Tab leads to, as a row or as a card. */
function enterList() {
  document.querySelector<HTMLElement>('[role="grid"] [data-row][tabindex="0"]')?.focus()
}
