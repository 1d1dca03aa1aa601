// The same items in AG Grid Community, set as its documentation advises for many rows and a quick filter.
import {
  ClientSideRowModelModule,
  createGrid,
  ModuleRegistry,
  QuickFilterModule,
  type ColDef,
} from 'ag-grid-community'

/** An item as the app's table shows it. */
export interface PlainItem {
  readonly assetId: string
  readonly name: string
  readonly price: number | null
  readonly priceLocal: number | null
  readonly multipliedPriceLocal: number | null
  readonly deposit: string
  readonly tradable: string
  readonly accepted: string
  readonly stickers: string
}

ModuleRegistry.registerModules([ClientSideRowModelModule, QuickFilterModule])

const notSearched = () => ''

const amount = (field: keyof PlainItem, headerName: string): ColDef<PlainItem> => ({
  field,
  headerName,
  width: 100,
  getQuickFilterText: notSearched,
})

const columnDefs: ColDef<PlainItem>[] = [
  { field: 'name', headerName: 'Name', flex: 1 },
  { ...amount('price', 'USD'), sort: 'desc' },
  amount('priceLocal', 'Local'),
  amount('multipliedPriceLocal', 'Multiplied'),
  amount('deposit', 'Deposit'),
  amount('tradable', 'Tradable'),
  amount('accepted', 'Accepted'),
  // Searched as in the app: name, stickers and asset id.
  { field: 'stickers', headerName: 'Stickers', width: 90 },
  { field: 'assetId', headerName: 'Asset id', width: 110 },
]

/** Shows the items. Answers milliseconds until they are painted. */
async function showItems(rowData: PlainItem[]): Promise<number> {
  const begun = performance.now()
  const element = document.querySelector<HTMLElement>('#grid')
  const field = document.querySelector('input')
  if (element === null || field === null) throw new Error('The page has lost its grid')
  await new Promise<void>((resolve) => {
    const grid = createGrid<PlainItem>(element, {
      columnDefs,
      rowData,
      getRowId: ({ data }) => data.assetId,
      rowHeight: 36,
      animateRows: false,
      suppressColumnMoveAnimation: true,
      suppressCellFocus: true,
      suppressRowHoverHighlight: true,
      cacheQuickFilter: true,
      defaultColDef: { cellDataType: false, enableCellChangeFlash: false },
      onFirstDataRendered: () => resolve(),
    })
    field.addEventListener('input', () => grid.setGridOption('quickFilterText', field.value))
  })
  await new Promise<void>((resolve) => {
    const behindFrame = new MessageChannel()
    behindFrame.port2.addEventListener('message', () => resolve())
    behindFrame.port2.start()
    requestAnimationFrame(() => behindFrame.port1.postMessage(null))
  })
  return performance.now() - begun
}

Object.assign(window, { showItems })
