import { execFile } from 'node:child_process'
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { startLoopbackServer } from '../fakes/servers/loopback-server'
import { makeExports } from './app/exports'
import { answerDialogs } from './app/file-dialogs'
import { readNetLog } from './app/net-log'
import { noNetworkSwitches, outgoingSockets } from './app/no-network'
import { processTree } from './app/process-tree'
import { appArguments, appProgram, type RunningApp } from './app/running-app'
import { assetId, inventoryOf, mixedItems } from './data/mixed-inventory'
import { expect, test as base } from './fixtures'
import { ComparisonPage } from './pages/comparison-page'
import { InventoryPage } from './pages/inventory-page'
import { LibraryPage } from './pages/library-page'

const root = path.resolve(import.meta.dirname, '../..')
const publishedAnswer = path.join(root, 'tests/fixtures/user-inventory-rust.json')
const pictureHost = 'steamcommunity-a.akamaihd.net'
const week = 7 * 24 * 60 * 60 * 1000

/** Starts the app without any network; once it has quit, nothing of it may have tried to reach anything. */
type LaunchOffline = (args: readonly string[]) => Promise<RunningApp>

const test = base.extend<{ readonly launchOffline: LaunchOffline }>({
  launchOffline: async ({ dataFolder, launch }, use) => {
    const started: { readonly app: RunningApp; readonly netLog: string }[] = []
    await use(async (args) => {
      const netLog = path.join(dataFolder, `net-log-${started.length}.json`)
      const app = await launch({ args: [...noNetworkSwitches(netLog), ...args] })
      started.push({ app, netLog })
      return app
    })
    for (const { app, netLog } of started) {
      if (process.platform === 'linux') {
        const tree = await processTree(app.electron.process().pid ?? 0)
        expect(await outgoingSockets(tree), 'sockets by which the app reached out').toEqual([])
      }
      await app.quit()
      const { hosts, connections } = await readNetLog(netLog)
      expect(connections).toEqual([])
      // Pictures that are not there yet are asked for whenever they are in sight.
      expect(hosts.filter((host) => host !== pictureHost)).toEqual([])
    }
  },
})

test('last week’s export is opened, filtered and compared with today’s, and the difference exported', async ({
  dataFolder,
  launchOffline,
}) => {
  const lastWeek = path.join(dataFolder, 'files/last-week.json')
  const today = path.join(dataFolder, 'files/today.json')
  const now = Date.now()
  await makeExports(path.join(dataFolder, 'other-machine'), [
    { file: lastWeek, answer: inventoryOf(mixedItems), takenAt: now - week },
    { file: today, answer: inventoryOf(itemsOfToday()), takenAt: now },
  ])

  const { electron, page } = await launchOffline([lastWeek])
  const inventory = new InventoryPage(page)
  const library = new LibraryPage(page)
  const comparison = new ComparisonPage(page)

  await test.step('it opens on a fresh profile, marked as offline', async () => {
    await inventory.isLoaded()
    await inventory.showsCount(8, 8)
    await expect(page.getByText(/Offline, as of/u).first()).toBeVisible()
  })

  await test.step('its filters and totals work as ever', async () => {
    await inventory.search('ak-47')
    await inventory.showsCount(2, 8)
    await expect(inventory.total('Shown', 'USD')).toHaveText('22.70')
    await inventory.clearFilters()
    await inventory.toggleDepositable()
    await inventory.showsCount(3, 8)
    await inventory.clearFilters()
  })

  await test.step('today’s is imported beside it', async () => {
    await library.open()
    await answerDialogs(electron, { open: [today] })
    await library.importFiles()
    await inventory.isLoaded()
    await inventory.showsCount(8, 8)
    await library.open()
    await expect(library.rows()).toHaveCount(2)
  })

  await test.step('the two are compared', async () => {
    await library.select(library.rows().nth(0))
    await library.selectToo(library.rows().nth(1))
    await library.compareSelected()
    await expect(comparison.rows()).toHaveCount(4)
    await expect(comparison.row('AK-47 | Slate')).toContainText('0.25')
    await expect(comparison.row('AK-47 | Redline')).toContainText('Now tradable')
    await expect(comparison.row('Sealed Graffiti')).toContainText('Gone')
    await expect(comparison.row('Glock-18 | Fade')).toContainText('Added')
  })

  await test.step('and what differs is exported', async () => {
    const file = path.join(dataFolder, 'files/difference.csv')
    await answerDialogs(electron, { save: file })
    await comparison.exportAs('CSV')
    await expect(page.getByText(/^Exported .* to difference\.csv$/u)).toBeVisible()
    const lines = (await readFile(file, 'utf8')).trim().split('\r\n')
    expect(lines).toHaveLength(1 + 4)
    for (const place of [0, 3, 6, 8]) {
      expect(lines.filter((line) => line.includes(assetId(place)))).toHaveLength(1)
    }
  })
})

