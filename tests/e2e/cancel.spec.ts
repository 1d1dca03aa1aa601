import { readdir } from 'node:fs/promises'
import { startFaultyServer } from '../fakes/servers/faulty-server'
import { withProject } from './app/projects'
import { tradeUrlOf, withSandbox } from './app/sandbox'
import { steamUser } from './app/steam-user'
import { expect, test } from './fixtures'
import { InventoryPage } from './pages/inventory-page'

test('a fetch can be cancelled while it waits, and leaves nothing behind', async ({
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
  const filesBefore = await snapshotFiles(dataFolder)
  expect(filesBefore.length).toBeGreaterThan(0)

  await inventory.startFetch({ tradeUrl: tradeUrlOf(users, { kind: 'slow' }) })
  await expect(inventory.progress).toContainText('Waiting for SkinsBack')
  await inventory.cancelButton.click()
  await expect(inventory.progress).toHaveText('')
  await expect(inventory.frame.alert).toHaveCount(0)
  await inventory.showsCount(17, 17)
  await expect.poll(() => snapshotFiles(dataFolder)).toEqual(filesBefore)

  // Escape does the same, from the keyboard.
  await inventory.fetchButton.click()
  await expect(inventory.progress).toContainText('Waiting for SkinsBack')
  await page.keyboard.press('Escape')
  await expect(inventory.progress).toHaveText('')
})

test('a fetch can be cancelled in the middle of its answer', async ({ launch, dataFolder }) => {
  const server = await startFaultyServer({ kind: 'slow-drip', milliseconds: 20 })
  try {
    const { page } = await launch()
    await withProject(page, { endpoint: server.endpoint })
    const inventory = new InventoryPage(page)
    await inventory.startFetch({ game: 'Rust', tradeUrl: steamUser.tradeUrl })
    await expect(inventory.progress).toContainText('Receiving')
    await inventory.cancelButton.click()
    await expect(inventory.progress).toHaveText('')
    await expect.poll(() => snapshotFiles(dataFolder)).toEqual([])
    expect(server.hits).toHaveLength(1)
  } finally {
    await server.close()
  }
})

async function snapshotFiles(dataFolder: string): Promise<readonly string[]> {
  const names = await readdir(dataFolder, { recursive: true })
  return names.filter((name) => /snapshots[\\/]/iu.test(name)).toSorted()
}
