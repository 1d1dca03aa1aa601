import { readFile } from 'node:fs/promises'
import type { SandboxUser } from '../../shared/ipc-contract'
import { tradeUrlOf, withSandbox } from './app/sandbox'
import { expect, shareApp, test } from './fixtures'
import { InventoryPage } from './pages/inventory-page'

test.describe.configure({ mode: 'default' })

/** The example in SkinsBack's pages, as they print it. */
const published = new URL('../fixtures/user-inventory-rust.json', import.meta.url)

interface PublishedItem {
  readonly name: string
  readonly price: number
  readonly price_local: number
  readonly multiplied_price_local: number
  readonly disabled: boolean
  readonly item: { readonly asset_id: string }
}

let users: readonly SandboxUser[] = []
const app = shareApp({}, async ({ page }) => {
  ;({ users } = await withSandbox(page))
})

test('the published inventory for Rust, price for price', async () => {
  const inventory = new InventoryPage(app().page)
  await inventory.fetchInventory({
    game: 'Rust',
    tradeUrl: tradeUrlOf(users, { kind: 'everyday' }),
  })
  await inventory.showsCount(17, 17)
  // From the largest price first to the smallest first, to the order of the answer.
  await inventory.sortBy('USD')
  await inventory.sortBy('USD')
  const { data } = JSON.parse(await readFile(published, 'utf8')) as {
    readonly data: { readonly items: readonly PublishedItem[] }
  }
  const money = (values: readonly number[]) => values.map((value) => value.toFixed(2))
  const { items } = data
  expect(await inventory.column('Name')).toEqual(items.map(({ name }) => name))
  expect(await inventory.column('USD')).toEqual(money(items.map(({ price }) => price)))
  expect(await inventory.column('Local')).toEqual(money(items.map((item) => item.price_local)))
  expect(await inventory.column('Multiplied')).toEqual(
    money(items.map((item) => item.multiplied_price_local)),
  )
  expect(await inventory.column('Accepted')).toEqual(
    items.map(({ disabled }) => (disabled ? 'No' : 'Yes')),
  )
  expect(await inventory.column('Asset id')).toEqual(items.map(({ item }) => item.asset_id))
  await expect(inventory.total('All', 'USD')).toHaveText('1.55')
  await expect(inventory.total('Depositable', 'Items')).toHaveText('13')
})

for (const game of ['CS2', 'Dota 2'] as const) {
  test(`a rich inventory for ${game}, with pictures`, async () => {
    const inventory = new InventoryPage(app().page)
    await inventory.fetchInventory({ game, tradeUrl: tradeUrlOf(users, { kind: 'everyday' }) })
    await expect(inventory.summary).toContainText(game)
    const picture = inventory.rows().first().locator('img')
    await expect
      .poll(() =>
        picture.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth),
      )
      .toBeGreaterThan(0)
    const tradable = new Set(await inventory.column('Tradable'))
    expect([...tradable].toSorted()).toEqual(['No', 'Yes'])
  })
}

test('an inventory without items says so', async () => {
  const inventory = new InventoryPage(app().page)
  await inventory.fetchInventory({ tradeUrl: tradeUrlOf(users, { kind: 'count', items: 0 }) })
  await expect(inventory.page.getByText('This inventory has no items')).toBeVisible()
})

test('100,000 items are read, scrolled, filtered and sorted like 17', async () => {
  const inventory = new InventoryPage(app().page)
  const all = 100_000
  await inventory.fetchInventory({
    game: 'CS2',
    tradeUrl: tradeUrlOf(users, { kind: 'count', items: all }),
  })
  await inventory.showsCount(all, all)
  await expect(inventory.items).toHaveAttribute('aria-rowcount', String(all + 1))

  await test.step('to the last row and back', async () => {
    await inventory.rows().first().click()
    await inventory.page.keyboard.press('End')
    const last = inventory.items.locator(`[aria-rowindex="${all + 1}"]`)
    await expect(last).toBeInViewport()
    await expect(last).toBeFocused()
    expect(await inventory.rows().count()).toBeLessThan(100)
    await inventory.page.keyboard.press('Home')
    await expect(inventory.items.locator('[aria-rowindex="2"]')).toBeInViewport()
  })

  await test.step('filtered', async () => {
    await inventory.filterTradable('Not tradable')
    await inventory.search('AK-47')
    const count = inventory.filters.getByText(/^[\d,]+ of 100,000 items$/u)
    await expect(count).not.toHaveText(/^100,000 of/u)
    await expect(count).not.toHaveText(/^0 of/u)
    const names = await inventory.column('Name')
    expect(names.length).toBeGreaterThan(0)
    for (const name of names) expect(name.toUpperCase()).toContain('AK-47')
    expect(new Set(await inventory.column('Tradable'))).toEqual(new Set(['No']))
    await inventory.clearFilters()
    await inventory.showsCount(all, all)
  })

  await test.step('sorted', async () => {
    for (const direction of ['descending', 'ascending'] as const) {
      const header = inventory.columnHeader('USD')
      while ((await header.getAttribute('aria-sort')) !== direction) await inventory.sortBy('USD')
      const prices = (await inventory.column('USD')).map((text) => Number(text.replaceAll(',', '')))
      expect(prices.length).toBeGreaterThan(5)
      const rising = prices.toSorted((left, right) => left - right)
      expect(prices).toEqual(direction === 'ascending' ? rising : rising.toReversed())
    }
  })
})
