import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { copiedBy } from './app/clipboard'
import { withSandbox, tradeUrlOf } from './app/sandbox'
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
    endpoint: 'http://127.0.0.1:9/api.php',
    clientId: '90210',
    clientSecret: marked.clientSecret,
  })
  const inventory = new InventoryPage(app.page)
  await inventory.open()
  await inventory.fetchInventory({ game: 'Rust', tradeUrl: markedUrl })
  await expect(inventory.frame.alert).toBeVisible()

  const copied = await copiedBy(app, () =>
    app.electron.evaluate(({ Menu }) => {
      const help = Menu.getApplicationMenu()?.items.find(({ role }) => role === 'help')
      help?.submenu?.items.find(({ label }) => label === 'Copy diagnostics')?.click()
    }),
  )
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

test('a page that crashes comes back, says so, and has lost nothing', async ({
  launch,
  dataFolder,
}) => {
  const app = await launch()
  const { users } = await withSandbox(app.page)
  const inventory = new InventoryPage(app.page)
  await inventory.fetchInventory({ tradeUrl: tradeUrlOf(users, { kind: 'everyday' }) })
  await expect(inventory.frame.alert).toHaveCount(0)

  await app.electron.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer()
  })
  // Playwright holds on to the page that crashed, so the new one is asked by way of main.
  const textOfPage = () =>
    app.electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]
        ?.webContents.executeJavaScript('document.body.innerText')
        .then(String),
    )
  await expect.poll(textOfPage).toContain('The page had to be started again')
  expect(await textOfPage()).toContain('Sandbox')
  const kept = await readdir(path.join(dataFolder, 'snapshots'))
  expect(kept.filter((name) => name.endsWith('.snapshot'))).toHaveLength(1)
  await expect
    .poll(() => readFile(path.join(dataFolder, 'logs/main.log'), 'utf8'))
    .toContain('the page ended: crashed')
  expect(app.takeProblems()).toEqual(['the page crashed'])
})
