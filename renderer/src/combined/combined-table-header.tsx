import { priceKinds } from '@shared/domain/item-filter'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { GridHeader, SortHeading, sortDirection } from '../components/grid/grid-header'
import { columnName } from '../inventory/column-name'
import type { PriceNames } from '../inventory/price-names'
import { narrowIcons } from '../inventory/table-header'
import type { CombinedColumn } from './combined-columns'
import type { CombinedSortKey } from './combined-order'
import { useCombinedView } from './combined-view-store'

interface CombinedTableHeaderProps {
  readonly columns: readonly CombinedColumn[]
  readonly names: PriceNames
  readonly hasUnits: boolean
}

export function CombinedTableHeader({ columns, names, hasUnits }: CombinedTableHeaderProps) {
  const { t } = useTranslation('combined')
  const { t: inventoryWords } = useTranslation('inventory')
  const order = useCombinedView((state) => state.order)
  const sortBy = useCombinedView((state) => state.sortBy)
  return (
    <GridHeader>
      {columns.map((column, index) => {
        const name =
          column === 'user' || column === 'game'
            ? t(`table.${column}`)
            : columnName(column, names, inventoryWords)
        const icon = column === 'user' || column === 'game' ? undefined : narrowIcons[column]
        return (
          <SortHeading
            key={column}
            column={column}
            place={index + 1}
            name={name}
            title={hintOf(column, name, hasUnits, t)}
            direction={sortDirection<CombinedSortKey>(order, column)}
            {...(icon === undefined ? {} : { icon })}
            isAmount={column === 'stickers' || isPriceKind(column)}
            onSort={() => sortBy(column)}
          />
        )
      })}
    </GridHeader>
  )
}

function hintOf(
  column: CombinedColumn,
  name: string,
  hasUnits: boolean,
  t: TFunction<'combined'>,
): string {
  const isLocal = column === 'priceLocal' || column === 'multipliedPriceLocal'
  return hasUnits && isLocal ? t('table.severalUnits', { name }) : name
}

function isPriceKind(column: CombinedColumn): boolean {
  return priceKinds.some((kind) => kind === column)
}
