import type { Page } from '@playwright/test'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { createRandom } from '../../electron/main/sandbox/random'
import { readJsonText } from '../../shared/json-text'
import { startIndependentSkinsback } from '../fakes/servers/independent-skinsback'
import { knowManyUsers, type ManyUsersOptions } from '../fakes/servers/independent-users'
import { answerDialogs } from './app/file-dialogs'
import { passWhileOff } from './app/kept-blocks'
import { killGroup } from './app/kill'
import { valueOf } from './app/library-work'
import { withProject } from './app/projects'
import { callBridge } from './app/running-app'
import { filesHoldingAny } from './app/secret-hunt'
import { manyUsers, sumOf, tradeUrlOf } from './data/many-users'
import { expect, test } from './fixtures'
import { BatchPage } from './pages/batch-page'
import { InventoryPage } from './pages/inventory-page'

const credentials = { clientId: '90210', clientSecret: 'Marked-Secret-51c0ffee77' } as const
const blockNotice = /SkinsBack takes no requests until/u

async function startServer(options: Partial<ManyUsersOptions> & Pick<ManyUsersOptions, 'users'>) {
  const random = createRandom(11)
  const crowd = knowManyUsers({ quota: 500, latency: () => random(400), ...options })
  const server = await startIndependentSkinsback({ ...credentials, answer: crowd.answer })
  return { ...crowd, server }
}

/** What the library has, as Steam ID and game. */
async function kept(page: Page): Promise<readonly string[]> {
  const { snapshots } = readJsonText(valueOf(await callBridge(page, 'readLibrary')))
  return snapshots.map(({ request }) => `${request?.steamId ?? ''} ${request?.game ?? ''}`)
}

/** Nothing more comes in for longer than a turn and an answer take. */
async function restsAt(requests: () => number) {
  // What was sent before may be on its way still.
  await setTimeout(500)
  const before = requests()
  await setTimeout(700)
  expect(requests()).toBe(before)
}

test('lines are reported before anything is sent; a block holds all back; cancelling skips', async ({
  launch,
  dataFolder,
}, testInfo) => {
  const users = manyUsers(30)
  const [first, second, third] = users
  if (first === undefined || second === undefined || third === undefined)
    throw new Error('No users')
  const { server, block, blocked, requests, given } = await startServer({ users })
  try {
    const { page } = await launch()
    await withProject(page, { endpoint: server.endpoint, ...credentials })
    const batch = new BatchPage(page)
    await batch.open()

    await test.step('a pasted list', async () => {
      await batch.users.fill(
        [
          tradeUrlOf(first),
          'an ordinary sentence, and nobody in it',
          `${tradeUrlOf(first).slice(0, -8)}Zz345678`,
          `${second.steamId} short`,
          `${third.steamId} ${third.tradeToken} Anna`,
          `7656119800000001 ${third.tradeToken}`,
          tradeUrlOf(second),
        ].join('\n'),
      )
      await batch.reads('3 inventories of 3 Steam users')
      await expect(batch.lines).toContainText('4 lines to look at')
      await expect(batch.line(2)).toContainText('No Trade URL and no Steam ID')
      await expect(batch.line(3)).toContainText('The same as in line 1, with another trade token')
      await expect(batch.line(4)).toContainText('The trade token')
      await expect(batch.line(6)).toContainText('This is no Steam ID')
    })
    await test.step('the same as CSV, in a file that takes its place', async () => {
      const file = testInfo.outputPath('friday.csv')
      const lines = [
        'label;steam_id;token;game',
        ...users.map(({ steamId, tradeToken }) => `Who ${steamId};${steamId};${tradeToken};`),
        `Again;${first.steamId};${first.tradeToken};rust`,
        'Nobody;;;',
        `Chess;${first.steamId};${first.tradeToken};chess`,
        `"Open;${second.steamId};${second.tradeToken};`,
      ]
      await writeFile(file, lines.join('\r\n'))
      await batch.openList(file)
      await batch.form.getByRole('checkbox', { name: 'Rust' }).check()
      await batch.reads('60 inventories of 30 Steam users')
      await expect(batch.lines).toContainText('4 lines to look at')
      await expect(batch.line(32)).toContainText('The same Steam user and game as in line 2')
      await expect(batch.line(33)).toContainText('No Trade URL and no Steam ID')
      await expect(batch.line(34)).toContainText('The game should be CS2, Dota 2 or Rust')
      await expect(batch.line(35)).toContainText('A quotation mark opens here')
      expect(requests()).toBe(0)
    })
    await test.step('a block is told of, and nothing is sent meanwhile', async () => {
      await batch.startButton.click()
      await batch.reaches(4)
      block(true)
      await expect(batch.batch.getByText(blockNotice)).toContainText('1 block so far')
      await restsAt(requests)
      expect(blocked()).toBeLessThanOrEqual(8)
    })
    await test.step('cancelled, what waits is skipped, and what was fetched stays', async () => {
      await batch.cancel()
      await batch.isIn('Cancelled')
      const done = [...given().keys()]
      await batch.shows({ All: 60, Waiting: 0, Fetching: 0, Failed: 0, Done: done.length })
      await batch.shows({ Skipped: 60 - done.length })
      expect((await kept(page)).toSorted()).toEqual(done.toSorted())
      const tokens = users.map(({ tradeToken }) => tradeToken)
      expect(await filesHoldingAny(dataFolder, tokens)).toEqual([])
    })
  } finally {
    await server.close()
  }
})

