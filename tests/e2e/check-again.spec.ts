import { startIndependentSkinsback } from '../fakes/servers/independent-skinsback'
import { seriousProblems } from './app/axe'
import { withProject } from './app/projects'
import { steamUser } from './app/steam-user'
import { inventoryOf } from './data/mixed-inventory'
import { expect, test } from './fixtures'
import { DepositsPage } from './pages/deposits-page'
import { InventoryPage } from './pages/inventory-page'

const credentials = { clientId: '90210', clientSecret: 'check-again-test-secret' } as const

const depositable = { tradable: 1, disabled: false }
const tradedAway = { ...depositable, asset_id: '101', name: 'Traded away', price: 10 }
const refusedSince = { ...depositable, asset_id: '102', name: 'Refused since', price: 20 }
const cheaperNow = { ...depositable, asset_id: '103', name: 'Cheaper now', price: 30 }
const asItWas = { ...depositable, asset_id: '104', name: 'As it was', price: 40 }

const before = inventoryOf([tradedAway, refusedSince, cheaperNow, asItWas])
const since = inventoryOf([
  { ...refusedSince, disabled: true },
  { ...cheaperNow, price: 27 },
  asItWas,
])

test('what has changed since is found by a second look, and leaves the draft only when it is accepted', async ({
  launch,
}) => {
  let inventoryNow = before
  const server = await startIndependentSkinsback({
    ...credentials,
    answer: () => ({ body: inventoryNow }),
  })
  try {
    const { page } = await launch()
    await withProject(page, { ...credentials, endpoint: server.endpoint })
    const inventory = new InventoryPage(page)
    await inventory.fetchInventory({ game: 'CS2', tradeUrl: steamUser.tradeUrl })
    await inventory.rows().first().click()
    await page.keyboard.press('Shift+D')

    const deposits = new DepositsPage(page)
    await deposits.open()
    await expect(deposits.draft).toContainText('100.00 USD')

    await test.step('nothing has changed yet', async () => {
      await deposits.checkAgain()
      await expect(deposits.frame.notifications).toContainText('Nothing has changed')
    })
    inventoryNow = since
    await test.step('each change is named, and none is taken over by itself', async () => {
      await deposits.checkAgain()
      await deposits.look()
      await expect(deposits.findings.getByRole('row')).toHaveCount(3)
      await expect(deposits.finding('Traded away')).toContainText('No longer in the inventory')
      await expect(deposits.finding('Refused since')).toContainText('No longer accepted')
      await expect(deposits.finding('Cheaper now')).toContainText('30.00→27.00 USD')
      await expect(deposits.draft).toContainText('100.00 USD')
      expect(await seriousProblems(page)).toEqual([])
    })
    await test.step('they are there after a restart of the page, and are accepted together', async () => {
      await page.reload()
      await deposits.open()
      await deposits.acceptAll()
      await expect(deposits.findings).toHaveCount(0)
      await expect(deposits.draft).toContainText('67.00 USD')
      await expect(deposits.draft).toContainText('2 items')
    })
    expect(server.requests.map(({ verdict }) => verdict)).toEqual(Array(3).fill('accepted'))
    expect(new Set(server.requests.map(({ body }) => body)).size).toBe(1)
  } finally {
    await server.close()
  }
})
