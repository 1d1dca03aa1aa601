import { expect, type Locator } from '@playwright/test'
import { InventoryPage } from '../pages/inventory-page'
import { LibraryPage } from '../pages/library-page'
import type { RunningApp } from './running-app'
import { tradeUrlOf, withSandbox } from './sandbox'

/** Two inventories of the sandbox, of 1,000 items and of 17, opened as one. Answers their list. */
export async function openTogether({ page }: RunningApp): Promise<Locator> {
  const { users } = await withSandbox(page)
  const inventory = new InventoryPage(page)
  await inventory.fetchInventory({
    game: 'Rust',
    tradeUrl: tradeUrlOf(users, { kind: 'everyday' }),
  })
  await inventory.fetchInventory({
    game: 'CS2',
    tradeUrl: tradeUrlOf(users, { kind: 'count', items: 1000 }),
  })
  const library = new LibraryPage(page)
  await library.open()
  await library.select(library.rows().first())
  await library.selectToo(library.rows().nth(1))
  await library.actions.getByRole('button', { name: 'Open together' }).click()
  const grid = page.getByRole('grid', { name: 'Items of all snapshots' })
  // All of both, and the heading.
  await expect(grid).toHaveAttribute('aria-rowcount', '1018')
  return grid
}