test('paused, blocked, killed twice, with faults on the way: each inventory is there once', async ({
  launch,
  dataFolder,
}, testInfo) => {
  testInfo.setTimeout(60_000)
  const users = manyUsers(82)
  const tokens = users.map(({ tradeToken }) => tradeToken)
  const own = [
    { code: 3, message: 'invalid_trade_token' },
    { code: 5, message: 'user_not_tradable' },
    { code: 6, message: 'user_inventory_is_hidden' },
  ].map((error, place) => ({ error, user: users[9 + 30 * place] }))
  const { server, ...crowd } = await startServer({
    users,
    faultOf: (request) => (request % 29 === 0 ? 503 : request % 37 === 0 ? 502 : null),
  })
  for (const { user, error } of own) crowd.refuse(user?.steamId ?? '', error)
  const list = testInfo.outputPath('users.txt')
  await writeFile(list, users.map(tradeUrlOf).join('\n'))
  try {
    const first = await launch()
    await withProject(first.page, { endpoint: server.endpoint, ...credentials })
    await test.step('paused and resumed; told of on another screen', async () => {
      const batch = new BatchPage(first.page)
      await batch.open()
      await batch.form.getByLabel('Name').fill('Friday deposits')
      await batch.openList(list)
      await batch.reads('82 inventories of 82 Steam users')
      await expect(batch.lines).toHaveCount(0)
      await batch.startButton.click()
      await batch.reaches(5)
      // What the batch must not lose stands on the disk meanwhile, as it says.
      expect(await filesHoldingAny(path.join(dataFolder, 'batches'), tokens)).not.toEqual([])
      await batch.frame.goTo('Library')
      await expect(batch.mark).toHaveAccessibleName(/Batch, [1-9]\d?% fetched/u)
      await batch.open()
      await batch.press('Pause')
      await batch.isIn('Paused')
      await restsAt(crowd.requests)
      await batch.atOnce.selectOption('6')
      await batch.press('Resume')
      await batch.isIn('Running')
      await batch.reaches(25)
    })
    await test.step('killed while SkinsBack blocks', async () => {
      const batch = new BatchPage(first.page)
      crowd.block(true)
      await expect(batch.batch.getByText(blockNotice)).toBeVisible()
      await killGroup(first.electron)
      crowd.block(false)
      await passWhileOff(dataFolder, 58_000)
    })
    const second = await launch()
    await test.step('goes on by itself, and is killed amid its work', async () => {
      const batch = new BatchPage(second.page)
      await batch.open()
      await batch.isIn('Running')
      await expect(batch.atOnce).toHaveValue('6')
      await batch.reaches(50)
      await killGroup(second.electron)
    })
    const app = await launch()
    const batch = new BatchPage(app.page)
    await test.step('to its end, with what failed for reasons of its own', async () => {
      await batch.open()
      await batch.reaches(82)
      await batch.isIn('Ended')
      await batch.shows({ Done: 79, Failed: 3, Waiting: 0, Fetching: 0, Skipped: 0 })
      await batch.filter('Failed').click()
      for (const { user, error } of own) {
        await expect(batch.row(user?.steamId ?? '')).toContainText(error.message)
      }
      expect(await filesHoldingAny(dataFolder, tokens)).toEqual([])
    })
    await test.step('what failed is tried again, with the tokens that only memory has', async () => {
      for (const { user } of own) crowd.refuse(user?.steamId ?? '', null)
      await batch.retry()
      await batch.shows({ Failed: 0, Done: 82 })
      await batch.isIn('Ended')
    })
    await test.step('each inventory once in the library, and hardly one was asked for twice', async () => {
      const wanted = users.map(({ steamId }) => `${steamId} cs2`)
      expect((await kept(app.page)).toSorted()).toEqual(wanted.toSorted())
      expect([...crowd.given().keys()].toSorted()).toEqual(wanted.toSorted())
      const twice = [...crowd.given().values()].filter((times) => times > 1)
      // Only what was under way when it was killed.
      expect(twice.length).toBeLessThanOrEqual(2 * 6)
      expect(crowd.faults()).toBeGreaterThan(3)
      expect(crowd.blocked()).toBeGreaterThan(0)
      expect(crowd.mostInAMinute()).toBeLessThanOrEqual(500)
    })
    await test.step('the summary, also as CSV', async () => {
      await batch.showTab('Summary')
      const { items, usd } = sumOf(users)
      await expect(batch.total('Depositable')).toContainText(
        `${items}${new Intl.NumberFormat('en').format(Number(usd))}`,
      )
      const file = testInfo.outputPath('summary.csv')
      await answerDialogs(app.electron, { save: file })
      await batch.batch.getByRole('button', { name: 'Save as CSV…' }).click()
      await expect(batch.frame.notifications).toContainText('Saved 82 Steam users')
      const lines = (await readFile(file, 'utf8')).trim().split(/\r?\n/u)
      const ids = lines.flatMap((line) => /^user,'(?<id>\d{17}),/u.exec(line)?.groups?.['id'] ?? [])
      expect(ids.toSorted()).toEqual(users.map(({ steamId }) => steamId).toSorted())
      expect(lines.at(-1)).toContain(`total,,,82,82,${items},${items},${usd},${usd},`)
    })
    await test.step('a row opens its snapshot', async () => {
      await batch.showTab('Inventories')
      await batch.filter('All').click()
      const user = users[55]
      await batch.search(user?.steamId ?? '')
      await batch.row(user?.steamId ?? '').press('Enter')
      const inventory = new InventoryPage(app.page)
      await inventory.isLoaded()
      await expect(inventory.row(user?.itemName ?? '')).toBeVisible()
    })
    await test.step('no trade token is left in any file, nor was one told to the log', async () => {
      await app.quit()
      expect(await filesHoldingAny(dataFolder, tokens)).toEqual([])
      const log = [first, second, app].map((one) => one.log()).join('\n')
      expect(tokens.filter((token) => log.includes(token))).toEqual([])
    })
  } finally {
    await server.close()
  }
})
