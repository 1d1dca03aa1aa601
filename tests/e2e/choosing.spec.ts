import type { Locator } from '@playwright/test'
import {
  startIndependentSkinsback,
  type IndependentSkinsback,
} from '../fakes/servers/independent-skinsback'
import { withProject } from './app/projects'
import { steamUser } from './app/steam-user'
import { assetId, inventoryOf, mixedItems } from './data/mixed-inventory'
import { expect, shareApp, test } from './fixtures'
import { DepositsPage } from './pages/deposits-page'
import { InventoryPage } from './pages/inventory-page'

test.describe.configure({ mode: 'default' })

const credentials = { clientId: '90210', clientSecret: 'choosing-test-secret' } as const
const good = { tradable: 1, disabled: false } as const

/** Beside the mixed ones three that are the same but for their ids, and two that share one id. */
const items = [
  ...mixedItems,
  ...[8, 9, 10].map((place) => ({
    ...good,
    asset_id: assetId(place),
    name: 'Recoil Case',
    price: 0.25,
  })),
  ...[11, 11].map((place) => ({ ...good, asset_id: assetId(place), name: 'Twin', price: 1 })),
]

let server: IndependentSkinsback
const app = shareApp({}, async ({ page }) => {
  server = await startIndependentSkinsback({
    ...credentials,
    answer: () => ({ body: inventoryOf(items) }),
  })
  await withProject(page, { endpoint: server.endpoint, ...credentials })
  await new InventoryPage(page).fetchInventory({ game: 'CS2', tradeUrl: steamUser.tradeUrl })
})
test.afterAll(() => server.close())

let inventory: InventoryPage
let deposits: DepositsPage
test.beforeEach(async () => {
  inventory = new InventoryPage(app().page)
  deposits = new DepositsPage(app().page)
  await inventory.row(assetId(5)).click()
})
/** Each test begins with an empty tray. */
test.afterEach(async () => {
  const putAway = deposits.tray.getByRole('button', { name: 'Put the draft away' })
  if (await putAway.isVisible()) await putAway.click()
})

const box = (place: number): Locator => inventory.row(assetId(place)).getByRole('checkbox')
const press = (keys: string) => app().page.keyboard.press(keys)
const says = (words: string) => expect(deposits.frame.notifications).toContainText(words)

