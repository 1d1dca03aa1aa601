import {
  startIndependentSkinsback,
  type IndependentSkinsback,
} from '../fakes/servers/independent-skinsback'
import { withProject } from './app/projects'
import { steamUser } from './app/steam-user'
import { assetId, inventoryOf, mixedItems } from './data/mixed-inventory'
import { hostileNames } from './data/hostile-names'
import { expect, shareApp, test } from './fixtures'
import { InventoryPage } from './pages/inventory-page'

test.describe.configure({ mode: 'default' })

const credentials = { clientId: '90210', clientSecret: 'detail-test-secret' } as const
let server: IndependentSkinsback
let answer = inventoryOf(mixedItems)
const app = shareApp({}, async ({ page }) => {
  server = await startIndependentSkinsback({ ...credentials, answer: () => ({ body: answer }) })
  await withProject(page, { endpoint: server.endpoint, ...credentials })
  await new InventoryPage(page).fetchInventory({ game: 'CS2', tradeUrl: steamUser.tradeUrl })
})
test.afterAll(() => server.close())

test('the details of an item say all that is known about it', async () => {
  const inventory = new InventoryPage(app().page)
  const { details } = inventory
  await inventory.row('Karambit').click()
  await expect(
    details.getByRole('heading', { name: '★ Karambit | Doppler Phase 2 (Factory New)' }),
  ).toBeVisible()
  await expect(details).toContainText('It can go into a deposit.')
  await expect(details).toContainText('1,250.10')
  await expect(details).toContainText('112,509.00')
  await expect(details).toContainText('168,763.50')
  await expect(inventory.detail('Asset id')).toContainText(assetId(5))
  await expect(inventory.detail('App id')).toContainText('730')
  await expect(inventory.detail('paint_seed')).toContainText('412')
  await expect(inventory.detail('hold')).toContainText('2026-01-01')

  await inventory.row('Howl').click()
  await expect(details).toContainText('Not depositable: not tradable')
  await expect(details).toContainText('Sticker | Titan (Holo) | Katowice 2014')
  await inventory.row('Asiimov').click()
  await expect(details).toContainText('Not depositable: not accepted')
  await inventory.row('Souvenir Charm').click()
  await expect(details).toContainText('Not depositable: no price')
})

test('ids are copied as they are, past what a number holds', async () => {
  const { electron, page } = app()
  const inventory = new InventoryPage(page)
  const copied = () => electron.evaluate(({ clipboard }) => clipboard.readText())
  await inventory.row('Karambit').click()
  await inventory.details.getByRole('button', { name: 'Copy Asset id' }).click()
  await expect.poll(copied).toBe(assetId(5))
  await inventory.details.getByRole('button', { name: 'Copy Class id' }).click()
  await expect.poll(copied).toBe('1239822445')
})

test('the Steam page opens in the browser of the system', async () => {
  const { electron, page } = app()
  await electron.evaluate(({ shell }) => {
    shell.openExternal = (url) => {
      Object.assign(globalThis, { openedPage: url })
      return Promise.resolve()
    }
  })
  const inventory = new InventoryPage(page)
  await inventory.row('Karambit').click()
  await inventory.details.getByRole('button', { name: 'Open on Steam' }).click()
  await expect
    .poll(() => electron.evaluate(() => (globalThis as { openedPage?: string }).openedPage))
    .toBe(`https://steamcommunity.com/profiles/${steamUser.steamId}/inventory/#730_2_${assetId(5)}`)
})

test('names are text, whatever is in them', async () => {
  const { page } = app()
  const inventory = new InventoryPage(page)
  answer = inventoryOf(
    hostileNames.map((name, place) => ({
      asset_id: assetId(place),
      name,
      tradable: 1,
      disabled: false,
      price: 1,
      stickers: [{ name }],
      extra: { [name.slice(0, 40)]: name },
    })),
  )
  await inventory.fetchInventory({})
  await inventory.showsCount(hostileNames.length, hostileNames.length)
  for (const place of hostileNames.keys()) {
    const row = inventory.row(assetId(place))
    await row.click()
    await expect(inventory.detail('Asset id')).toContainText(assetId(place))
    // Each in a row of the usual height, and nothing of it an element.
    const box = await row.boundingBox()
    expect(box?.height).toBe(36)
  }
  await expect(inventory.row('<img src=x onerror=')).toBeVisible()
  await expect(inventory.row('<b>bold</b>')).toBeVisible()
  await expect(inventory.row('[U+202E]')).toBeVisible()
  const harm = await page.evaluate(() => ({
    ran: 'hacked' in window,
    images: document.querySelectorAll('img[src="x"]').length,
    bold: document.querySelectorAll('[role="grid"] b').length,
    overflow: document.documentElement.scrollWidth > document.documentElement.clientWidth,
  }))
  expect(harm).toEqual({ ran: false, images: 0, bold: 0, overflow: false })
})
