import path from 'node:path'
import { startIndependentSkinsback } from '../fakes/servers/independent-skinsback'
import { readJsonText } from '../../shared/json-text'
import { answerDialogs } from '../e2e/app/file-dialogs'
import { valueOf } from '../e2e/app/library-work'
import { callBridge } from '../e2e/app/running-app'
import { tradeUrlOf, withSandbox } from '../e2e/app/sandbox'
import { BatchPage } from '../e2e/pages/batch-page'
import { CombinedPage } from '../e2e/pages/combined-page'
import { ComparisonPage } from '../e2e/pages/comparison-page'
import { InventoryPage } from '../e2e/pages/inventory-page'
import { LibraryPage } from '../e2e/pages/library-page'
import { ProjectsPage } from '../e2e/pages/projects-page'
import { WelcomePage } from '../e2e/pages/welcome-page'
import { crowdTradeUrl } from '../../shared/sandbox-crowd'
import { expect, test } from '../e2e/fixtures'
import { ageByAWeek } from './week-ago'
import { pictures, resizeWindow, takePicture } from './take-picture'

const size = { width: 1440, height: 900 } as const

test('the pictures of the README', async ({ launch }) => {
  const app = await launch()
  const { page } = app
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await resizeWindow(app, size)
  const take = async (name: string) => {
    // Nothing is pointed at.
    await page.mouse.move(0, 0)
    await takePicture(app, path.join(pictures, `${name}.png`))
  }
  const inventory = new InventoryPage(page)

  await inventory.frame.chooseColors('Light')
  await expect(new WelcomePage(page).heading).toBeVisible()
  await take('welcome')

  const { users } = await withSandbox(page)
  await inventory.fetchInventory({ game: 'CS2', tradeUrl: tradeUrlOf(users, { kind: 'everyday' }) })
  await inventory.rows().nth(1).click()
  await expect(inventory.details.getByRole('heading', { level: 3 })).toBeVisible()
  await take('inventory-light')

  await inventory.frame.chooseColors('Dark')
  await take('inventory-dark')

  await inventory.switchView('Pictures')
  await take('grid-and-details')
  await inventory.switchView('Table')

  await inventory.frame.chooseColors('Light')
  await inventory.startFetch({
    tradeUrl: tradeUrlOf(users, { kind: 'error', message: 'user_inventory_is_hidden' }),
  })
  await expect(inventory.frame.alert).toBeVisible()
  await take('error')
})

test('the pictures of a deposit', async ({ launch }) => {
  const app = await launch()
  const { page } = app
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await resizeWindow(app, size)
  const take = async (name: string) => {
    await page.mouse.move(0, 0)
    await expect(page.getByRole('region', { name: 'Notifications' })).toHaveText('', {
      timeout: 30_000,
    })
    await takePicture(app, path.join(pictures, `${name}.png`))
  }
  const inventory = new InventoryPage(page)
  await inventory.frame.chooseColors('Light')
  const { users } = await withSandbox(page)
  await inventory.fetchInventory({ game: 'CS2', tradeUrl: tradeUrlOf(users, { kind: 'everyday' }) })
  await inventory.rows().nth(3).click()
  await inventory
    .rows()
    .nth(9)
    .click({ modifiers: ['Shift'] })
  await page.keyboard.press('d')
  await page.getByRole('tab', { name: /^Draft/u }).click()
  await take('choosing')

  await page.keyboard.press('Control+g')
  await page.keyboard.press('Control+4')
  await take('deposit')
})

test('the pictures of the library and of a comparison', async ({ launch, dataFolder }) => {
  const app = await launch()
  const { page, electron } = app
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await resizeWindow(app, size)
  const take = async (name: string) => {
    await page.mouse.move(0, 0)
    await takePicture(app, path.join(pictures, `${name}.png`))
  }
  const inventory = new InventoryPage(page)
  const library = new LibraryPage(page)
  await inventory.frame.chooseColors('Light')
  const { users } = await withSandbox(page)
  const tradeUrl = tradeUrlOf(users, { kind: 'everyday' })
  for (const game of ['Dota 2', 'Rust', 'CS2'] as const) {
    await inventory.fetchInventory({ game, tradeUrl })
  }

  const weekAgo = path.join(dataFolder, 'week-ago.json')
  await answerDialogs(electron, { save: weekAgo, open: [weekAgo] })
  await library.open()
  const ids = readJsonText(valueOf(await callBridge(page, 'readLibrary'))).snapshots.map(
    ({ id }) => id,
  )
  const order = { snapshotIds: ids.slice(0, 1), rows: null, format: 'json', columns: [] } as const
  valueOf(await callBridge(page, 'exportSnapshots', order, 'export'))
  await ageByAWeek(weekAgo)
  await library.importFiles()
  await inventory.isLoaded()
  await inventory.frame.notifications.getByRole('button', { name: 'Dismiss' }).click()
  await take('offline')

  await library.open()
  await library.select(library.row('CS2').last())
  await library.annotateSelected({
    name: 'Before the price change',
    note: 'To compare with today.',
  })
  await library.pinSelected()
  await library.select(library.row('CS2').first())
  await take('library')

  await library.selectToo(library.row('CS2').last())
  await library.compareSelected()
  const comparison = new ComparisonPage(page)
  await expect(comparison.rows().first()).toBeVisible()
  await take('comparison')
})

test('the pictures of a batch, and of all that it fetched', async ({ launch }) => {
  // The sandbox keeps to the rate limit.
  test.slow()
  const app = await launch()
  const { page } = app
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await resizeWindow(app, size)
  const batch = new BatchPage(page)
  const combined = new CombinedPage(page)
  await batch.frame.chooseColors('Light')
  await withSandbox(page)
  await batch.open()
  const lines = Array.from({ length: 90 }, (_, at) => `Order ${1041 + at}: ${crowdTradeUrl(at)}`)
  await batch.users.fill([...lines, 'Order 1131: forgotten'].join('\n'))
  await batch.reads('90 inventories of 90 Steam users')
  await batch.startButton.click()
  await expect(batch.rows.getByText('Done').nth(12)).toBeVisible()
  await page.mouse.move(0, 0)
  await takePicture(app, path.join(pictures, 'batch.png'))
  await expect(async () => batch.isIn('Ended')).toPass({ timeout: 60_000 })
  await batch.openAllTogether()
  await expect(combined.rowsOf(combined.items).first()).toBeVisible()
  await page.mouse.move(0, 0)
  await takePicture(app, path.join(pictures, 'combined.png'))
})

test('the picture of a project and its connection', async ({ launch }) => {
  const credentials = { clientId: '90210', clientSecret: 'picture-test-secret' } as const
  const server = await startIndependentSkinsback({
    ...credentials,
    answer: () => ({
      body: JSON.stringify({ status: 'error', error_code: 2, error_message: 'invalid_steam_id' }),
    }),
  })
  try {
    const app = await launch()
    await app.page.emulateMedia({ reducedMotion: 'reduce' })
    await resizeWindow(app, size)
    const projects = new ProjectsPage(app.page)
    await projects.frame.chooseColors('Light')
    await projects.addProject({
      name: 'My shop',
      endpoint: server.endpoint,
      defaultCurrency: 'EUR',
      ...credentials,
    })
    await projects.checkConnection()
    await expect(projects.connection).toContainText('accepted the Client ID')
    await app.page.mouse.move(0, 0)
    await takePicture(app, path.join(pictures, 'project.png'))
  } finally {
    await server.close()
  }
})
