import type { TFunction } from 'i18next'
import type { PriceNames } from './price-names'
import type { TableColumn } from './table-columns'

/** What a column is called over the table, and where the pictures are sorted by it. */
export function columnName(
  column: TableColumn,
  names: PriceNames,
  t: TFunction<'inventory'>,
): string {
  switch (column) {
    case 'price':
    case 'priceLocal':
    case 'multipliedPriceLocal':
      return names[column]
    case 'name':
    case 'depositability':
    case 'tradable':
    case 'accepted':
    case 'stickers':
    case 'assetId':
      return t(`table.${column}`)
  }
}
