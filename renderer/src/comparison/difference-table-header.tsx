import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import {
  differenceColumns,
  headerHeight,
  sortKeyOf,
  type DifferenceColumn,
} from './difference-columns'
import classes from './difference-table.module.css'
import { useDifferenceView } from './difference-view-store'

/** `price`: what the amounts are in. */
export function DifferenceTableHeader({ price }: { readonly price: string }) {
  const { t } = useTranslation('comparison')
  const order = useDifferenceView((state) => state.order)
  const sortBy = useDifferenceView((state) => state.sortBy)
  return (
    <div role="rowgroup" className={classes.head}>
      <div
        role="row"
        aria-rowindex={1}
        className={classes.headRow}
        style={{ height: headerHeight }}
      >
        {differenceColumns.map((column, index) => {
          const key = sortKeyOf(column)
          const direction =
            key !== order.key ? 'none' : order.descending ? 'descending' : 'ascending'
          return (
            <div
              key={column}
              role="columnheader"
              aria-colindex={index + 1}
              aria-sort={key === null ? undefined : direction}
              className={classes.headCell}
              data-column={column}
            >
              {key === null ? (
                <span className={classes.plainHead}>{t(`table.${column}`)}</span>
              ) : (
                <button
                  type="button"
                  className={classes.sort}
                  title={columnHint(column, price, t)}
                  onClick={() => sortBy(key)}
                >
                  <span className={classes.headName}>{t(`table.${column}`)}</span>
                  <SortArrow direction={direction} />
                </button>
              )}
            </div>
          )
        })}
      </div>
    </div>
  )
}

function SortArrow({ direction }: { readonly direction: 'ascending' | 'descending' | 'none' }) {
  if (direction === 'none') return null
  const Icon = direction === 'ascending' ? IconArrowUp : IconArrowDown
  return <Icon size={12} aria-hidden />
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
