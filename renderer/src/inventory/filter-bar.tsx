import { priceKinds, type PriceKind } from '@shared/domain/item-filter'
import { ActionIcon, Button, NativeSelect, TextInput, Tooltip } from '@mantine/core'
import { IconCircleCheckFilled, IconCircleDashed, IconFilterX } from '@tabler/icons-react'
import { useRef } from 'react'
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
        <FlagFilter
          label={t('filter.tradable')}
          value={filter.tradable}
          options={{
            any: t('filter.any'),
            tradable: t('filter.isTradable'),
            'not-tradable': t('filter.isNotTradable'),
          }}
          onChange={(tradable) => change({ tradable })}
        />
        <FlagFilter
          label={t('filter.accepted')}
          value={filter.accepted}
          options={{
            any: t('filter.any'),
            accepted: t('filter.isAccepted'),
            'not-accepted': t('filter.isNotAccepted'),
          }}
          onChange={(accepted) => change({ accepted })}
        />
        <Button
          variant={filter.depositable ? 'light' : 'default'}
          aria-label={t('filter.depositable')}
          aria-pressed={filter.depositable}
          leftSection={
            filter.depositable ? (
              <IconCircleCheckFilled size={14} aria-hidden />
            ) : (
              <IconCircleDashed size={14} aria-hidden />
            )
          }
          onClick={() => change({ depositable: !filter.depositable, whyNot: null })}
        >
          {t('filter.depositable')}
        </Button>
      </div>
      <div className={classes.line}>
        <div className={classes.prices}>
          <NativeSelect
            className={classes.fitted}
            aria-label={t('filter.priceKind')}
            value={filter.priceKind}
            onChange={(event) => change({ priceKind: event.currentTarget.value as PriceKind })}
            data={priceKinds.map((kind) => ({ value: kind, label: names[kind] }))}
          />
          <TextInput
            className={classes.bound}
            aria-label={t('filter.minimum')}
            placeholder={t('filter.minimumShort')}
            inputMode="decimal"
            value={filter.minimum}
            error={reading.minimumProblem === null ? null : t(`filter.${reading.minimumProblem}`)}
            onChange={(event) => change({ minimum: event.currentTarget.value })}
          />
          <TextInput
            className={classes.bound}
            aria-label={t('filter.maximum')}
            placeholder={t('filter.maximumShort')}
            inputMode="decimal"
            value={filter.maximum}
            error={reading.maximumProblem === null ? null : t(`filter.${reading.maximumProblem}`)}
            onChange={(event) => change({ maximum: event.currentTarget.value })}
          />
        </div>
        <Tooltip label={t('filter.clear')}>
          <ActionIcon
            aria-label={t('filter.clear')}
            size={30}
            disabled={isOpen(filter)}
            onClick={() => {
              // The button is about to be disabled, and would take the focus with it.
              search.current?.focus()
              clearFilters()
            }}
          >
            <IconFilterX size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
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
