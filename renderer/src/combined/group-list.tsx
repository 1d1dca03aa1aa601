import { useCallback, useMemo, useRef, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Grid, type GridLayout } from '../components/grid/grid'
import { GridHeader, SortHeading, sortDirection } from '../components/grid/grid-header'
import { useGridRows } from '../components/grid/use-grid-rows'
import { useMoneyWords } from '../components/money'
import type { PriceNames } from '../inventory/price-names'
import { isShortcut } from '../shortcuts/shortcuts'
import type { ShownGroups } from './combined-answer'
import type { CombinedInventory } from './combined-inventory'
import { combinedRowHeight } from './combined-table'
import { localUnits } from './combined-totals'
import { useCombinedView } from './combined-view-store'
import { GroupRow, type GroupRowWords } from './group-row'
import { groupSortKeys, type GroupSortKey } from './group-table'
import { useListNavigation } from './use-list-navigation'

interface GroupListProps {
  readonly inventory: CombinedInventory
  readonly groups: ShownGroups
  readonly names: PriceNames
  readonly takeFocus: () => boolean
  readonly onOpen: (key: number) => void
}

/** The items in groups, each with what it comes to. */
export function GroupList({ inventory, groups, names, takeFocus, onOpen }: GroupListProps) {
  const { t } = useTranslation('combined')
  const { table, places } = groups
  const { by } = table
  const hasLocal = localUnits(inventory).length === 1
  const columns = groupSortKeys.filter((key) => key !== 'priceLocal' || hasLocal)
  const words = useGroupRowWords()
  const scroller = useRef<HTMLDivElement>(null)
  const focusGroup = useCombinedView((state) => state.focusGroup)
  const focused = useCombinedView(({ focusedGroup }) =>
    focusedGroup?.inventory === inventory && focusedGroup.by === by ? focusedGroup.key : null,
  )
  const keys = useMemo(
    () => places.map((place) => table.groups.keys[place] ?? 0),
    [places, table.groups.keys],
  )
  const focus = useCallback(
    (key: number) => focusGroup({ inventory, by, key }),
    [focusGroup, inventory, by],
  )
  const open = useCallback(
    (key: number) => {
      focus(key)
      onOpen(key)
    },
    [focus, onOpen],
  )
  const followKey = (event: KeyboardEvent, key: number): boolean => {
    if (!isShortcut(event, 'openCombinedItem')) return false
    open(key)
    return true
  }
  const navigation = useListNavigation({
    scroller,
    keys,
    focused,
    linesInSight: () => grid.linesInSight(),
    scrollTo: (index) => grid.scrollTo(index),
    onFocus: focus,
    onKey: followKey,
    takeFocus,
  })
  const grid = useGridRows({
    scroller,
    keys,
    rowHeight: combinedRowHeight,
    focusIndex: navigation.focusedIndex ?? 0,
    shown: [keys],
  })
  return (
    <Grid
      label={t(`groups.${by}.label`)}
      rows={grid}
      columnCount={columns.length}
      layout={hasLocal ? withLocal : withoutLocal}
      header={<GroupListHeader columns={columns} by={by} names={names} />}
      onKeyDown={navigation.onKeyDown}
    >
      {(index, top) => {
        const key = keys[index] ?? 0
        return (
          <GroupRow
            key={key}
            inventory={inventory}
            table={table}
            place={places[index] ?? 0}
            index={index}
            top={top}
            hasLocal={hasLocal}
            isFocused={key === focused}
            isTabStop={key === navigation.tabStop}
            words={words}
            onFocus={focus}
            onOpen={open}
          />
        )
      }}
    </Grid>
  )
}

const withoutLocal: GridLayout = {
  template: 'minmax(220px, 1fr) 96px 116px 116px 150px',
  least: 698,
}
const withLocal: GridLayout = { template: `${withoutLocal.template} 150px`, least: 848 }

interface GroupListHeaderProps {
  readonly columns: readonly GroupSortKey[]
  readonly by: ShownGroups['table']['by']
  readonly names: PriceNames
}

function GroupListHeader({ columns, by, names }: GroupListHeaderProps) {
  const { t } = useTranslation('combined')
  const order = useCombinedView((state) => state.groupOrder)
  const sortBy = useCombinedView((state) => state.sortGroupsBy)
  const nameOf = (column: GroupSortKey): string => {
    switch (column) {
      case 'group':
      case 'members':
        return t(`groups.${by}.${column}`)
      case 'items':
      case 'depositable':
        return t(`groups.${column}`)
      case 'price':
      case 'priceLocal':
        // Beside the number of depositable items, a bare unit would pass for their sum.
        return t('groups.sumOfAll', { unit: names[column] })
    }
  }
  return (
    <GridHeader>
      {columns.map((column, index) => (
        <SortHeading
          key={column}
          column={column === 'group' ? 'name' : column}
          place={index + 1}
          name={nameOf(column)}
          title={nameOf(column)}
          direction={sortDirection<GroupSortKey>(order, column)}
          isAmount={column !== 'group'}
          onSort={() => sortBy(column)}
        />
      ))}
    </GridHeader>
  )
}

function useGroupRowWords(): GroupRowWords {
  const { t, i18n } = useTranslation('combined')
  const { t: inventoryWords } = useTranslation('inventory')
  const money = useMoneyWords()
  return useMemo(() => {
    const numbers = new Intl.NumberFormat(i18n.language)
    return {
      unnamed: inventoryWords('table.unnamed'),
      noUser: inventoryWords('offline.noSteamUser'),
      open: (group) => t('groups.open', { group }),
      number: (value) => numbers.format(value),
      money,
    }
  }, [t, inventoryWords, i18n.language, money])
}
