import { execFile } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { copiedBy } from './app/clipboard'
import { chooseInMenu } from './app/menu'
import { electronBinary, electronSwitches } from './app/running-app'
import { filesHoldingAny } from './app/secret-hunt'
import { expect, test } from './fixtures'
import { InventoryPage } from './pages/inventory-page'
import { ProjectsPage } from './pages/projects-page'

const marked = { clientSecret: 'Marked-Secret-83bd1', tradeToken: 'MaRk-T0k' } as const
const markedUrl = `https://steamcommunity.com/tradeoffer/new/?partner=866996279&token=${marked.tradeToken}`

test('the help copies diagnostics, with what failed and without anything secret', async ({
  launch,
  dataFolder,
}) => {
  const app = await launch()
  await new ProjectsPage(app.page).addProject({
    name: 'Marked shop',
    // Nothing listens there.
    endpoint: 'http://127.0.0.1:45999/api.php',
    clientId: '90210',
    clientSecret: marked.clientSecret,
  })
  const inventory = new InventoryPage(app.page)
  await inventory.open()
  await inventory.startFetch({ game: 'Rust', tradeUrl: markedUrl })
  await expect(inventory.frame.alert).toBeVisible()

  const copied = await copiedBy(app, () => chooseInMenu(app.electron, 'Copy diagnostics'))
  await expect(app.page.getByText('Diagnostics copied.')).toBeVisible()
  expect(copied).toContain('projects: 1')
  expect(copied).toContain('has started')
  expect(copied).toContain('fetchInventory: connection-refused')
  for (const text of [marked.clientSecret, marked.tradeToken, 'Marked shop', '866996279']) {
    expect(copied).not.toContain(text)
  }
  const logs = path.join(dataFolder, 'logs')
  expect(await readdir(logs)).toContain('main.log')
  expect(await readFile(path.join(logs, 'main.log'), 'utf8')).toContain('connection-refused')
  expect(await filesHoldingAny(logs, [marked.clientSecret, marked.tradeToken])).toEqual([])
})

test('a page that crashes comes back, says so, and has lost nothing', async ({ dataFolder }) => {
  const script = path.join(import.meta.dirname, 'assets/crash-page.cjs')
  const { stdout } = await promisify(execFile)(
    electronBinary(),
    [...electronSwitches(dataFolder), '-r', script, path.resolve(import.meta.dirname, '../..')],
    { timeout: 25_000 },
  )
  expect(stdout).toContain('FETCHED true')
  expect(stdout).toContain('The page had to be started again')
  expect(stdout).toContain('Copy diagnostics')
  const kept = await readdir(path.join(dataFolder, 'snapshots'))
  expect(kept.filter((name) => name.endsWith('.snapshot'))).toHaveLength(1)
  const log = await readFile(path.join(dataFolder, 'logs/main.log'), 'utf8')
  expect(log).toContain('the page ended: crashed')
})
