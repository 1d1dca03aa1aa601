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

const credentials = { clientId: '90210', clientSecret: 'filter-test-secret' } as const
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
test.beforeEach(() => {
  inventory = new InventoryPage(app().page)
})
test.afterEach(async () => {
  await inventory.filters
    .getByRole('combobox', { name: 'Which price the bounds are for' })
    .selectOption('price')
  const clear = inventory.filters.getByRole('button', { name: 'Clear filters' })
  if (await clear.isEnabled()) await clear.click()
  await inventory.showsCount(8, 8)
})

/** The places in the answer of the items that are shown, in their order. */
async function shows(places: readonly number[]) {
  await inventory.showsCount(places.length, 8)
  const ids = places.map(assetId)
  if (ids.length === 0) await expect(inventory.items).toHaveCount(0)
  else await expect.poll(() => inventory.column('Asset id')).toEqual(ids)
}

test('tradable', async () => {
  await inventory.filterTradable('Tradable')
  await shows([0, 1, 4, 5, 7])
  await inventory.filterTradable('Not tradable')
  await shows([2, 3, 6])
  expect(await inventory.column('Tradable')).toEqual(['No', 'No', 'No'])
  await inventory.filterTradable('Any')
  await shows([0, 1, 2, 3, 4, 5, 6, 7])
})

test('accepted', async () => {
  await inventory.filterAccepted('Accepted')
  await shows([0, 2, 4, 5, 6, 7])
  await inventory.filterAccepted('Not accepted')
  await shows([1, 3])
  expect(await inventory.column('Accepted')).toEqual(['No', 'No'])
})

test('depositable: tradable, accepted and priced', async () => {
  await inventory.toggleDepositable()
  await expect(inventory.filters.getByRole('button', { name: 'Depositable' })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await shows([0, 4, 5])
  await inventory.toggleDepositable()
  await inventory.showsCount(8, 8)
})

test('search in name, asset id and sticker, whatever the case', async () => {
  await inventory.search('ak-47')
  await shows([0, 6])
  await inventory.search(assetId(5).slice(-4))
  await shows([5])
  await inventory.search('KATOWICE')
  await shows([2])
  await inventory.search('no such thing')
  await shows([])
  await expect(inventory.page.getByText('No item matches the filters')).toBeVisible()
})

test('price range, inclusive, in each of the three prices', async () => {
  await inventory.limitPrice({ minimum: '4.5', maximum: '90' })
  await shows([0, 1, 6])
  await inventory.limitPrice({ minimum: '4.51', maximum: '' })
  await shows([1, 2, 5, 6])
  const kind = inventory.filters.getByRole('combobox', { name: 'Which price the bounds are for' })
  await kind.selectOption({ label: 'RUB' })
  await inventory.limitPrice({ minimum: '405', maximum: '405' })
  await shows([0])
  await kind.selectOption({ label: 'RUB × multiplier' })
  await inventory.limitPrice({ minimum: '607.5', maximum: '607.5' })
  await shows([0])
})

test('bounds that make no sense are named and not applied', async () => {
  const minimum = inventory.filters.getByRole('textbox', { name: 'Minimum price' })
  await inventory.limitPrice({ minimum: 'cheap' })
  await expect(minimum).toHaveAttribute('aria-invalid', 'true')
  await shows([0, 1, 2, 3, 4, 5, 6, 7])
  await inventory.limitPrice({ minimum: '10', maximum: '5' })
  await expect(minimum).toHaveAttribute('aria-invalid', 'true')
  await inventory.showsCount(8, 8)
})

test('all of them together, and cleared at once', async () => {
  await inventory.filterTradable('Tradable')
  await inventory.filterAccepted('Accepted')
  await shows([0, 4, 5, 7])
  await inventory.limitPrice({ minimum: '1' })
  await shows([0, 5])
  await inventory.search('doppler')
  await shows([5])
  await inventory.toggleDepositable()
  await shows([5])
  await inventory.clearFilters()
  await shows([0, 1, 2, 3, 4, 5, 6, 7])
  await expect(inventory.filters.getByRole('button', { name: 'Clear filters' })).toBeDisabled()
  await expect(inventory.filters.getByRole('textbox', { name: 'Search items' })).toBeFocused()
})

test('totals of all, shown and depositable are exact and follow the filters', async () => {
  const all = ['8', '4,863.08', '437,677.20', '656,515.80'] as const
  const depositable = ['3', '1,254.63', '112,916.70', '169,375.05'] as const
  const columns = ['Items', 'USD', 'Local', 'Multiplied'] as const
  for (const [index, column] of columns.entries()) {
    await expect(inventory.total('All', column)).toHaveText(all[index] ?? '')
    await expect(inventory.total('Shown', column)).toHaveText(all[index] ?? '')
    await expect(inventory.total('Depositable', column)).toHaveText(depositable[index] ?? '')
  }
  await inventory.filterTradable('Not tradable')
  await expect(inventory.total('Shown', 'Items')).toHaveText('3')
  await expect(inventory.total('Shown', 'USD')).toHaveText('3,518.45')
  await expect(inventory.total('All', 'USD')).toHaveText('4,863.08')
  await expect(inventory.summary).toContainText('2 items have no price')
  await expect(inventory.summary).toContainText('3 items out of 8')
})

test('a column sorts down, up, and not at all', async () => {
  await inventory.sortBy('USD')
  await expect
    .poll(() => inventory.column('USD'))
    .toEqual(['3,500.25', '1,250.10', '90.00', '18.20', '4.50', '0.03', '—No price', '—No price'])
  await inventory.sortBy('USD')
  await expect
    .poll(() => inventory.column('USD'))
    .toEqual(['0.03', '4.50', '18.20', '90.00', '1,250.10', '3,500.25', '—No price', '—No price'])
  await inventory.sortBy('USD')
  await shows([0, 1, 2, 3, 4, 5, 6, 7])
  for (const heading of [
    'Name',
    'RUB',
    'RUB × multiplier',
    'Tradable',
    'Accepted',
    'Stickers',
    'Asset id',
  ]) {
    await inventory.sortBy(heading)
    await expect(inventory.columnHeader(heading)).toHaveAttribute(
      'aria-sort',
      /ascending|descending/u,
    )
    await inventory.sortBy(heading)
    await inventory.sortBy(heading)
  }
  await shows([0, 1, 2, 3, 4, 5, 6, 7])
})

test('pictures show the same items, filters and details', async () => {
  await inventory.switchView('Pictures')
  const cards = inventory.items.getByRole('gridcell')
  await expect(cards).toHaveCount(8)
  await inventory.search('howl')
  await expect(cards).toHaveCount(1)
  await cards.first().click()
  await expect(inventory.details.getByRole('heading', { name: /Howl/u })).toBeVisible()
  await inventory.clearFilters()
  await inventory.switchView('Table')
})
