import { readFile } from 'node:fs/promises'
import { withBareElectron } from '../harness/bare-electron'
import { buildPage } from '../harness/built-floor'
import { fling } from '../harness/fling'
import { paintedAfter, watchPaints } from '../harness/painted-marks'
import { keyFigures, keyValues, typeKeys } from '../harness/typed-keys'
import { agGridRows } from '../harness/watched-rows'
import type { PlainItem } from '../floors/ag-grid/page'
import type { Entry } from '../floors/column-loops/bare-columns'
import type { Bench, Scenario } from '../scenario'

/** The same items in AG Grid Community, in a bare window: what a ready-made grid would give. */
export const agGrid: Scenario = {
  name: 'ag-grid',
  isLong: true,
  figures: [
    ...keyFigures('ag-grid-key', 'AG Grid: key press → painted', { floor: null, goal: null }),
    {
      id: 'ag-grid-open',
      label: 'AG Grid: items given → painted',
      unit: 'ms',
      floor: null,
      goal: null,
    },
    {
      id: 'ag-grid-sort',
      label: 'AG Grid: sort by the USD price, lowest first → painted',
      unit: 'ms',
      floor: null,
      goal: null,
    },
    {
      id: 'ag-grid-fling',
      label: 'AG Grid: fling, 95th percentile of a frame',
      unit: 'ms',
      floor: 'fling-blank',
      goal: null,
    },
    {
      id: 'ag-grid-fling-blank',
      label: 'AG Grid: fling, frames with a part that had no row',
      unit: 'frames',
      floor: null,
      goal: null,
    },
  ],
  async run(bench) {
    const page = await builtPage(bench)
    const items = await plainItems(bench.exportFile)
    return withBareElectron(
      'blank-page',
      bench.folder,
      { SKINVENTORY_BENCH_PAGE: page },
      async (app) => {
        const open = await app.page.evaluate((rows) => {
          const { showItems } = window as unknown as {
            readonly showItems: (items: readonly PlainItem[]) => Promise<number>
          }
          return showItems(rows)
        }, items)
        await watchPaints(app.page, agGridRows)
        await app.page.getByRole('textbox', { name: 'Search items' }).click()
        const keys = await typeKeys(app.page)
        const sort = await paintedAfter(app.page, () =>
          app.page.locator('.ag-header-cell[col-id="price"]').click(),
        )
        const { frame, blank } = await fling(app, {
          scroller: '.ag-grid-viewport',
          row: '.ag-row',
        })
        return {
          ...keyValues('ag-grid-key', keys),
          'ag-grid-open': open,
          'ag-grid-sort': sort,
          'ag-grid-fling': frame,
          'ag-grid-fling-blank': blank,
        }
      },
    )
  },
}

const pages = new WeakMap<Bench, Promise<string>>()

function builtPage(bench: Bench): Promise<string> {
  const known = pages.get(bench) ?? buildPage('ag-grid', bench.folder)
  pages.set(bench, known)
  return known
}

async function plainItems(file: string): Promise<readonly PlainItem[]> {
  const { answer } = JSON.parse(await readFile(file, 'utf8')) as {
    readonly answer: { readonly data: { readonly items: readonly Entry[] } }
  }
  return answer.data.items.map((entry) => ({
    assetId: entry.item.asset_id,
    name: entry.name,
    price: entry.price,
    priceLocal: entry.price_local,
    multipliedPriceLocal: entry.multiplied_price_local,
    deposit: entry.item.tradable && !entry.disabled ? 'Yes' : 'No',
    tradable: entry.item.tradable ? 'Yes' : 'No',
    accepted: entry.disabled ? 'No' : 'Yes',
    stickers: JSON.stringify(entry.stickers ?? []),
  }))
}
