import { readdir, rm, stat, truncate } from 'node:fs/promises'
import path from 'node:path'
import { seriousProblems } from './app/axe'
import { tradeUrlOf, withSandbox } from './app/sandbox'
import { expect, test } from './fixtures'
import { InventoryPage } from './pages/inventory-page'
import { LibraryPage } from './pages/library-page'
import type { RunningApp } from './app/running-app'

/** Two inventories of two Steam users, with what their summaries said. */
async function withTwoSnapshots({ page }: RunningApp) {
  const { users } = await withSandbox(page)
  const inventory = new InventoryPage(page)
  const fetched = async (game: 'Rust' | 'CS2', tradeUrl: string) => {
    await inventory.fetchInventory({ game, tradeUrl })
    return {
      steamId: await inventory.field('steamId').inputValue(),
      items: await inventory.total('All', 'Items').innerText(),
      depositable: await inventory.total('Depositable', 'Items').innerText(),
      total: await inventory.total('Depositable', 'USD').innerText(),
    }
  }
  const small = await fetched('Rust', tradeUrlOf(users, { kind: 'everyday' }))
  const large = await fetched('CS2', tradeUrlOf(users, { kind: 'count', items: 1000 }))
  const library = new LibraryPage(page)
  await library.open()
  return { library, inventory, small, large }
}

test('fetched inventories are listed, searched, opened again, and named for good', async ({
  launch,
}) => {
  const first = await launch()
  const { library, inventory, small, large } = await withTwoSnapshots(first)
  await library.showsCount(2, 2)
  // The newest first.
  await expect(library.rows().first()).toContainText('CS2')
  for (const one of [small, large]) {
    const cells = library.row(one.steamId).getByRole('gridcell')
    await expect(cells.nth(6)).toHaveText(one.items)
    await expect(cells.nth(7)).toHaveText(one.depositable)
    await expect(cells.nth(8)).toContainText(`${one.total} USD`)
  }
  expect(await seriousProblems(first.page)).toEqual([])

  await library.searchField.fill(`rust ${new Date().getFullYear()}`)
  await library.showsCount(1, 2)
  await library.select(library.row(small.steamId))
  await library.annotateSelected({ name: 'Before the <b>refund</b>', note: 'One\nTwo' })
  await library.pinSelected()
  await library.searchField.fill('refund')
  await expect(library.row('Before the <b>refund</b>')).toContainText('One Two')
  await library.openSelected()
  await inventory.isLoaded()
  await inventory.showsCount(Number(small.items), Number(small.items))
  await first.quit()

  const second = await launch()
  const again = new LibraryPage(second.page)
  await again.open()
  await again.showsCount(2, 2)
  const row = again.row('Before the <b>refund</b>')
  await expect(row).toContainText('Pinned')
  await again.select(row)
  await expect(again.actions.getByRole('button', { name: 'Unpin' })).toBeVisible()
})

test('what is deleted comes back with Undo, and else stays away', async ({ launch }) => {
  const first = await launch()
  const { library, small, large } = await withTwoSnapshots(first)
  await first.page.keyboard.press('Control+F')
  await first.page.keyboard.press('ArrowDown')
  await first.page.keyboard.press('Control+A')
  await first.page.keyboard.press('Delete')
  await expect(first.page.getByText('No snapshots yet')).toBeVisible()
  await library.frame.undo()
  await library.showsCount(2, 2)

  await library.select(library.row(large.steamId))
  await library.deleteSelected()
  await library.showsCount(1, 1)
  await expect(library.row(small.steamId)).toBeFocused()
  await first.quit()

  const second = await launch()
  const again = new LibraryPage(second.page)
  await again.open()
  await again.showsCount(1, 1)
  await expect(again.row(small.steamId)).toBeVisible()
})

test('a limit removes the oldest, says so before, and leaves what is pinned', async ({
  launch,
}) => {
  const app = await launch()
  const { library, inventory, small, large } = await withTwoSnapshots(app)
  await library.select(library.row(small.steamId))
  await library.pinSelected()
  await inventory.open()
  const { users } = await withSandbox(app.page)
  await inventory.fetchInventory({ tradeUrl: tradeUrlOf(users, { kind: 'count', items: 10_000 }) })
  await library.open()
  await library.showsCount(3, 3)

  await library.limitTo('1', 'MB')
  const question = app.page.getByRole('dialog', { name: 'Remove 2 snapshots for good?' })
  await question.getByRole('button', { name: 'Cancel' }).click()
  await app.page.keyboard.press('Escape')
  await library.showsCount(3, 3)
  await library.limitTo('1', 'MB')
  await question.getByRole('button', { name: 'Remove 2 snapshots' }).click()
  await library.showsCount(1, 1)
  await expect(library.row(small.steamId)).toBeVisible()
  await expect(library.row(large.steamId)).toHaveCount(0)
  await expect(library.diskUse).toContainText('of 1 MB')
})

test('a new snapshot that goes over the limit pushes out the oldest, which is said', async ({
  launch,
}) => {
  const app = await launch()
  const { library, inventory, small } = await withTwoSnapshots(app)
  await library.limitTo('1', 'MB')
  await library.showsCount(2, 2)
  await inventory.open()
  for (let fetches = 0; fetches < 4; fetches += 1) {
    await inventory.fetchButton.click()
    await inventory.isLoaded()
  }
  await expect(library.frame.notifications).toContainText('The library is at its limit')
  await library.open()
  await expect(library.row(small.steamId)).toHaveCount(0)
})

test('a snapshot that is damaged is set aside and named, and the rest is there', async ({
  launch,
  dataFolder,
}) => {
  const first = await launch()
  const { small } = await withTwoSnapshots(first)
  await first.quit()
  const folder = path.join(dataFolder, 'snapshots')
  const files = (await readdir(folder)).filter((name) => name.endsWith('.snapshot'))
  expect(files).toHaveLength(2)

  // The larger one is cut off, and no index vouches for it.
  const sizes = await Promise.all(
    files.map(async (file) => ({ file, size: (await stat(path.join(folder, file))).size })),
  )
  const [{ file, size }] = sizes.toSorted((left, right) => right.size - left.size) as [
    (typeof sizes)[0],
  ]
  await truncate(path.join(folder, file), Math.floor(size / 2))
  await rm(path.join(folder, 'index.jsonl'))
  const second = await launch()
  const rest = new LibraryPage(second.page)
  await rest.open()
  await rest.showsCount(1, 1)
  await expect(rest.row(small.steamId)).toBeVisible()
  await expect(rest.setAside).toContainText(file)
  await rest.setAside.getByRole('button', { name: 'Dismiss' }).click()
  await expect(rest.setAside).toHaveCount(0)
})
