import { InventoryPage } from '../../e2e/pages/inventory-page'
import { fling } from '../harness/fling'
import { withOpenInventory } from '../harness/open-inventory'
import type { Figure, Scenario } from '../scenario'

const views = ['rows', 'cards'] as const

/** The inventory is open, and the person flings through it, first as a table and then as pictures. */
export const flingItems: Scenario = {
  name: 'fling-items',
  figures: views.flatMap((view): readonly Figure[] => [
    {
      id: `fling-${view}`,
      label: `fling through ${view}: 95th percentile of a frame`,
      unit: 'ms',
      floor: 'fling-blank',
      goal: { kind: 'times', value: 1.02 },
    },
    {
      id: `fling-${view}-blank`,
      label: `fling through ${view}: frames with a part that had no row`,
      unit: 'frames',
      floor: null,
      goal: { kind: 'most', value: 0 },
    },
  ]),
  run: (bench) =>
    withOpenInventory(bench, async (app) => {
      const grid = '[data-items-area] [role="grid"]'
      const rows = await fling(app, { scroller: grid, row: '[role="row"][data-row]' })
      await new InventoryPage(app.page).switchView('Pictures')
      const cards = await fling(app, { scroller: grid, row: '[role="row"]' })
      // It is kept in the library's folder, which the other scenarios open, too.
      await new InventoryPage(app.page).switchView('Table')
      return {
        'fling-rows': rows.frame,
        'fling-rows-blank': rows.blank,
        'fling-cards': cards.frame,
        'fling-cards-blank': cards.blank,
      }
    }),
}