/** One became dearer, one tradable, one went and one came. */
function itemsOfToday() {
  const [slate, asiimov, howl, , sandDune, karambit, redline, charm] = mixedItems
  const fade = {
    asset_id: assetId(8),
    name: 'Glock-18 | Fade',
    tradable: 1,
    disabled: false,
    price: 900,
  }
  const items = [
    { ...slate, price: 4.75 },
    asiimov,
    howl,
    sandDune,
    karambit,
    { ...redline, tradable: 1 },
    charm,
  ]
  return [...items, fade] as typeof mixedItems
}

test('the documented answer, saved by any HTTP client, opens by double click', async ({
  dataFolder,
  launchOffline,
}) => {
  const saved = path.join(dataFolder, 'saved by a client')
  await mkdir(saved)
  const first = path.join(saved, 'answer.json')
  const second = path.join(saved, 'response (2).txt')
  await copyFile(publishedAnswer, first)
  // A double click starts the program with the file's path.
  const { page } = await launchOffline([first])
  const inventory = new InventoryPage(page)
  await inventory.isLoaded()
  await inventory.showsCount(17, 17)
  await expect(inventory.total('All', 'USD')).toHaveText('1.55')
  await expect(inventory.summary).toContainText('Rust')

  await test.step('and another while the app runs', async () => {
    const { data } = JSON.parse(await readFile(publishedAnswer, 'utf8')) as {
      readonly data: { readonly items: readonly unknown[] }
    }
    const fewer = { status: 'success', data: { ...data, items: data.items.slice(0, 5) } }
    await writeFile(second, JSON.stringify(fewer))
    await promisify(execFile)(appProgram(), [
      ...appArguments(dataFolder),
      ...noNetworkSwitches(path.join(dataFolder, 'net-log-second.json')),
      second,
    ])
    await inventory.showsCount(5, 5)
  })
})

test('pictures that were seen once are there without a network', async ({
  launch,
  launchOffline,
}) => {
  const picture = await readFile(path.join(root, 'resources/icon.png'))
  let served = 0
  const steam = await startLoopbackServer((_, response) => {
    served += 1
    response.writeHead(200, { 'content-type': 'image/png' }).end(picture)
  }, 'self-signed')
  const { host } = new URL(steam.endpoint)
  const seen = await launch({
    args: [
      `--host-resolver-rules=MAP ${pictureHost}:443 ${host}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`,
      // The server's certificate is a test's own.
      '--ignore-certificate-errors',
      publishedAnswer,
    ],
  })
  await picturesAreDrawn(new InventoryPage(seen.page))
  await seen.quit()
  await steam.close()
  expect(served).toBeGreaterThan(0)

  const { page } = await launchOffline([])
  const library = new LibraryPage(page)
  await library.open()
  await library.select(library.rows().first())
  await library.openSelected()
  await picturesAreDrawn(new InventoryPage(page))
})

async function picturesAreDrawn(inventory: InventoryPage) {
  await inventory.isLoaded()
  const pictures = inventory.rows().locator('img')
  await expect(pictures.first()).toBeVisible()
  await expect
    .poll(() =>
      pictures.evaluateAll((images: HTMLImageElement[]) =>
        images.every(({ complete, naturalWidth }) => complete && naturalWidth > 0),
      ),
    )
    .toBe(true)
}
