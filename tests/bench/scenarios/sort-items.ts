import type { Page } from '@playwright/test'
import { InventoryPage } from '../../e2e/pages/inventory-page'
import { withOpenInventory } from '../harness/open-inventory'
import { paintedAfter, watchPaints } from '../harness/painted-marks'
import { appRows } from '../harness/watched-rows'
import type { Scenario } from '../scenario'

/** The inventory is open, and the person sorts it by one column after the other, each for the first time. */
export const sortItems: Scenario = {
  name: 'sort-items',
  figures: [
    {
      id: 'sort-worst',
      label: 'sort by the column that takes longest → painted',
      unit: 'ms',
      floor: 'bare-sort',
      goal: { kind: 'times', value: 2 },
    },
    {
      id: 'sort-usd',
      label: 'sort by the USD price, lowest first → painted',
      unit: 'ms',
      floor: 'bare-sort',
      goal: { kind: 'times', value: 2 },
    },
  ],
  run: (bench) =>
    withOpenInventory(bench, async ({ page }) => {
      await watchPaints(page, appRows)
      const painted = await sortByEach(page)
      const [worst] = [...painted].toSorted((left, right) => right[1] - left[1])
      if (worst === undefined) throw new Error('There is no column to sort by')
      console.log(`  slowest to sort: ${worst[0]}`)
      return { 'sort-worst': worst[1], 'sort-usd': painted.get('USD') ?? Number.NaN }
    }),
}

async function sortByEach(page: Page): Promise<ReadonlyMap<string, number>> {
  const { items } = new InventoryPage(page)
  const painted = new Map<string, number>()
  for (const heading of await items.getByRole('columnheader').all()) {
    const name = (await heading.textContent()) ?? ''
    painted.set(name, await paintedAfter(page, () => heading.getByRole('button').first().click()))
  }
  return painted
}
