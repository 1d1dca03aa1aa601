import path from 'node:path'
import { mkdir } from 'node:fs/promises'
import { InventoryPage } from '../../e2e/pages/inventory-page'
import { prepareFiles } from '../data/prepare-files'
import { withOpenInventory } from '../harness/open-inventory'
import { watchPaints } from '../harness/painted-marks'
import { keyFigures, keyValues, typeKeys } from '../harness/typed-keys'
import { appRows } from '../harness/watched-rows'
import type { Bench, Scenario } from '../scenario'

const oneFrame = { kind: 'most', value: 16.7 } as const
const fewItems = 1000

const what = 'key press in the search field → painted'

/** The inventory is open, and the person types into its search field, letter by letter. */
export const keyPress: Scenario = {
  name: 'key-press',
  figures: [
    ...keyFigures('key-press', what, { floor: 'key-press-few', goal: oneFrame }),
    // The same samples, beside those of another grid.
    ...keyFigures('key-press-beside', `${what}, beside AG Grid`, {
      floor: 'ag-grid-key',
      goal: { kind: 'times', value: 0.25 },
    }),
  ],
  async run(bench) {
    const painted = await keysPainted(bench)
    return { ...keyValues('key-press', painted), ...keyValues('key-press-beside', painted) }
  },
}

/** The same with few items. */
export const keyPressFew: Scenario = {
  name: 'key-press-few',
  isLong: true,
  figures: keyFigures('key-press-few', `${what}, 1,000 items`, { floor: null, goal: null }),
  run: async (bench) => keyValues('key-press-few', await keysPainted(await withFewItems(bench))),
}

async function keysPainted(bench: Pick<Bench, 'library' | 'items'>): Promise<readonly number[]> {
  return withOpenInventory(bench, async ({ page }) => {
    const { filters } = new InventoryPage(page)
    await filters.getByRole('textbox', { name: 'Search items' }).click()
    await watchPaints(page, appRows)
    return typeKeys(page)
  })
}

const libraries = new WeakMap<Bench, Promise<Bench>>()

/** A library of few items, made once. */
function withFewItems(bench: Bench): Promise<Bench> {
  const known = libraries.get(bench) ?? makeFewItems(path.join(bench.folder, 'few'))
  libraries.set(bench, known)
  return known
}

async function makeFewItems(folder: string): Promise<Bench> {
  await mkdir(folder, { recursive: true })
  return prepareFiles(folder, fewItems)
}
