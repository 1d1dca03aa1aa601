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

/** Knows twenty of a batch, and one who is fetched alone, whose answer can be held. */
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

/** The wall clock of main and page is set; time itself goes on. */
async function setClock({ electron, page }: RunningApp, by: number) {
  const script = `{ Date.actual ??= Date.now; Date.now = () => Math.round(Date.actual() + ${by}) }`
  await page.evaluate(script)
  await electron.evaluate((_, code) => {
    // Evaluated in main's own world, of which Playwright's functions are a part.
    ;(0, eval)(code)
  }, script)
}

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
    const batch = new BatchPage(page)
    await batch.open()
    await batch.users.fill(users.map(tradeUrlOf).join('\n'))
    await batch.startButton.click()
    await batch.reaches(3)
    await inventory.open()
    hold.answers = 1
    await inventory.fetchButton.click()
    await expect.poll(() => hold.answers).toBe(0)

    await say(electron, 'suspend')
    await setTimeout(400)
    const before = crowd.requests()
    await setTimeout(900)
    expect(crowd.requests()).toBe(before)
    expect(before).toBeLessThan(users.length)

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
