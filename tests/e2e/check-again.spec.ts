import { startIndependentSkinsback } from '../fakes/servers/independent-skinsback'
import { seriousProblems } from './app/axe'
import { withProject } from './app/projects'
import { steamUser } from './app/steam-user'
import { expect, test } from './fixtures'
import { DepositsPage } from './pages/deposits-page'
import { InventoryPage } from './pages/inventory-page'

const credentials = { clientId: '90210', clientSecret: 'check-again-test-secret' } as const

interface Entry {
  readonly id: string
  readonly name: string
  readonly price: number
  readonly disabled?: boolean
}

const before: readonly Entry[] = [
  { id: '101', name: 'Traded away', price: 10 },
  { id: '102', name: 'Refused since', price: 20 },
  { id: '103', name: 'Cheaper now', price: 30 },
  { id: '104', name: 'As it was', price: 40 },
]
const since: readonly Entry[] = [
  { id: '102', name: 'Refused since', price: 20, disabled: true },
  { id: '103', name: 'Cheaper now', price: 27 },
  { id: '104', name: 'As it was', price: 40 },
]

function answerOf(entries: readonly Entry[]): string {
  const items = entries.map(({ id, name, price, disabled = false }) => ({
    name,
    price,
    price_local: price * 2,
    multiplied_price_local: price * 2,
    disabled,
    item: { asset_id: id, class_id: '7', app_id: 730, icon_url: '', tradable: true },
  }))
  return JSON.stringify({ status: 'success', items, currency_local: 'usd' })
}

test('what has changed since is found by a second look, and leaves the draft only when it is accepted', async ({
  launch,
}) => {
  let inventoryNow = before
  const server = await startIndependentSkinsback({
    ...credentials,
    answer: () => ({ body: answerOf(inventoryNow) }),
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
