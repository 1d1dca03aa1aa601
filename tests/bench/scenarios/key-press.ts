import { InventoryPage } from '../../e2e/pages/inventory-page'
import { withOpenInventory } from '../harness/open-inventory'
import { watchPaints } from '../harness/painted-marks'
import { spreadOf, percentile } from '../harness/statistics'
import { typeKeys } from '../harness/typed-keys'
import type { Scenario } from '../scenario'

/** The rows of the app's own grid. */
export const appRows = { grid: '[role="grid"]', row: '[role="row"][data-row]' } as const

const oneFrame = { kind: 'most', value: 16.7 } as const

/** The inventory is open, and the person types into its search field, letter by letter. */
export const keyPress: Scenario = {
  name: 'key-press',
  figures: [
    {
      id: 'key-press',
      label: 'key press in the search field → painted, median',
      unit: 'ms',
      floor: 'key-press-small',
      goal: oneFrame,
    },
    {
      id: 'key-press-p95',
      label: 'key press in the search field → painted, 95th percentile',
      unit: 'ms',
      floor: 'key-press-small-p95',
      goal: oneFrame,
    },
  ],
  async run(bench) {
    const painted = await keysPainted(bench)
    return { 'key-press': spreadOf(painted).median, 'key-press-p95': percentile(painted, 0.95) }
  },
}

async function keysPainted(bench: { readonly library: string; readonly items: number }) {
  return withOpenInventory(bench, async ({ page }) => {
    const { filters } = new InventoryPage(page)
    await filters.getByRole('textbox', { name: 'Search items' }).click()
    await watchPaints(page, appRows)
    return typeKeys(page)
  })
}
