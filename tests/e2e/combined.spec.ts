import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { startIndependentSkinsback } from '../fakes/servers/independent-skinsback'
import { knowManyUsers, type KnownUser } from '../fakes/servers/independent-users'
import { copiedBy } from './app/clipboard'
import { openTogether } from './app/open-together'
import { withProject } from './app/projects'
import { manyUsers } from './data/many-users'
import { inventoryOf } from './data/mixed-inventory'
import { expect, test } from './fixtures'
import { BatchPage } from './pages/batch-page'
import { CombinedPage } from './pages/combined-page'
import { InventoryPage } from './pages/inventory-page'
import { LibraryPage } from './pages/library-page'

const credentials = { clientId: '90210', clientSecret: 'test-only-secret' } as const
const shared = 'AWP | Everybody Has One'
/** Local is 90 times the USD price. */
const rate = 90

interface Owner extends KnownUser {
  readonly label: string
  /** In hundredths of a USD; the second one is of the shared name, and every third user's cannot be traded. */
  readonly cents: readonly [number, number]
  readonly isTradable: boolean
  readonly firstId: string
}

/** Steam users with an item of their own and one of a name that all have. */
const owners: readonly Owner[] = manyUsers(9).map(({ steamId, tradeToken, itemName }, place) => {
  const cents = [500 + 13 * place, 1000 + 7 * place] as const
  const isTradable = place % 3 !== 0
  const firstId = String(30_000_000_000 + 2 * place)
  const one = { disabled: false, tradable: isTradable }
  return {
    steamId,
    tradeToken,
    cents,
    isTradable,
    firstId,
    label: place % 2 === 0 ? `Who ${String(place).padStart(2, '0')}` : '',
    inventory: inventoryOf([
      { ...one, asset_id: firstId, name: itemName, price: cents[0] / 100 },
      {
        ...one,
        asset_id: String(Number(firstId) + 1),
        name: shared,
        tradable: true,
        price: cents[1] / 100,
      },
    ]),
  }
})

const amount = (cents: number) =>
  new Intl.NumberFormat('en', { minimumFractionDigits: 2 }).format(cents / 100)
const sum = (amounts: readonly number[]) => amounts.reduce((total, one) => total + one, 0)
const allOf = (some: readonly Owner[]) => sum(some.flatMap(({ cents }) => cents))
const depositable = sum(
  owners.flatMap(({ cents, isTradable }) => (isTradable ? cents : [cents[1]])),
)
const depositableCount = owners.length + owners.filter(({ isTradable }) => isTradable).length

