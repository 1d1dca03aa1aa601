import { useVirtualizer, type Range, type Virtualizer } from '@tanstack/react-virtual'
import type { Snapshot } from '@shared/domain/snapshot'
import { useCallback, useEffect, useMemo, useRef, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { withIndex } from '../components/grid/virtual-rows'
import { headerHeight, libraryColumns, rowHeight } from './library-columns'
import { useLibraryList } from './library-list-store'
import { SnapshotHeader } from './snapshot-header'
import { SnapshotRow, type RowFormats } from './snapshot-row'
import classes from './snapshot-table.module.css'
import { useSnapshotNavigation } from './use-snapshot-navigation'

const overscan = 8

interface SnapshotTableProps {
  readonly rows: readonly Snapshot[]
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly onOpen: (snapshot: Snapshot) => void
  readonly onRemove: () => void
  readonly onAnnotate: () => void
}

/** The snapshots as a table. Only the rows in sight are drawn, and the one that has the focus. */
export function SnapshotTable({
  rows,
  scroller,
  onOpen,
  onRemove,
  onAnnotate,
}: SnapshotTableProps) {
  const { t } = useTranslation('library')
  const formats = useRowFormats()
  const selected = useLibraryList((state) => state.selection.ids)
  const navigation = useSnapshotNavigation({
    rows,
    scroller,
    linesInSight: () =>
      Math.floor(((scroller.current?.clientHeight ?? 0) - headerHeight) / rowHeight),
    scrollTo: (index) => virtualizer.scrollToIndex(index),
    onOpen,
    onRemove,
    onAnnotate,
  })
  const { focusIndex } = navigation
  // oxlint-disable-next-line react/incompatible-library -- No React compiler runs here.
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: useCallback((index: number) => rows[index]?.id ?? index, [rows]),
    overscan,
    scrollMargin: headerHeight,
    scrollPaddingStart: headerHeight,
    // The row with the focus stays in the page, so that scrolling past it does not throw the focus away.
    rangeExtractor: useCallback((range: Range) => withIndex(range, focusIndex), [focusIndex]),
  })
  useTopAfterSearch(virtualizer)
  const selectedHere = useMemo(
    () => rows.filter(({ id }) => selected.has(id)).length,
    [rows, selected],
  )

  return (
    <div
      ref={scroller}
      role="grid"
      aria-label={t('table.label')}
      aria-multiselectable
      aria-rowcount={rows.length + 1}
      aria-colcount={libraryColumns.length + 1}
      className={classes.scroller}
    >
      <SnapshotHeader
        selected={selectedHere === 0 ? 'none' : selectedHere === rows.length ? 'all' : 'some'}
        onSelectAll={navigation.onSelectAll}
      />
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- It hears its rows' keys. */}
      <div
        role="rowgroup"
        className={classes.body}
        style={{ height: virtualizer.getTotalSize() }}
        onKeyDown={navigation.onKeyDown}
      >
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const snapshot = rows[index]
          return snapshot === undefined ? null : (
            <SnapshotRow
              key={snapshot.id}
              snapshot={snapshot}
              index={index}
              top={start - headerHeight}
              isSelected={selected.has(snapshot.id)}
              isTabStop={index === focusIndex}
              formats={formats}
              onClick={navigation.onClick}
              onToggle={navigation.onToggle}
              onOpen={onOpen}
            />
          )
        })}
      </div>
    </div>
  )
}

function useRowFormats(): RowFormats {
  const { language } = useTranslation('library').i18n
  return useMemo(
    () => ({
      language,
      time: new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }),
      number: new Intl.NumberFormat(language),
    }),
    [language],
  )
}

/** Another search or order starts at its first row; a snapshot that comes or goes moves nothing. */
function useTopAfterSearch(virtualizer: Virtualizer<HTMLDivElement, Element>) {
  const search = useLibraryList((state) => state.search)
  const order = useLibraryList((state) => state.order)
  const before = useRef({ search, order })
  useEffect(() => {
    if (before.current.search === search && before.current.order === order) return
    before.current = { search, order }
    if ((virtualizer.scrollOffset ?? 0) > 0) virtualizer.scrollToOffset(0)
  }, [virtualizer, search, order])
}
