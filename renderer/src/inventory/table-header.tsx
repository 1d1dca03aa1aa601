import { priceKinds, type PriceKind } from '@shared/domain/item-filter'
import type { SortKey } from '@shared/domain/item-order'
import { IconArrowsExchange, IconSticker2, IconThumbUp, type Icon } from '@tabler/icons-react'
import { memo, type KeyboardEvent, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { GridHeader, SortHeading, sortDirection } from '../components/grid/grid-header'
import { holdPicturesWhileTyping } from '../components/picture-gate'
import { usePreferences } from '../stores/use-app-stores'
import { columnName } from './column-name'
import { ColumnResizer, drawnWidthOf, widthAfterKey } from './column-resizer'
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

interface TableHeaderProps {
  readonly names: PriceNames
  readonly hints: PriceHints
  /** As drawn: chosen, or wide enough for what is in the columns. */
  readonly widths: ColumnWidths
  readonly scroller: RefObject<HTMLElement | null>
}

export const TableHeader = memo(function TableHeader(props: TableHeaderProps) {
  const { names, hints, widths, scroller } = props
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
    <GridHeader>
      {tableColumns.map((column, index) => {
        const name = columnName(column, names, t)
        return (
          <SortHeading
            key={column}
            column={column}
            place={index + 1}
            name={name}
            direction={sortDirection<SortKey>(order, column)}
            {...(narrowIcons[column] === undefined ? {} : { icon: narrowIcons[column] })}
            isAmount={isPriceKind(column) || column === 'stickers'}
            title={[columnHint(column, name, hints), t('table.widthKeys')].join('\n')}
            aria-keyshortcuts="Shift+ArrowLeft Shift+ArrowRight"
            onKeyDown={(event) => followKey(event, column)}
            onSort={() => {
              // The rows first: each picture that comes between holds them up.
              holdPicturesWhileTyping()
              changePreferences({ order: orderAfterClick(order, column) })
            }}
          >
            <ColumnResizer
              column={column}
              name={name}
              width={widthOf(column, widths)}
              scroller={scroller}
            />
          </SortHeading>
        )
      })}
    </GridHeader>
  )
})

/** Of the columns that give way where not all fit. */
export const narrowIcons: Readonly<Partial<Record<TableColumn, Icon>>> = {
  tradable: IconArrowsExchange,
  accepted: IconThumbUp,
  stickers: IconSticker2,
}

/** The whole name, where it may be cut off, and what it means. */
function columnHint(column: TableColumn, name: string, hints: PriceHints): string {
  return isPriceKind(column) ? `${name}: ${hints[column]}` : name
}

function isPriceKind(column: TableColumn): column is PriceKind {
  return priceKinds.some((kind) => kind === column)
}
