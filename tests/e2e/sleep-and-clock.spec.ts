import type { ElectronApplication } from '@playwright/test'
import { setTimeout } from 'node:timers/promises'
import { readJsonText } from '../../shared/json-text'
import { startIndependentSkinsback } from '../fakes/servers/independent-skinsback'
import { knowManyUsers } from '../fakes/servers/independent-users'
import { valueOf } from './app/library-work'
import { withProject } from './app/projects'
import { callBridge, type RunningApp } from './app/running-app'
import { steamUser } from './app/steam-user'
import { manyUsers, tradeUrlOf } from './data/many-users'
import { mixedInventory } from './data/mixed-inventory'
import { expect, test } from './fixtures'
import { BatchPage } from './pages/batch-page'
import { DepositsPage } from './pages/deposits-page'
import { InventoryPage } from './pages/inventory-page'
import { LibraryPage } from './pages/library-page'

const credentials = { clientId: '90210', clientSecret: 'sleep-and-clock-secret' } as const
const hour = 3_600_000

/** Knows those of a batch, and one who is fetched alone, whose answer can be held. */
async function startServer() {
  // Without the first, who is the one.
  const users = manyUsers(41).slice(1)
  const crowd = knowManyUsers({ users, quota: 500, latency: () => 150 })
  const hold = { answers: 0 }
  const server = await startIndependentSkinsback({
    ...credentials,
    async answer(request) {
      if (request.parameters['steam_id'] !== steamUser.steamId) return crowd.answer(request)
      // For ever, as one whose other end is gone without a word.
      if (hold.answers > 0) await new Promise(() => (hold.answers -= 1))
      return { body: mixedInventory }
    },
  })
  return { users, crowd, hold, server }
}

/** The system's word, which no test can have it say. */
function say(electron: ElectronApplication, word: 'suspend' | 'resume'): Promise<void> {
  return electron.evaluate(({ powerMonitor }, name) => {
    powerMonitor.emit(name)
  }, word)
}

/** The wall clock of main and of the page is set to so much from its own time; time itself goes on. */
async function setClock({ electron, page }: RunningApp, by: number) {
  await page.evaluate((shift) => {
    const clock = Date as WithActual
    const actual = (clock.actual ??= Date.now)
    Date.now = () => actual() + shift
  }, by)
  await electron.evaluate((_, shift) => {
    const clock = Date as WithActual
    const actual = (clock.actual ??= Date.now)
    Date.now = () => actual() + shift
  }, by)
}

type WithActual = typeof Date & { actual?: () => number }

test('asleep and awake: a batch rests and goes on, a fetch that hangs is sent again, ages are true at once', async ({
  launch,
}) => {
  const { users, crowd, hold, server } = await startServer()
  try {
    const app = await launch()
    const { electron, page } = app
    // Whether this machine has a network is not what is tested.
    await electron.evaluate(({ net }) => {
      net.isOnline = () => true
    })
    await withProject(page, { endpoint: server.endpoint, ...credentials })
    const inventory = new InventoryPage(page)
    await inventory.fetchInventory({ game: 'CS2', tradeUrl: steamUser.tradeUrl })
    await inventory.rows().getByRole('checkbox', { disabled: false }).first().click()
    const { tray } = new DepositsPage(page)
    await expect(tray).toContainText('just now')
    hold.answers = 1
    await inventory.fetchButton.click()
    await expect.poll(() => hold.answers).toBe(0)
    const batch = new BatchPage(page)
    await batch.open()
    await batch.users.fill(users.map(tradeUrlOf).join('\n'))
    await batch.startButton.click()
    await batch.reaches(2)
    await say(electron, 'suspend')
    await setTimeout(400)
    const before = crowd.requests()
    await setTimeout(900)
    expect(crowd.requests()).toBe(before)
    expect(before).toBeLessThan(users.length)

    await inventory.open()
    await setClock(app, 8 * hour)
    await say(electron, 'resume')
    await expect(tray).toContainText('8 hours ago', { timeout: 2000 })
    await inventory.isLoaded()
    await batch.open()
    await batch.reaches(users.length)
    await batch.isIn('Ended')
    await batch.shows({ Done: users.length, Failed: 0 })
    expect(crowd.mostInAMinute()).toBeLessThanOrEqual(500)
    expect([...crowd.given().values()].every((times) => times <= 2)).toBe(true)
  } finally {
    await server.close()
  }
})

test('a clock that is set back an hour or ahead a day: what runs goes on, and no age is made up', async ({
  launch,
}) => {
  const { users, crowd, server } = await startServer()
  try {
    const app = await launch()
    const { page } = app
    await withProject(page, { endpoint: server.endpoint, ...credentials })
    const inventory = new InventoryPage(page)
    await inventory.fetchInventory({ game: 'CS2', tradeUrl: steamUser.tradeUrl })
    await inventory.rows().getByRole('checkbox', { disabled: false }).first().click()
    const { tray } = new DepositsPage(page)
    await expect(tray).toContainText('just now')
    const batch = new BatchPage(page)
    await batch.open()
    await batch.users.fill(users.map(tradeUrlOf).join('\n'))
    await batch.startButton.click()

    await batch.reaches(5)
    await setClock(app, -hour)
    await batch.reaches(15)
    await setClock(app, 24 * hour)
    await batch.reaches(users.length)
    await batch.isIn('Ended')
    await batch.shows({ Done: users.length, Failed: 0 })
    expect(crowd.mostInAMinute()).toBeLessThanOrEqual(500)
    expect([...crowd.given().values()].every((times) => times === 1)).toBe(true)

    await test.step('ahead: prices are a day old, and say so', async () => {
      await inventory.open()
      await expect(tray).toContainText('Old prices: yesterday')
    })
    await test.step('back: nobody can say how old they are, and what comes is kept beside what is from later', async () => {
      await setClock(app, -hour)
      await inventory.fetchButton.click()
      await inventory.isLoaded()
      // Looked at anew; by itself it would be within a quarter of a minute.
      await batch.open()
      await inventory.open()
      await expect(tray).toContainText('wrong clock')
      const { snapshots } = readJsonText(valueOf(await callBridge(page, 'readLibrary')))
      expect(snapshots).toHaveLength(users.length + 2)
    })
    await test.step('right again: what came while it was wrong is marked', async () => {
      await setClock(app, 0)
      const library = new LibraryPage(page)
      await library.open()
      await expect(library.rows().first()).toContainText('wrong clock')
      await inventory.open()
      await expect(tray).not.toContainText('wrong clock')
    })
  } finally {
    await server.close()
  }
})
