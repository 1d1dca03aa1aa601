import { Button } from '@mantine/core'
import { IconFilterOff, IconPackageOff } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../components/empty-state'
import { usePreferences } from '../stores/use-app-stores'
import { FilterBar } from './filter-bar'
import type { ShownInventory } from './inventory-store'
import { useView } from './inventory-stores'
import { ItemCards } from './item-cards'
import { ItemTable } from './item-table'
import classes from './items-area.module.css'
import { priceHints } from './price-hints'
import { priceNames } from './price-names'
import { SelectionBar } from './selection-bar'
import { Summary } from './summary'
import { useItemRows } from './use-item-rows'

interface ShownItemsProps {
  readonly inventory: ShownInventory
  readonly onOpenDetails: () => void
}

/** An inventory: its totals, the filters, and the items as table or pictures. */
export function ShownItems({ inventory, onOpenDetails }: ShownItemsProps) {
  const { t, i18n } = useTranslation('inventory')
  const view = usePreferences((state) => state.preferences.view)
  const { rows, reading } = useItemRows(inventory)
  const { count } = inventory.columns
  const isEmpty = count === 0 && inventory.end !== null
  const hasNoMatch = count > 0 && rows.length === 0
  const listed = useLastMatches(inventory, rows)
  const { names, hints } = useMemo(
    () => ({ names: priceNames(inventory, t), hints: priceHints(inventory, t, i18n.language) }),
    [inventory, t, i18n.language],
  )
  const List = view === 'table' ? ItemTable : ItemCards
  return (
    <>
      <Summary inventory={inventory} rows={rows} names={names} hints={hints} />
      <FilterBar inventory={inventory} rows={rows} reading={reading} names={names} />
      <div className={classes.list}>
        {isEmpty ? <NoItems /> : null}
        {hasNoMatch ? <NoMatch count={count} /> : null}
        {isEmpty || (hasNoMatch && listed.length === 0) ? null : (
          <div className={classes.rows} aria-hidden={hasNoMatch ? true : undefined}>
            <List
              inventory={inventory}
              rows={listed}
              names={names}
              hints={hints}
              onOpenDetails={onOpenDetails}
            />
          </div>
        )}
      </div>
      {isEmpty ? null : <SelectionBar inventory={inventory} rows={rows} names={names} />}
    </>
  )
}

/** The rows; while none match, those before: a list that stays behind is filled anew much sooner than made anew. */
function useLastMatches({ columns }: ShownInventory, rows: Uint32Array): Uint32Array {
  const [last, setLast] = useState({ columns, rows })
  if (rows.length > 0 && last.rows !== rows) setLast({ columns, rows })
  // Rows mean nothing in other columns.
  return rows.length === 0 && last.columns === columns ? last.rows : rows
}

function NoItems() {
  const { t } = useTranslation('inventory')
  return (
    <EmptyState icon={IconPackageOff} title={t('empty.noItems')} text={t('empty.noItemsText')} />
  )
}

function NoMatch({ count }: { readonly count: number }) {
  const { t } = useTranslation('inventory')
  const clearFilters = useView((state) => state.clearFilters)
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
