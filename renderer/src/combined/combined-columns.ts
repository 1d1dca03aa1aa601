import type { GridLayout } from '../components/grid/grid'
import {
  columnTemplate,
  tableColumns,
  tableWidth,
  type ColumnWidths,
  type TableColumn,
} from '../inventory/table-columns'

export type CombinedColumn = 'user' | 'game' | TableColumn

/** The columns of the items, from left to right. The game has one where there are several. */
export function combinedColumns(hasGames: boolean): readonly CombinedColumn[] {
  return ['user', ...(hasGames ? (['game'] as const) : []), ...tableColumns]
}

/** Pixels. The user's column grows with the window, up to a long label. */
const userWidth = { least: 116, most: 240 }
const gameWidth = 62
const leastName = 176
/** What a currency beside an amount takes. */
const currencyWidth = 38

export function combinedLayout(
  hasGames: boolean,
  hasUnits: boolean,
  needed: ColumnWidths,
): GridLayout {
  const widths = hasUnits ? withCurrencies(needed) : needed
  return {
    template: [
      `minmax(${userWidth.least}px, ${userWidth.most}px)`,
      ...(hasGames ? [`${gameWidth}px`] : []),
      columnTemplate(widths, leastName),
    ].join(' '),
    least: userWidth.least + (hasGames ? gameWidth : 0) + tableWidth(widths, leastName),
  }
}

function withCurrencies(widths: ColumnWidths): ColumnWidths {
  const wider = (kind: 'priceLocal' | 'multipliedPriceLocal') => (widths[kind] ?? 0) + currencyWidth
  return {
    ...widths,
    priceLocal: wider('priceLocal'),
    multipliedPriceLocal: wider('multipliedPriceLocal'),
  }
}
