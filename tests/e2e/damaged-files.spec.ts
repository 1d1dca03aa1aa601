import { readdir, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { tradeUrlOf, withSandbox } from './app/sandbox'
import { expect, test } from './fixtures'
import { InventoryPage } from './pages/inventory-page'
import { WelcomePage } from './pages/welcome-page'

test('settings that cannot be read are set aside, which is said, and the app starts', async ({
  launch,
  dataFolder,
}) => {
  const damaged = '{"projects": [{"id": "half'
  await writeFile(path.join(dataFolder, 'config.json'), damaged)
  const { page } = await launch()
  const notice = page.getByRole('status').filter({ hasText: 'The settings could not be read' })
  await expect(notice).toBeVisible()
  await expect(new WelcomePage(page).heading).toBeVisible()

  const aside = (await readdir(dataFolder)).filter((name) => name.startsWith('config.unreadable'))
  expect(aside).toHaveLength(1)
  expect(await readFile(path.join(dataFolder, aside[0] ?? ''), 'utf8')).toBe(damaged)
  await expect(notice).toContainText(aside[0] ?? '')
  await notice.getByRole('button', { name: 'Dismiss' }).click()
  await expect(notice).toHaveCount(0)
})

test('a data folder that cannot be written to is said, and nothing on screen is lost', async ({
  launch,
  dataFolder,
}) => {
  const { page } = await launch()
  const { users } = await withSandbox(page)
  const inventory = new InventoryPage(page)
  await inventory.fetchInventory({
    game: 'Rust',
    tradeUrl: tradeUrlOf(users, { kind: 'everyday' }),
  })
  // A file where the folder of snapshots was: nobody can write into it, not even root.
  const snapshots = path.join(dataFolder, 'snapshots')
  await rename(snapshots, `${snapshots}-elsewhere`)
  await writeFile(snapshots, '')
  await inventory.fetchButton.click()
  await expect(inventory.frame.alert).toContainText('The disk reported a fault')
  await expect(inventory.frame.alert).toContainText('ENOTDIR')
  await inventory.showsCount(17, 17)
})
