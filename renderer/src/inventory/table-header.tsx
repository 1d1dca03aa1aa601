import { priceKinds, type PriceKind } from '@shared/domain/item-filter'
import type { SortKey } from '@shared/domain/item-order'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import type { KeyboardEvent, RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { usePreferences } from '../stores/use-app-stores'
import { columnName } from './column-name'
import { ColumnResizer, drawnWidthOf, widthAfterKey } from './column-resizer'
import classes from './item-table.module.css'
import type { PriceHints } from './price-hints'
import type { PriceNames } from './price-names'
import {
  orderAfterClick,
  resizeColumn,
  tableColumns,
  widthOf,
  type ColumnWidths,
  type TableColumn,
} from './table-columns'

/** Pixels; the rows begin below it. */
export const headerHeight = 32

interface TableHeaderProps {
  readonly names: PriceNames
  readonly hints: PriceHints
  /** As drawn: chosen, or wide enough for what is in the columns. */
  readonly widths: ColumnWidths
  readonly scroller: RefObject<HTMLElement | null>
}

export function TableHeader({ names, hints, widths, scroller }: TableHeaderProps) {
  const { t } = useTranslation('inventory')
  const order = usePreferences((state) => state.preferences.order)
  const changePreferences = usePreferences((state) => state.changePreferences)
  const chosen = usePreferences((state) => state.preferences.columnWidths)
  const followKey = (event: KeyboardEvent, column: TableColumn) => {
    if (!event.shiftKey || !event.key.startsWith('Arrow')) return
    const drawn = drawnWidthOf(column, scroller.current) ?? widthOf(column, widths)
    const next = widthAfterKey(event.key, drawn, column)
    if (next === null) return
    event.preventDefault()
    changePreferences({ columnWidths: resizeColumn(chosen, column, next) })
  }
  return (
    <div role="rowgroup" className={classes.head}>
      <div
        role="row"
        aria-rowindex={1}
        className={classes.headRow}
        style={{ height: headerHeight }}
      >
        {tableColumns.map((column, index) => {
          const name = columnName(column, names, t)
          const direction = directionOf(order.key, order.descending, column)
          return (
            <div
              key={column}
              role="columnheader"
              aria-colindex={index + 1}
              aria-sort={direction}
              className={classes.headCell}
              data-column={column}
            >
              <button
                type="button"
                className={classes.sort}
                title={[columnHint(column, name, hints), t('table.widthKeys')].join('\n')}
                aria-keyshortcuts="Shift+ArrowLeft Shift+ArrowRight"
                onKeyDown={(event) => followKey(event, column)}
                onClick={() => changePreferences({ order: orderAfterClick(order, column) })}
              >
                <span className={classes.headName}>{name}</span>
                <SortArrow direction={direction} />
              </button>
              <ColumnResizer
                column={column}
                name={name}
                width={widthOf(column, widths)}
                scroller={scroller}
              />
            </div>
          )
        })}
      </div>
    </div>
  )
}

type Direction = 'ascending' | 'descending' | 'none'

function directionOf(key: SortKey, descending: boolean, column: TableColumn): Direction {
  if (key !== column) return 'none'
  return descending ? 'descending' : 'ascending'
}

function SortArrow({ direction }: { readonly direction: Direction }) {
  if (direction === 'none') return null
  const Icon = direction === 'ascending' ? IconArrowUp : IconArrowDown
  return <Icon size={13} aria-hidden />
}

/** The whole name, where it may be cut off, and what it means. */
function columnHint(column: TableColumn, name: string, hints: PriceHints): string {
  return isPriceKind(column) ? `${name}: ${hints[column]}` : name
}

function isPriceKind(column: TableColumn): column is PriceKind {
  return priceKinds.some((kind) => kind === column)
}
