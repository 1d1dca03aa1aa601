import { assetIdAt } from '@shared/domain/difference-order'
import type { PriceKind } from '@shared/domain/item-filter'
import { useVirtualizer, type Range } from '@tanstack/react-virtual'
import { useCallback, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { visibleText } from '../components/visible-text'
import { useScrollToTop, withIndex } from '../components/grid/virtual-rows'
import { useAppStores } from '../stores/use-app-stores'
import type { Comparison } from './comparison-store'
import { differenceColumns, headerHeight, rowHeight } from './difference-columns'
import { DifferenceRow } from './difference-row'
import { useDifferenceRowWords } from './difference-row-words'
import { DifferenceTableHeader } from './difference-table-header'
import classes from './difference-table.module.css'
import { differenceLayout } from './difference-widths'
import { usePriceNames } from './use-comparison-words'
import { useDifferenceNavigation } from './use-difference-navigation'

const overscan = 10

interface DifferenceTableProps {
  readonly comparison: Comparison
  readonly entries: Uint32Array
  readonly price: PriceKind
}

/** The changes as a table. Only the rows in sight are drawn, and the one that has the focus. */
export function DifferenceTable({ comparison, entries, price }: DifferenceTableProps) {
  const { t } = useTranslation('comparison')
  const { difference } = comparison
  const words = useDifferenceRowWords()
  const names = usePriceNames(comparison)
  const scroller = useRef<HTMLDivElement>(null)
  const layout = useMemo(() => differenceLayout(difference, price), [difference, price])
  const copyId = useCopyId(comparison)
  const navigation = useDifferenceNavigation({
    difference,
    entries,
    scroller,
    layout: () => ({
      count: entries.length,
      perLine: 1,
      linesInSight: Math.floor(((scroller.current?.clientHeight ?? 0) - headerHeight) / rowHeight),
    }),
    scrollTo: (index) => virtualizer.scrollToIndex(index),
    onCopyId: copyId,
  })
  const focusIndex = navigation.focusedIndex ?? 0
  // oxlint-disable-next-line react/incompatible-library -- No React compiler runs here.
  const virtualizer = useVirtualizer({
    count: entries.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: useCallback((index: number) => entries[index] ?? index, [entries]),
    overscan,
    scrollMargin: headerHeight,
    scrollPaddingStart: headerHeight,
    // The row with the focus stays in the page, so that scrolling past it does not throw the focus away.
    rangeExtractor: useCallback((range: Range) => withIndex(range, focusIndex), [focusIndex]),
  })
  useScrollToTop(virtualizer, [entries])

  return (
    <div
      ref={scroller}
      role="grid"
      aria-label={t('table.label')}
      aria-rowcount={entries.length + 1}
      aria-colcount={differenceColumns.length}
      className={classes.scroller}
      style={{ '--columns': layout.template, '--table-width': `${layout.least}px` }}
    >
      <DifferenceTableHeader price={names[price]} />
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- It hears its rows' keys. */}
      <div
        role="rowgroup"
        className={classes.body}
        style={{ height: virtualizer.getTotalSize() }}
        onKeyDown={navigation.onKeyDown}
      >
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const entry = entries[index] ?? 0
          return (
            <DifferenceRow
              key={entry}
              difference={difference}
              entry={entry}
              price={price}
              index={index}
              top={start - headerHeight}
              isFocused={entry === navigation.focusedEntry}
              isTabStop={entry === navigation.tabStop}
              words={words}
              onFocus={navigation.focus}
              onCopyId={copyId}
            />
          )
        })}
      </div>
    </div>
  )
}

/** Copies an asset id, and says so. */
function useCopyId({ difference }: Comparison): (entry: number) => void {
  const { t } = useTranslation('comparison')
  const { t: words } = useTranslation('common')
  const { api, toasts } = useAppStores()
  return useCallback(
    (entry) => {
      const id = assetIdAt(difference, entry)
      void api.copyText(id).then((reply) =>
        toasts.getState().showToast({
          message: reply.ok ? t('export.copiedId', { id: visibleText(id) }) : words('copyFailed'),
          action: null,
        }),
      )
    },
    [api, toasts, difference, t, words],
  )
}
