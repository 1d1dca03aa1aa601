import {
  defaultRangeExtractor,
  useVirtualizer,
  type Range,
  type Virtualizer,
} from '@tanstack/react-virtual'
import { useCallback, useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { usePreferences } from '../stores/use-app-stores'
import { contentWidths } from './content-widths'
import type { ShownInventory } from './inventory-store'
import { ItemRow } from './item-row'
import { useItemWords } from './item-words'
import classes from './item-table.module.css'
import type { PriceHints } from './price-hints'
import type { PriceNames } from './price-names'
import { columnTemplate, tableColumns, tableWidth } from './table-columns'
import { headerHeight, TableHeader } from './table-header'
import { isSelected } from './selection'
import { useItemNavigation } from './use-item-navigation'

const rowHeight = 36
const overscan = 10

export interface ItemListProps {
  readonly inventory: ShownInventory
  readonly rows: Uint32Array
  readonly names: PriceNames
  readonly hints: PriceHints
  readonly onOpenDetails: () => void
}

/** The items as a table. Only the rows in sight are drawn, and the one that has the focus. */
export function ItemTable({ inventory, rows, names, hints, onOpenDetails }: ItemListProps) {
  const { t } = useTranslation('inventory')
  const words = useItemWords()
  const scroller = useRef<HTMLDivElement>(null)
  const chosen = usePreferences((state) => state.preferences.columnWidths)
  const { columns } = inventory
  const needed = useMemo(() => contentWidths(columns, names), [columns, names])
  const widths = { ...needed, ...chosen }
  const navigation = useItemNavigation({
    inventory,
    rows,
    scroller,
    layout: () => ({
      count: rows.length,
      perLine: 1,
      linesInSight: linesInSight(scroller.current),
    }),
    scrollTo: (index) => virtualizer.scrollToIndex(index),
    onOpenDetails,
  })
  const focusIndex = navigation.inspectedIndex ?? 0
  // oxlint-disable-next-line react/incompatible-library -- No React compiler runs here.
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: useCallback((index: number) => rows[index] ?? index, [rows]),
    overscan,
    scrollMargin: headerHeight,
    scrollPaddingStart: headerHeight,
    // The row with the focus stays in the page, so that scrolling past it does not throw the focus away.
    rangeExtractor: useCallback((range: Range) => withIndex(range, focusIndex), [focusIndex]),
  })
  useScrollToTop(virtualizer, rows)

  return (
    <div
      ref={scroller}
      role="grid"
      aria-multiselectable
      aria-label={t('table.label')}
      aria-rowcount={rows.length + 1}
      aria-colcount={tableColumns.length}
      className={classes.scroller}
      style={{ '--columns': columnTemplate(widths), '--table-width': `${tableWidth(widths)}px` }}
    >
      <TableHeader names={names} hints={hints} widths={widths} scroller={scroller} />
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- It hears its rows' keys. */}
      <div
        role="rowgroup"
        className={classes.body}
        style={{ height: virtualizer.getTotalSize() }}
        onKeyDown={navigation.onKeyDown}
      >
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const row = rows[index] ?? 0
          return (
            <ItemRow
              key={row}
              columns={inventory.columns}
              row={row}
              index={index}
              top={start - headerHeight}
              isInspected={row === navigation.inspectedRow}
              isSelected={isSelected(navigation.selection, row)}
              isTabStop={row === navigation.tabStop}
              words={words}
              onPick={navigation.pick}
              onOpen={onOpenDetails}
            />
          )
        })}
      </div>
    </div>
  )
}

function linesInSight(scroller: HTMLElement | null): number {
  return Math.floor(((scroller?.clientHeight ?? 0) - headerHeight) / rowHeight)
}

export function withIndex(range: Range, index: number): number[] {
  const indices = defaultRangeExtractor(range)
  if (index >= range.count || indices.includes(index)) return indices
  return [...indices, index].toSorted((left, right) => left - right)
}

/** Another filter or order starts at its first item. */
export function useScrollToTop(
  virtualizer: Virtualizer<HTMLDivElement, Element>,
  rows: Uint32Array,
) {
  const before = useRef(rows)
  useEffect(() => {
    if (before.current === rows) return
    before.current = rows
    // Asked of the virtualizer, which knows without a layout; the page would have to work one out on every key.
    if ((virtualizer.scrollOffset ?? 0) > 0) virtualizer.scrollToOffset(0)
  }, [virtualizer, rows])
}
