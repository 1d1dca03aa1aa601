import { useMemo, useRef } from 'react'
import { boxStateAt } from '../choosing/choose-box'
import { useChooseByBox } from '../choosing/use-choose-by-box'
import { useWentInto } from '../choosing/went-into'
import { useTranslation } from 'react-i18next'
import { Grid } from '../components/grid/grid'
import { useGridRows } from '../components/grid/use-grid-rows'
import { usePreferences } from '../stores/use-app-stores'
import { contentWidths } from './content-widths'
import type { ShownInventory } from './inventory-store'
import { ItemRow } from './item-row'
import { useItemWords } from './item-words'
import type { PriceHints } from './price-hints'
import type { PriceNames } from './price-names'
import { isSelected } from './selection'
import { columnTemplate, tableColumns, tableWidth } from './table-columns'
import { TableHeader } from './table-header'
import { useItemNavigation } from './use-item-navigation'
import { useRowsBehind } from './use-rows-behind'

const rowHeight = 36

export interface ItemListProps {
  readonly inventory: ShownInventory
  readonly rows: Uint32Array
  readonly names: PriceNames
  readonly hints: PriceHints
  readonly onOpenDetails: () => void
}

/** The items as a table. */
export function ItemTable({ inventory, rows, names, hints, onOpenDetails }: ItemListProps) {
  const { t } = useTranslation('inventory')
  const words = useItemWords()
  const scroller = useRef<HTMLDivElement>(null)
  const chosen = usePreferences((state) => state.preferences.columnWidths)
  const { columns } = inventory
  const needed = useMemo(() => contentWidths(columns, names), [columns, names])
  const widths = useMemo(() => ({ ...needed, ...chosen }), [needed, chosen])
  const { choosing, onChoose } = useChooseByBox(inventory, rows)
  const wentInto = useWentInto(inventory)
  const behind = useRowsBehind(inventory, rows)
  const navigation = useItemNavigation({
    inventory,
    rows,
    scroller,
    layout: () => ({ count: rows.length, perLine: 1, linesInSight: grid.linesInSight() }),
    scrollTo: (index) => grid.scrollTo(index),
    onOpenDetails,
  })
  const grid = useGridRows({
    scroller,
    keys: rows,
    rowHeight,
    focusIndex: navigation.inspectedIndex ?? 0,
    isRefilled: true,
    shown: [rows],
  })

  return (
    <Grid
      label={t('table.label')}
      rows={grid}
      columnCount={tableColumns.length}
      layout={{ template: columnTemplate(widths), least: tableWidth(widths) }}
      isMultiselectable
      header={<TableHeader names={names} hints={hints} widths={widths} scroller={scroller} />}
      onKeyDown={navigation.onKeyDown}
    >
      {(index, top) => {
        const row = (grid.list.isInSight(index) ? rows[index] : (behind[index] ?? rows[index])) ?? 0
        return (
          <ItemRow
            // By its place: where others are shown, the rows are filled anew instead of made anew.
            key={index}
            columns={columns}
            row={row}
            index={index}
            top={top}
            isInspected={row === navigation.inspectedRow}
            isSelected={isSelected(navigation.selection, row)}
            isTabStop={row === navigation.tabStop}
            box={boxStateAt(columns, row, choosing)}
            wentInto={wentInto(row)}
            words={words}
            onPick={navigation.pick}
            onOpen={onOpenDetails}
            onChoose={onChoose}
          />
        )
      }}
    </Grid>
  )
}
