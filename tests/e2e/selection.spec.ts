import {
  startIndependentSkinsback,
  type IndependentSkinsback,
} from '../fakes/servers/independent-skinsback'
import { withProject } from './app/projects'
import { steamUser } from './app/steam-user'
import { assetId, mixedInventory } from './data/mixed-inventory'
import { expect, shareApp, test } from './fixtures'
import { InventoryPage } from './pages/inventory-page'

test.describe.configure({ mode: 'default' })

const credentials = { clientId: '90210', clientSecret: 'selection-test-secret' } as const
let server: IndependentSkinsback
const app = shareApp({}, async ({ page }) => {
  server = await startIndependentSkinsback({
    ...credentials,
    answer: () => ({ body: mixedInventory }),
  })
  await withProject(page, { endpoint: server.endpoint, ...credentials })
  const shown = new InventoryPage(page)
  await shown.fetchInventory({ game: 'CS2', tradeUrl: steamUser.tradeUrl })
  // From the largest price first to the smallest first, to the order of the answer.
  await shown.sortBy('USD')
  await shown.sortBy('USD')
})
test.afterAll(() => server.close())

let inventory: InventoryPage
test.beforeEach(async () => {
  inventory = new InventoryPage(app().page)
  await inventory.row(assetId(0)).click()
})
test.afterEach(async () => {
  const clear = inventory.filters.getByRole('button', { name: 'Clear filters' })
  if (await clear.isEnabled()) await clear.click()
})

const readClipboard = () => app().electron.evaluate(({ clipboard }) => clipboard.readText())

async function selects(places: readonly number[]) {
  await expect.poll(() => inventory.selectedIds()).toEqual(places.map(assetId))
}

test('a click selects one item, Ctrl more, Shift all up to there', async () => {
  await selects([0])
  await inventory.row(assetId(3)).click({ modifiers: ['ControlOrMeta'] })
  await selects([0, 3])
  await inventory.row(assetId(5)).click({ modifiers: ['Shift'] })
  await selects([3, 4, 5])
  await inventory.row(assetId(4)).click({ modifiers: ['ControlOrMeta'] })
  await selects([3, 5])
  await expect(inventory.selection).toContainText('2 selected')
  await inventory.row(assetId(1)).click()
  await selects([1])
})

test('the keyboard does all of it', async () => {
  const { keyboard } = app().page
  await inventory.row(assetId(0)).press('Shift+ArrowDown')
  await keyboard.press('Shift+ArrowDown')
  await selects([0, 1, 2])
  await keyboard.press('Shift+ArrowUp')
  await selects([0, 1])
  await keyboard.press('ControlOrMeta+ArrowDown')
  await keyboard.press('ControlOrMeta+ArrowDown')
  await selects([0, 1])
  await keyboard.press('Space')
  await selects([0, 1, 3])
  await keyboard.press('ControlOrMeta+a')
  await selects([0, 1, 2, 3, 4, 5, 6, 7])
  await keyboard.press('Escape')
  await selects([])
  await expect(inventory.selection).toContainText('Nothing selected')
  await keyboard.press('ArrowDown')
  await selects([4])
})

test('what is selected stays so under filters and in another order, and says what is hidden', async () => {
  await inventory.row(assetId(2)).click({ modifiers: ['Shift'] })
  await inventory.filterTradable('Tradable')
  await selects([0, 1])
  await expect(inventory.selection).toContainText('1 of them hidden')
  await inventory.filterTradable('Any')
  await inventory.sortBy('Name')
  await expect(inventory.selection).toContainText('3 selected')
  await expect(inventory.selection).not.toContainText('hidden')
  await inventory.sortBy('Name')
  await inventory.sortBy('Name')
  await selects([0, 1, 2])
  // Only what is shown: what was clicked before must not slip in.
  await inventory.search('howl')
  await inventory.rows().first().press('ControlOrMeta+a')
  await inventory.clearFilters()
  await selects([2])
})

test('the selection is added up exactly, all of it and what can be deposited', async () => {
  await inventory.row(assetId(2)).click({ modifiers: ['Shift'] })
  const totals = inventory.selection.getByRole('table', { name: 'Totals of the selection' })
  await expect(totals.getByRole('row', { name: /^Depositable 1 4\.50 USD/u })).toBeVisible()
  await expect(totals.getByRole('row', { name: /^All selected 3 3,594\.75 USD/u })).toBeVisible()
})

test('the pictures have the same selection', async () => {
  await inventory.row(assetId(1)).click({ modifiers: ['Shift'] })
  await inventory.switchView('Pictures')
  const selected = inventory.items.getByRole('gridcell', { selected: true })
  await expect(selected).toHaveCount(2)
  await inventory.items
    .getByRole('gridcell')
    .nth(3)
    .click({ modifiers: ['ControlOrMeta'] })
  await expect(selected).toHaveCount(3)
  await inventory.switchView('Table')
  await selects([0, 1, 3])
})

test('Ctrl+C copies asset ids as they stand in the list', async () => {
  await inventory.row(assetId(2)).click({ modifiers: ['ControlOrMeta'] })
  await app().page.keyboard.press('ControlOrMeta+c')
  await expect(inventory.frame.notifications).toContainText('Copied 2 asset ids')
  expect((await readClipboard()).trim().split(/\r?\n/u)).toEqual([assetId(0), assetId(2)])
})

test('the menu copies CSV and JSON', async () => {
  await inventory.copySelection('CSV')
  await expect(inventory.frame.notifications).toContainText('Copied 1 item as CSV')
  const [head, line] = (await readClipboard()).split('\r\n')
  expect(head).toMatch(/^\uFEFF?asset_id,name,tradable/u)
  expect(line).toContain(`'${assetId(0)},AK-47 | Slate (Field-Tested),yes,yes,yes,4.5`)
  await inventory.copySelection('JSON')
  await expect(inventory.frame.notifications).toContainText('Copied 1 item as JSON')
  const copied: unknown = JSON.parse(await readClipboard())
  expect(JSON.stringify(copied)).toContain('AK-47 | Slate (Field-Tested)')
  expect(JSON.stringify(copied)).not.toContain('AWP')
})

test('is empty in another inventory', async () => {
  await selects([0])
  await inventory.fetchButton.click()
  await expect(inventory.selection).toContainText('Nothing selected')
})
