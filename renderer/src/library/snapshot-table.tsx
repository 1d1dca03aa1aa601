import type { Snapshot } from '@shared/domain/snapshot'
import { useMemo, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { Grid } from '../components/grid/grid'
import { useGridRows } from '../components/grid/use-grid-rows'
import { libraryColumns } from './library-columns'
import { useLibraryList } from './library-list-store'
import { SnapshotHeader } from './snapshot-header'
import { SnapshotRow, type RowFormats } from './snapshot-row'
import classes from './snapshot-table.module.css'
import { useSnapshotNavigation } from './use-snapshot-navigation'

const rowHeight = 46

interface SnapshotTableProps {
  readonly rows: readonly Snapshot[]
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly onOpen: (snapshot: Snapshot) => void
  readonly onOpenTogether: () => void
  readonly onRemove: () => void
  readonly onAnnotate: () => void
}

/** The snapshots as a table. */
export function SnapshotTable({
  rows,
  scroller,
  onOpen,
  onOpenTogether,
  onRemove,
  onAnnotate,
}: SnapshotTableProps) {
  const { t } = useTranslation('library')
  const formats = useRowFormats()
  const selected = useLibraryList((state) => state.selection.ids)
  const search = useLibraryList((state) => state.search)
  const order = useLibraryList((state) => state.order)
  const navigation = useSnapshotNavigation({
    rows,
    scroller,
    linesInSight: () => grid.linesInSight(),
    scrollTo: (index) => grid.scrollTo(index),
    onOpen,
    onOpenTogether,
    onRemove,
    onAnnotate,
  })
  const { focusIndex } = navigation
  const grid = useGridRows({
    scroller,
    keys: useMemo(() => rows.map(({ id }) => id), [rows]),
    rowHeight,
    focusIndex,
    // A snapshot that comes or goes moves nothing.
    shown: [search, order],
  })
  const selectedHere = useMemo(
    () => rows.filter(({ id }) => selected.has(id)).length,
    [rows, selected],
  )

  return (
    <Grid
      label={t('table.label')}
      rows={grid}
      columnCount={libraryColumns.length + 1}
      isMultiselectable
      className={classes.snapshots}
      header={
        <SnapshotHeader
          selected={selectedHere === 0 ? 'none' : selectedHere === rows.length ? 'all' : 'some'}
          onSelectAll={navigation.onSelectAll}
        />
      }
      onKeyDown={navigation.onKeyDown}
    >
      {(index, top) => {
        const snapshot = rows[index]
        return snapshot === undefined ? null : (
          <SnapshotRow
            key={snapshot.id}
            snapshot={snapshot}
            index={index}
            top={top}
            isSelected={selected.has(snapshot.id)}
            isTabStop={index === focusIndex}
            formats={formats}
            onClick={navigation.onClick}
            onToggle={navigation.onToggle}
            onOpen={onOpen}
          />
        )
      }}
    </Grid>
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
