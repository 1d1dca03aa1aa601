import { Checkbox } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { GridHeader, SortHeading, sortDirection } from '../components/grid/grid-header'
import grid from '../components/grid/grid.module.css'
import { isAmountColumn, libraryColumns } from './library-columns'
import { useLibraryList } from './library-list-store'
import type { LibrarySortKey } from './library-order'

interface SnapshotHeaderProps {
  readonly selected: 'all' | 'some' | 'none'
  readonly onSelectAll: () => void
}

export function SnapshotHeader({ selected, onSelectAll }: SnapshotHeaderProps) {
  const { t } = useTranslation('library')
  const order = useLibraryList((state) => state.order)
  const sortBy = useLibraryList((state) => state.sortBy)
  return (
    <GridHeader>
      <div role="columnheader" aria-colindex={1} className={grid.check}>
        <Checkbox
          aria-label={t('table.selectAll')}
          checked={selected === 'all'}
          indeterminate={selected === 'some'}
          onChange={onSelectAll}
        />
      </div>
      {libraryColumns.map((column, index) => (
        <SortHeading
          key={column}
          column={column}
          place={index + 2}
          name={t(`columns.${column}.name`)}
          title={t(`columns.${column}.hint`)}
          direction={sortDirection<LibrarySortKey>(order, column)}
          isAmount={isAmountColumn(column)}
          onSort={() => sortBy(column)}
        />
      ))}
    </GridHeader>
  )
}
