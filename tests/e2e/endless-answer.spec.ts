import { startFaultyServer } from '../fakes/servers/faulty-server'
import { withProject } from './app/projects'
import { steamUser } from './app/steam-user'
import { expect, test } from './fixtures'
import { InventoryPage } from './pages/inventory-page'

// In a file of its own, whose name puts it among the first: it mostly waits, and others run meanwhile.
test('an answer that never ends is given up after 30 seconds', async ({ launch }) => {
  test.setTimeout(60_000)
  const server = await startFaultyServer({ kind: 'slow-drip', milliseconds: 900 })
  try {
    const { page } = await launch()
    await withProject(page, { endpoint: server.endpoint })
    const inventory = new InventoryPage(page)
    const started = performance.now()
    await inventory.startFetch({ game: 'CS2', tradeUrl: steamUser.tradeUrl })
    await expect(page.getByRole('timer')).toHaveText(/^[1-9]/u)
    await expect(inventory.frame.alert).toContainText('No whole answer came within 30 seconds', {
      timeout: 40_000,
    })
    expect(performance.now() - started).toBeGreaterThan(29_000)
    expect(performance.now() - started).toBeLessThan(36_000)
    // A time-out is not tried again by itself.
    expect(server.hits).toHaveLength(1)
  } finally {
    await server.close()
  }
})
