import { withProject } from '../e2e/app/projects'
import { electronSwitches } from '../e2e/app/running-app'
import { tradeUrlOf, withSandbox } from '../e2e/app/sandbox'
import { expect, test } from '../e2e/fixtures'
import { InventoryPage } from '../e2e/pages/inventory-page'
import { pageOf, shippedProgram, start } from './shipped-app'

test('the shipped program fetches an inventory, and has the keychain', async ({ dataFolder }) => {
  const app = start(shippedProgram, [...electronSwitches(dataFolder), '--remote-debugging-port=0'])
  try {
    const { page } = await pageOf(app)
    await expect(page.getByRole('heading', { name: 'Skinventory' })).toBeVisible()
    const { users } = await withSandbox(page)
    const inventory = new InventoryPage(page)
    await inventory.fetchInventory({
      game: 'Rust',
      tradeUrl: tradeUrlOf(users, { kind: 'everyday' }),
    })
    await inventory.showsCount(17, 17)

    const kept = await withProject(page, { endpoint: 'https://skinsback.invalid/api.php' })
    // Read by the binary that lies beside the archive, in a process of its own.
    expect(kept).toMatchObject({ secret: 'keychain' })
  } finally {
    await app.end()
  }
})
