import type { DifferenceSortKey } from '@shared/domain/difference-order'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { GridHeader, GridHeading, SortHeading, sortDirection } from '../components/grid/grid-header'
import {
  differenceColumns,
  isAmountColumn,
  sortKeyOf,
  type DifferenceColumn,
} from './difference-columns'
import { useDifferenceView } from './difference-view-store'

/** `price`: what the amounts are in. */
export function DifferenceTableHeader({ price }: { readonly price: string }) {
  const { t } = useTranslation('comparison')
  const order = useDifferenceView((state) => state.order)
  const sortBy = useDifferenceView((state) => state.sortBy)
  return (
    <GridHeader>
      {differenceColumns.map((column, index) => {
        const key = sortKeyOf(column)
        const heading = { column, place: index + 1, name: t(`table.${column}`) }
        return key === null ? (
          <GridHeading key={column} {...heading} />
        ) : (
          <SortHeading
            key={column}
            {...heading}
            title={columnHint(column, price, t)}
            direction={sortDirection<DifferenceSortKey>(order, key)}
            isAmount={isAmountColumn(column)}
            onSort={() => sortBy(key)}
          />
        )
      })}
    </GridHeader>
  )
}

function columnHint(column: DifferenceColumn, price: string, t: TFunction<'comparison'>): string {
  switch (column) {
    case 'before':
    case 'after':
    case 'change':
      return t(`table.${column}Hint`, { price })
    case 'percent':
      return t('table.percentHint')
    case 'kind':
    case 'name':
    case 'tradable':
    case 'accepted':
    case 'assetId':
      return t(`table.${column}`)
  }
}
