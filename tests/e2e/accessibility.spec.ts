import type { SandboxUser } from '../../shared/ipc-contract'
import { seriousProblems } from './app/axe'
import { withProject } from './app/projects'
import { tradeUrlOf, withSandbox } from './app/sandbox'
import { expect, shareApp, test } from './fixtures'
import { CombinedPage } from './pages/combined-page'
import { DepositsPage } from './pages/deposits-page'
import { InventoryPage } from './pages/inventory-page'
import { ProjectsPage } from './pages/projects-page'
import { WelcomePage } from './pages/welcome-page'

test.describe.configure({ mode: 'default' })

// Without motion there is no half-faded dialog to be measured.
const app = shareApp({}, ({ page }) => page.emulateMedia({ reducedMotion: 'reduce' }))
let users: readonly SandboxUser[] = []

// Each screen is read whole, time and again.
test.slow()

for (const scheme of ['Light', 'Dark'] as const) {
  const check = async () => expect(await seriousProblems(app().page)).toEqual([])

  test(`nothing serious on any screen, ${scheme}`, async () => {
    const { page } = app()
    const projects = new ProjectsPage(page)
    const inventory = new InventoryPage(page)
    await projects.frame.chooseColors(scheme)
    await expect(page.locator('html')).toHaveAttribute(
      'data-mantine-color-scheme',
      scheme.toLowerCase(),
    )

    if (users.length === 0) {
      await test.step('welcome', async () => {
        await expect(new WelcomePage(page).heading).toBeVisible()
        await check()
        ;({ users } = await withSandbox(page))
        await withProject(page, {
          name: 'Unreachable',
          endpoint: 'https://skinsback.invalid/api.php',
        })
      })
    }
    await test.step('items and details', async () => {
      await inventory.open()
      await inventory.fetchInventory({
        project: 'Sandbox',
        game: 'CS2',
        tradeUrl: tradeUrlOf(users, { kind: 'everyday' }),
      })
      await inventory.rows().first().click()
      await expect(inventory.details.getByRole('heading', { level: 3 })).toBeVisible()
      await check()
    })
    await test.step('pictures', async () => {
      await inventory.switchView('Pictures')
      await check()
      await inventory.switchView('Table')
    })
    await test.step('nothing found', async () => {
      await inventory.search('no such thing')
      await inventory.limitPrice({ minimum: 'x' })
      await check()
      await inventory.clearFilters()
    })
    await test.step('an error, and fields that are wrong', async () => {
      await inventory.startFetch({
        tradeUrl: tradeUrlOf(users, { kind: 'error', message: 'invalid_ip_address' }),
      })
      await expect(inventory.frame.alert).toBeVisible()
      await inventory.fillRequest({ tradeUrl: 'x', multiplier: '9' })
      await inventory.fetchButton.click()
      await check()
      await inventory.frame.alert.getByRole('button', { name: 'Dismiss' }).click()
      await inventory.fillRequest({ multiplier: '' })
    })
    await test.step('projects: a form, a failed check, the question before removal', async () => {
      await projects.startNew()
      await projects.save()
      await check()
      await projects.choose('Unreachable')
      await projects.checkConnection()
      await expect(projects.frame.alert).toBeVisible()
      await check()
      await page.getByRole('button', { name: 'Remove project' }).click()
      await expect(page.getByRole('dialog')).toBeVisible()
      await check()
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toHaveCount(0)
    })
    await test.step('the menu of projects', async () => {
      await page.getByRole('button', { name: /Project in use/u }).click()
      await expect(page.getByRole('menu')).toBeVisible()
      await check()
      await page.keyboard.press('Escape')
      await expect(page.getByRole('menu')).toHaveCount(0)
    })
  })

  test(`nothing serious where deposits are prepared, ${scheme}`, async () => {
    const { page } = app()
    const inventory = new InventoryPage(page)
    const deposits = new DepositsPage(page)
    await inventory.open()
    await test.step('choosing: boxes, the tray, the pane of the draft, the dialogs', async () => {
      await inventory.fetchInventory({ tradeUrl: tradeUrlOf(users, { kind: 'everyday' }) })
      await inventory.rows().first().click()
      await page.keyboard.press('d')
      await expect(deposits.tray).toContainText('1 item')
      await page.getByRole('tab', { name: 'Draft (1)' }).click()
      await check()
      for (const key of ['s', 'F1']) {
        await inventory.rows().first().click()
        await page.keyboard.press(key)
        await expect(page.getByRole('dialog')).toBeVisible()
        await check()
        await page.keyboard.press('Escape')
        await expect(page.getByRole('dialog')).toHaveCount(0)
      }
      await page.getByRole('tab', { name: 'Item', exact: true }).click()
    })
    await test.step('deposits: a draft, its forms, the question before it is recorded, the ledger', async () => {
      await deposits.open()
      await deposits.typeOrderId(`order-${scheme}`)
      await check()
      await deposits.handOver.getByRole('button', { name: 'Mark as created…' }).click()
      await expect(page.getByRole('dialog')).toBeVisible()
      await check()
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toHaveCount(0)
      await deposits.markAsCreated('tx', 'a note')
      await deposits.showTab('Ledger')
      await deposits.ledger.getByRole('option').first().click()
      await check()
      await deposits.showTab('Drafts')
    })
    await test.step('batch: a list with lines to look at, its rows, its summary', async () => {
      await deposits.frame.goTo('Batch')
      await page.getByRole('button', { name: 'New batch' }).click()
      await page
        .getByLabel('Steam users', { exact: true })
        .fill(
          [
            tradeUrlOf(users, { kind: 'everyday' }),
            tradeUrlOf(users, { kind: 'error', message: 'invalid_steam_id' }),
            'nobody',
          ].join('\n'),
        )
      await expect(page.getByText('1 line to look at')).toBeVisible()
      await check()
      await page.getByRole('button', { name: 'Start', exact: true }).click()
      await expect(page.getByText('1 of 2 fetched')).toBeVisible()
      await check()
      await page.getByRole('tab', { name: 'Summary' }).click()
      await check()
    })
    await test.step('several snapshots in one: their items, groups, one group', async () => {
      const combined = new CombinedPage(page)
      await page.getByRole('button', { name: 'Open all together' }).click()
      await expect(combined.rowsOf(combined.items).first()).toBeVisible()
      await check()
      await combined.groupBy('Name')
      await check()
      await combined.rowsOf(combined.byName).first().press('Enter')
      await check()
      await combined.backToGroups()
      await combined.groupBy('None')
      await combined.searchUser('nobody at all')
      await check()
    })
  })
}