test('says of each item why not, counts the reasons, and shows only those', async () => {
  const { page } = app()
  const words = await inventory.column('Deposit')
  const count = (word: string) => words.filter((said) => said === word).length
  expect([count('Yes'), count('Not accepted'), count('Not tradable')]).toEqual([6, 2, 2])
  expect([count('No price'), count('Asset id twice')]).toEqual([1, 2])
  const reasons = page.getByRole('group', { name: 'Why not' })
  const reason = async (name: string) => {
    const button = reasons.getByRole('button', { name, exact: true })
    if (await button.isVisible()) return button
    // In little room they are folded into a menu.
    await reasons.getByRole('button', { name: /can't be (?:deposited|chosen)/u }).click()
    return page.getByRole('menuitem', { name })
  }
  for (const name of ['2 not accepted', '1 without a price', '2 not tradable']) {
    await expect(await reason(name)).toBeVisible()
    await press('Escape')
  }
  await (await reason('2 not tradable')).click()
  await inventory.showsCount(2, items.length)
  await inventory.clearFilters()
  await inventory.showsCount(items.length, items.length)
})

test('boxes, ranges and keys put in what can be deposited, and say why of the rest', async () => {
  await inventory.row(assetId(2)).getByRole('button', { name: 'Not tradable' }).click()
  await says(': not tradable')
  await expect(deposits.tray).toContainText('Nothing chosen yet')

  await box(5).click()
  await deposits.trayShows(1, '1,250.10')
  // In the order of prices two that cannot be chosen stand between the two.
  await box(0).click({ modifiers: ['Shift'] })
  await says('2 not added: 1 not accepted, 1 not tradable')
  await deposits.trayShows(2, '1,254.60')
  await press('ControlOrMeta+z')
  await deposits.trayShows(1, '1,250.10')
  await press('ControlOrMeta+Shift+z')
  await deposits.trayShows(2, '1,254.60')

  await inventory.row(assetId(8)).click()
  await press('n')
  await deposits.trayShows(5, '1,255.35')
  await app().page.getByRole('tab', { name: 'Draft (5)' }).click()
  const quantity = deposits.items.getByRole('textbox', { name: 'Quantity of Recoil Case' })
  await expect(quantity).toHaveValue('3')
  await quantity.fill('1')
  await quantity.press('Enter')
  await deposits.trayShows(3, '1,254.85')
  await quantity.fill('9')
  await quantity.press('Enter')
  await says('Only 3 of these can be chosen')
  await deposits.trayShows(5, '1,255.35')
  await app().page.getByRole('tab', { name: 'Item', exact: true }).click()

  await inventory.row(assetId(4)).click()
  await press('ControlOrMeta+a')
  await press('d')
  await deposits.trayShows(6, '1,255.38')
  await press('d')
  await expect(deposits.tray).toContainText('0 items')
})

test('what is locked is in no draft, until it is unlocked', async () => {
  await inventory.row(assetId(4)).click()
  await press('d')
  await deposits.trayShows(1, '0.03')
  await press('l')
  await expect(deposits.tray).toContainText('0 items')
  await expect(inventory.row(assetId(4))).toContainText('Locked')
  await press('d')
  await says(': locked')
  await press('l')
  await press('d')
  await deposits.trayShows(1, '0.03')
})

test('a pasted list says what of it is unknown, not depositable or no id at all', async () => {
  const list = [0, 1, 8, 8, 99].map(assetId).join('\n')
  await app().electron.evaluate(({ clipboard }, text) => clipboard.writeText(text), `${list}\nword`)
  await press('ControlOrMeta+v')
  const dialog = app().page.getByRole('dialog', { name: 'Choose by asset ids' })
  for (const words of [
    '2 to add, of 4 named',
    "1 can't be chosen: 1 not accepted",
    '1 is not in this inventory',
    '1 repetition was passed over',
    '1 word is no asset id',
  ]) {
    await expect(dialog).toContainText(words)
  }
  await press('Enter')
  await expect(dialog).toHaveCount(0)
  await deposits.trayShows(2, '4.75')
})

test('a sum is reached, or the app says what is missing; prices have bounds', async () => {
  const { page } = app()
  await press('s')
  const dialog = page.getByRole('dialog', { name: 'Reach a sum' })
  const target = dialog.getByRole('textbox', { name: 'Sum to reach' })
  await target.fill('100000')
  await expect(dialog).toContainText("The sum can't be reached")
  await expect(dialog).toContainText('98,744.62 USD are missing')
  await target.fill('0.5')
  await expect(dialog).toContainText("Fewer items can't reach it")
  await dialog.getByRole('radio', { name: 'The closest sum, over or under' }).check()
  await expect(dialog).toContainText('exactly the sum')
  await dialog.getByRole('button', { name: 'Add 2 to draft' }).click()
  await deposits.trayShows(2, '0.50')

  await press('p')
  const prices = page.getByRole('dialog', { name: 'Choose by price' })
  await prices.getByRole('textbox', { name: 'At least' }).fill('4.5')
  await press('Enter')
  await expect(prices).toHaveCount(0)
  await deposits.trayShows(4, '1,255.10')
})

test('every shortcut stands in a list', async () => {
  await press('F1')
  const list = app().page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await expect(list).toContainText('Copy the request body')
  await press('Escape')
  await expect(list).toHaveCount(0)
  await press('ControlOrMeta+2')
  await expect(app().page.getByRole('button', { name: 'Library' })).toHaveAttribute(
    'aria-current',
    'page',
  )
  await press('ControlOrMeta+1')
})
