import { Checkbox } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { headerHeight, libraryColumns, type LibraryColumn } from './library-columns'
import { useLibraryList } from './library-list-store'
import type { LibraryOrder } from './library-order'
import classes from './snapshot-table.module.css'

interface SnapshotHeaderProps {
  readonly selected: 'all' | 'some' | 'none'
  readonly onSelectAll: () => void
}

export function SnapshotHeader({ selected, onSelectAll }: SnapshotHeaderProps) {
  const { t } = useTranslation('library')
  const order = useLibraryList((state) => state.order)
  const sortBy = useLibraryList((state) => state.sortBy)
  return (
    <div role="rowgroup" className={classes.head}>
      <div
        role="row"
        aria-rowindex={1}
        className={classes.headRow}
        style={{ height: headerHeight }}
      >
        <div role="columnheader" aria-colindex={1} className={classes.check}>
          <Checkbox
            aria-label={t('table.selectAll')}
            checked={selected === 'all'}
            indeterminate={selected === 'some'}
            onChange={onSelectAll}
          />
        </div>
        {libraryColumns.map((column, index) => {
          const direction = directionOf(order, column)
          return (
            <div
              key={column}
              role="columnheader"
              aria-colindex={index + 2}
              aria-sort={direction}
              className={classes.headCell}
              data-column={column}
            >
              <button
                type="button"
                className={classes.sort}
                title={t(`columns.${column}.hint`)}
                onClick={() => sortBy(column)}
              >
                <span className={classes.headName}>{t(`columns.${column}.name`)}</span>
                <SortArrow direction={direction} />
              </button>
            </div>
          )
        })}
      </div>
    </div>
  )
}

type Direction = 'ascending' | 'descending' | 'none'

function directionOf({ key, descending }: LibraryOrder, column: LibraryColumn): Direction {
  if (key !== column) return 'none'
  return descending ? 'descending' : 'ascending'
}

function SortArrow({ direction }: { readonly direction: Direction }) {
  if (direction === 'none') return null
  const Icon = direction === 'ascending' ? IconArrowUp : IconArrowDown
  return <Icon size={13} aria-hidden />
}
