import type { ElectronApplication } from '@playwright/test'
import { once } from 'node:events'
import { setTimeout } from 'node:timers/promises'
import type { LibraryView } from '../../shared/domain/kept-snapshots'
import {
  startIndependentSkinsback,
  type IndependentSkinsback,
} from '../fakes/servers/independent-skinsback'
import { knowManyUsers } from '../fakes/servers/independent-users'
import { askPage, killPage, pageText } from './app/page-by-main'
import { withProject } from './app/projects'
import type { RunningApp } from './app/running-app'
import { steamUser } from './app/steam-user'
import { manyUsers, tradeUrlOf } from './data/many-users'
import { mixedInventory } from './data/mixed-inventory'
import { expect, test } from './fixtures'
import { BatchPage } from './pages/batch-page'
import { DepositsPage } from './pages/deposits-page'
import { InventoryPage } from './pages/inventory-page'

const credentials = { clientId: '90210', clientSecret: 'killed-page-secret' } as const
const restarted = 'The page had to be started again'

test('a page that is killed comes back with the form, the draft, the batch and the fetch that was under way', async ({
  launch,
}) => {
  // Without the first, who is the Steam user of the single fetch.
  const users = manyUsers(21).slice(1)
  const crowd = knowManyUsers({ users, quota: 500, latency: () => 100 })
  let release: () => void = () => undefined
  let held: Promise<void> = Promise.resolve()
  const server = await startIndependentSkinsback({
    ...credentials,
    async answer(request) {
      if (request.parameters['steam_id'] !== steamUser.steamId) return crowd.answer(request)
      await held
      return { body: mixedInventory }
    },
  })
  try {
    const app = await launch()
    const { electron, page } = app
    await withProject(page, { endpoint: server.endpoint, ...credentials })
    const inventory = new InventoryPage(page)
    await inventory.fetchInventory({ game: 'CS2', tradeUrl: steamUser.tradeUrl, multiplier: '1.3' })
    await inventory.rows().getByRole('checkbox', { disabled: false }).first().click()
    await expect(new DepositsPage(page).tray).toContainText('1 item')
    const batch = new BatchPage(page)
    await batch.open()
    await batch.users.fill(users.map(tradeUrlOf).join('\n'))
    await batch.startButton.click()
    await batch.reaches(2)
    await inventory.open()
    held = new Promise((resolve) => {
      release = resolve
    })
    await inventory.fetchButton.click()
    await expect.poll(() => askedFor(server)).toBe(2)

    await killPage(electron)
    await expect.poll(() => pageText(electron)).toContain(restarted)
    expect(await pageText(electron)).toMatch(/1 item\b/u)
    const values = `[...document.querySelectorAll('form input')].map(({ value }) => value)`
    expect(await askPage(electron, values)).toEqual(
      expect.arrayContaining([steamUser.steamId, '1.3']),
    )
    release()
    // The one before, the one that was under way, and all of the batch.
    await expect.poll(() => keptIn(app), { timeout: 15_000 }).toBe(2 + users.length)
    expect(askedFor(server)).toBe(2)
    expect([...crowd.given().values()].every((times) => times === 1)).toBe(true)
    expect(app.takeProblems()).toEqual(['the page crashed'])
  } finally {
    release()
    await server.close()
  }
})

test('one that stops twice, or does not answer, is asked about', async ({ launch }) => {
  const app = await launch()
  const { electron } = app
  await answerBoxes(electron)
  const boxes = () => electron.evaluate(() => (globalThis as WithBoxes).boxes.asked)
  const willAnswer = (...answers: readonly string[]) =>
    electron.evaluate((_, next) => {
      ;(globalThis as WithBoxes).boxes.answers.push(...next)
    }, answers)
  const comesBack = () => expect.poll(() => pageText(electron)).toContain(restarted)

  await test.step('once: it comes back by itself', async () => {
    await killPage(electron)
    await comesBack()
    expect(await boxes()).toEqual([])
  })
  await test.step('twice: what to do is said, and the diagnostics can be had', async () => {
    await willAnswer('Copy diagnostics', 'Start the page again')
    await killPage(electron)
    await comesBack()
    const [first, second] = await boxes()
    expect(first).toContain('The page has stopped twice within half a minute')
    expect(second).toBe(first)
    const copied = await electron.evaluate(({ clipboard }) => clipboard.readText())
    expect(copied).toContain('the page ended')
  })
  await test.step('without an answer: it is started again if the person wants that', async () => {
    await willAnswer('Start the page again')
    await electron.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows()
      // Chromium itself would say so after half a minute.
      window?.webContents.executeJavaScript('for (;;);').catch(() => undefined)
      window?.emit('unresponsive')
    })
    await expect.poll(boxes).toHaveLength(3)
    expect((await boxes()).at(-1)).toContain('Skinventory does not answer')
    await comesBack()
  })
  await test.step('and it can be closed', async () => {
    await willAnswer('Close Skinventory')
    const child = electron.process()
    const gone = once(child, 'exit')
    await killPage(electron)
    await Promise.race([gone, setTimeout(8000)])
    expect(child.exitCode).toBe(0)
  })
  expect(new Set(app.takeProblems())).toEqual(new Set(['the page crashed']))
})

type WithBoxes = typeof globalThis & { boxes: { asked: string[]; answers: string[] } }

/** No test can reach the system's dialogs. */
function answerBoxes(electron: ElectronApplication): Promise<void> {
  return electron.evaluate(({ dialog }) => {
    const boxes: WithBoxes['boxes'] = { asked: [], answers: [] }
    ;(globalThis as WithBoxes).boxes = boxes
    dialog.showMessageBox = (...passed: readonly unknown[]) => {
      const { message, detail = '', buttons = [] } = passed.at(-1) as Electron.MessageBoxOptions
      boxes.asked.push(`${message}\n${detail}`)
      const response = buttons.indexOf(boxes.answers.shift() ?? '')
      return Promise.resolve({ response, checkboxChecked: false })
    }
  })
}

/** How often the server was asked for the one Steam user who is not of the batch. */
function askedFor({ requests }: IndependentSkinsback): number {
  return requests.filter(({ parameters }) => parameters['steam_id'] === steamUser.steamId).length
}

async function keptIn({ electron }: RunningApp): Promise<number> {
  const text = await askPage<string>(
    electron,
    'skinventory.readLibrary().then(({ value }) => value)',
  )
  return (JSON.parse(text ?? '{"snapshots":[]}') as LibraryView).snapshots.length
}
