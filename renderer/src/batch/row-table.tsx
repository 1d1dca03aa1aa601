import type { BatchRow } from '@shared/batch'
import { useMemo, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { Grid } from '../components/grid/grid'
import { GridHeader, SortHeading, sortDirection } from '../components/grid/grid-header'
import { useGridRows } from '../components/grid/use-grid-rows'
import { useMoneyWords } from '../components/money'
import { isAmount, rowColumns, type RowSortKey, type RowWords } from './batch-rows'
import { useBatchScreen } from './batch-screen-store'
import { RowLine, type LineFormats } from './row-line'
import classes from './row-table.module.css'
import { useOpenFetched } from './use-open-fetched'
import { useRowNavigation } from './use-row-navigation'

const rowHeight = 44

interface RowTableProps {
  readonly rows: readonly BatchRow[]
  /** Numbers of the rows to show, in their order. */
  readonly shown: Uint32Array
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly words: RowWords
}

/** The rows of a batch as a table. Enter or a double click opens what was fetched. */
export function RowTable({ rows, shown, scroller, words }: RowTableProps) {
  const { t } = useTranslation('batch')
  const filter = useBatchScreen((state) => state.filter)
  const search = useBatchScreen((state) => state.search)
  const order = useBatchScreen((state) => state.order)
  const focused = useBatchScreen((state) => state.focusedRow)
  const sortBy = useBatchScreen((state) => state.sortBy)
  const formats = useLineFormats(words)
  const open = useOpenFetched()
  const navigation = useRowNavigation({
    rows,
    shown,
    scroller,
    linesInSight: () => grid.linesInSight(),
    scrollTo: (index) => grid.scrollTo(index),
    onOpen: open,
  })
  const grid = useGridRows({
    scroller,
    keys: shown,
    rowHeight,
    focusIndex: navigation.focusIndex,
    // Rows that come to an end move nothing.
    shown: [filter, search, order],
  })
  return (
    <Grid
      label={t('rows.label')}
      rows={grid}
      columnCount={rowColumns.length}
      className={classes.rows}
      header={
        <GridHeader>
          {rowColumns.map((column, index) => (
            <SortHeading
              key={column}
              column={column}
              place={index + 1}
              name={t(`columns.${column}`)}
              direction={sortDirection<RowSortKey>(order, column)}
              isAmount={isAmount(column) || column === 'line'}
              onSort={() => sortBy(column)}
            />
          ))}
        </GridHeader>
      }
      onKeyDown={navigation.onKeyDown}
    >
      {(index, top) => {
        const number = shown[index] ?? 0
        const row = rows[number]
        return row === undefined ? null : (
          <RowLine
            key={number}
            row={row}
            number={number}
            index={index}
            top={top}
            isSelected={number === focused}
            isTabStop={index === navigation.focusIndex}
            formats={formats}
            onFocus={navigation.focus}
            onOpen={open}
          />
        )
      }}
    </Grid>
  )
}

function useLineFormats(words: RowWords): LineFormats {
  const money = useMoneyWords()
  return useMemo(
    () => ({ money, words, number: new Intl.NumberFormat(words.language) }),
    [money, words],
  )
}
