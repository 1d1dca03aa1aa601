import type { WatchedRows } from './painted-marks'

/** The rows of the app's own table. */
export const appRows: WatchedRows = {
  grid: '[data-items-area] [role="grid"]',
  row: '[role="row"][data-row]',
}

/** Those of AG Grid: the columns that scroll are all there are. */
export const agGridRows: WatchedRows = { grid: '[role="treegrid"], [role="grid"]', row: '.ag-row' }