test('a batch of several users, and snapshots from the library, are seen as one', async ({
  launch,
  dataFolder,
}) => {
  const crowd = knowManyUsers({ users: owners, quota: 500, latency: () => 5 })
  const server = await startIndependentSkinsback({ ...credentials, answer: crowd.answer })
  try {
    const app = await launch()
    const { page } = app
    await withProject(page, { endpoint: server.endpoint, ...credentials })
    const batch = new BatchPage(page)
    const combined = new CombinedPage(page)
    const library = new LibraryPage(page)
    const [first, second, third] = owners
    if (first === undefined || second === undefined || third === undefined) throw new Error('None')

    await test.step('all of a batch, with totals that are the sums of what was sent', async () => {
      await batch.open()
      await batch.form.getByLabel('Name').fill('Friday')
      await batch.users.fill(
        ['steam_id,token,label']
          .concat(owners.map((one) => `${one.steamId},${one.tradeToken},${one.label}`))
          .join('\n'),
      )
      await batch.reads('9 inventories of 9 Steam users')
      await batch.startButton.click()
      await batch.isIn('Ended')
      await batch.openAllTogether()
      await expect(combined.screen.getByRole('heading', { name: 'Friday' })).toBeVisible()
      await combined.showsTotals('Items', ['18', '18', String(depositableCount)])
      await combined.showsTotals('Steam users with items', ['9', '9', '9'])
      const all = amount(allOf(owners))
      await combined.showsTotals('USD', [all, all, amount(depositable)])
      const local = amount(rate * allOf(owners))
      await combined.showsTotals('RUB', [local, local, amount(rate * depositable)])
    })
    await test.step('narrowed down to one user, by label and by Steam ID', async () => {
      await combined.searchUser('who 02')
      await expect(combined.rowsOf(combined.items)).toHaveCount(2)
      await combined.showsTotals('USD', [
        amount(allOf(owners)),
        amount(allOf([third])),
        amount(depositable),
      ])
      await combined.searchUser(second.steamId)
      await expect(combined.row(combined.items, second.firstId)).toContainText(second.steamId)
      await expect(combined.rowsOf(combined.items)).toHaveCount(2)
      await combined.filters.getByRole('button', { name: 'Clear filters' }).click()
      await expect(combined.rowsOf(combined.items)).toHaveCount(18)
    })
    await test.step('sorted by user: labels and Steam IDs as one list', async () => {
      await combined.sortBy(combined.items, 'Steam user')
      const cells = combined
        .rowsOf(combined.items)
        .getByRole('gridcell')
        .and(page.locator('[aria-colindex="1"]'))
      const names = owners.map(({ label, steamId }) => label || steamId)
      const inOrder = names.toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }))
      await expect(cells).toHaveText(inOrder.flatMap((name) => [name, name]))
    })
    await test.step('by name: one group holds the item of all users; it opens, and closes again', async () => {
      await combined.groupBy('Name')
      await expect(combined.rowsOf(combined.byName)).toHaveCount(10)
      const group = combined.row(combined.byName, shared)
      const cents = sum(owners.map((one) => one.cents[1]))
      await expect(group.getByRole('gridcell')).toHaveText([
        shared,
        '9',
        '9',
        '9',
        amount(cents),
        amount(rate * cents),
      ])
      // The dearest group is the first.
      await page.keyboard.press('Control+f')
      await page.keyboard.press('ArrowDown')
      await expect(group).toBeFocused()
      await page.keyboard.press('Enter')
      await expect(combined.rowsOf(combined.items)).toHaveCount(9)
      await expect(combined.rowsOf(combined.items).first()).toBeFocused()
      await expect(combined.screen.getByText(`Only:${shared}`)).toBeVisible()
      await page.keyboard.press('Backspace')
      await expect(group).toBeFocused()
    })
    await test.step('by user: sums of each, in order; a click opens one', async () => {
      await combined.groupBy('Steam user')
      await expect(combined.rowsOf(combined.byUser)).toHaveCount(9)
      for (const one of owners) {
        const row = combined.row(combined.byUser, one.steamId)
        await expect(row).toContainText(amount(allOf([one])))
      }
      await combined.sortBy(combined.byUser, 'USD, all items')
      const cheapest = combined.rowsOf(combined.byUser).first()
      await expect(cheapest).toContainText(first.label)
      await cheapest.getByRole('button', { name: `Show the items: ${first.label}` }).click()
      await expect(combined.rowsOf(combined.items)).toHaveCount(2)
      await combined.backToGroups()
      await expect(cheapest).toBeFocused()
      await combined.groupBy('None')
    })
    await test.step('keys: to the end, the asset id, and the item in its own snapshot', async () => {
      await combined.row(combined.items, first.firstId).click()
      await page.keyboard.press('Home')
      await expect(combined.rowsOf(combined.items).first()).toBeFocused()
      await page.keyboard.press('End')
      await expect(combined.rowsOf(combined.items).last()).toBeFocused()
      await combined.row(combined.items, first.firstId).click()
      expect(await copiedBy(app, () => page.keyboard.press('Control+c'))).toBe(first.firstId)
      await page.keyboard.press('Enter')
      const inventory = new InventoryPage(page)
      await inventory.isLoaded()
      await expect(inventory.details).toContainText(first.firstId)
    })
    await test.step('chosen in the library; one is damaged by then, and named', async () => {
      const folder = path.join(dataFolder, 'snapshots')
      for (const name of await readdir(folder)) {
        if (!name.includes('.')) continue
        const file = path.join(folder, name)
        const text = await readFile(file, 'latin1').catch(() => '')
        if (!text.includes(second.firstId)) continue
        await writeFile(
          file,
          text.replace(second.firstId, second.firstId.replace(/^3/u, '4')),
          'latin1',
        )
      }
      await library.open()
      await library.showsCount(9, 9)
      for (const [place, { steamId }] of [first, second, third].entries()) {
        if (place === 0) await library.select(library.row(steamId))
        else await library.selectToo(library.row(steamId))
      }
      await library.openSelectedTogether()
      await expect(combined.screen.getByRole('heading', { name: '3 snapshots' })).toBeVisible()
      await combined.showsTotals('Items', ['4', '4', '3'])
      const both = amount(allOf([first, third]))
      const good = amount(sum([first.cents[1], ...third.cents]))
      await combined.showsTotals('USD', [both, both, good])
      await expect(combined.frame.alert).toContainText('1 snapshot could not be read')
      await combined.frame.alert.getByText('1 snapshot could not be read').click()
      await expect(combined.frame.alert).toContainText(second.steamId)
    })
    await test.step('what the batch has lost by that is said', async () => {
      await batch.open()
      await batch.openAllTogether()
      await combined.showsTotals('Items', ['16', '16', String(depositableCount - 2)])
      await expect(combined.screen).toContainText('1 inventory of the batch is not in the library')
    })
  } finally {
    await server.close()
  }
})

test('an item that is opened from among several snapshots is in sight in its own', async ({
  launch,
}) => {
  const app = await launch()
  await openTogether(app)
  const combined = new CombinedPage(app.page)
  await combined.rowsOf(combined.items).first().click()
  await app.page.keyboard.press('End')
  await expect(combined.rowsOf(combined.items).last()).toBeFocused()
  await app.page.keyboard.press('Enter')
  const inventory = new InventoryPage(app.page)
  await inventory.isLoaded()
  await expect(inventory.items.locator('[aria-current]')).toBeInViewport()
})
