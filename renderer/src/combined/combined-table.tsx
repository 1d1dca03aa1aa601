import { useCallback, useMemo, useRef, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Grid } from '../components/grid/grid'
import { useGridRows } from '../components/grid/use-grid-rows'
import { widthsOfLengths, type ContentLengths } from '../inventory/content-widths'
import type { PriceNames } from '../inventory/price-names'
import { useItemWords } from '../inventory/item-words'
import { isShortcut } from '../shortcuts/shortcuts'
import { combinedColumns, combinedLayout } from './combined-columns'
import type { CombinedInventory } from './combined-inventory'
import { CombinedRow, type CombinedRowWords } from './combined-row'
import { CombinedTableHeader } from './combined-table-header'
import { localUnits } from './combined-totals'
import { useCombinedView } from './combined-view-store'
import { gamesOf } from './games-of'
import { useCopyAssetId } from './use-copy-asset-id'
import { useListNavigation } from './use-list-navigation'
import { useOpenItem } from './use-open-item'

export const combinedRowHeight = 36

interface CombinedTableProps {
  readonly inventory: CombinedInventory
  readonly rows: Uint32Array
  readonly names: PriceNames
  readonly lengths: ContentLengths
  readonly takeFocus: () => boolean
  /** Back to the groups; null: no group is looked into. */
  readonly onBack: (() => void) | null
}

/** The items of all the snapshots as a table. */
export function CombinedTable(props: CombinedTableProps) {
  const { inventory, rows, names, lengths, takeFocus, onBack } = props
  const { t } = useTranslation('combined')
  const words = useCombinedRowWords(inventory)
  const scroller = useRef<HTMLDivElement>(null)
  const focusRow = useCombinedView((state) => state.focusRow)
  const focused = useCombinedView(({ focusedRow }) =>
    focusedRow?.inventory === inventory ? focusedRow.row : null,
  )
  const hasGames = words.games !== null
  const columns = useMemo(() => combinedColumns(hasGames), [hasGames])
  const layout = useMemo(
    () => combinedLayout(hasGames, words.hasUnits, widthsOfLengths(lengths, names)),
    [hasGames, words.hasUnits, lengths, names],
  )
  const copyId = useCopyAssetId(inventory.columns)
  const openItem = useOpenItem(inventory)
  const focus = useCallback((row: number) => focusRow(inventory, row), [focusRow, inventory])
  const followKey = (event: KeyboardEvent, row: number): boolean => {
    if (isShortcut(event, 'openCombinedItem')) openItem(row)
    else if (isShortcut(event, 'backToGroups') && onBack !== null) onBack()
    else if (isShortcut(event, 'copyAssetId') && !hasMarkedText()) copyId(row)
    else return false
    return true
  }
  const navigation = useListNavigation({
    scroller,
    keys: rows,
    focused,
    linesInSight: () => grid.linesInSight(),
    scrollTo: (index) => grid.scrollTo(index),
    onFocus: focus,
    onKey: followKey,
    takeFocus,
  })
  const grid = useGridRows({
    scroller,
    keys: rows,
    rowHeight: combinedRowHeight,
    focusIndex: navigation.focusedIndex ?? 0,
    shown: [rows],
  })
  return (
    <Grid
      label={t('table.label')}
      rows={grid}
      columnCount={columns.length}
      layout={layout}
      header={<CombinedTableHeader columns={columns} names={names} hasUnits={words.hasUnits} />}
      onKeyDown={navigation.onKeyDown}
    >
      {(index, top) => {
        const row = rows[index] ?? 0
        return (
          <CombinedRow
            key={row}
            inventory={inventory}
            row={row}
            index={index}
            top={top}
            isFocused={row === focused}
            isTabStop={row === navigation.tabStop}
            words={words}
            onFocus={navigation.focus}
            onOpen={openItem}
          />
        )
      }}
    </Grid>
  )
}

/** What the person has marked is what Ctrl+C means. */
function hasMarkedText(): boolean {
  return (window.getSelection()?.toString() ?? '') !== ''
}

function useCombinedRowWords(inventory: CombinedInventory): CombinedRowWords {
  const { t } = useTranslation('inventory')
  const items = useItemWords()
  return useMemo(
    () => ({
      ...items,
      noUser: t('offline.noSteamUser'),
      games:
        gamesOf(inventory).length < 2
          ? null
          : {
              cs2: t('games.cs2'),
              dota2: t('games.dota2'),
              rust: t('games.rust'),
              unknown: t('games.unknown'),
            },
      hasUnits: localUnits(inventory).length > 1,
    }),
    [items, inventory, t],
  )
}
