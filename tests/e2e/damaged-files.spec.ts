import { open, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { tradeUrlOf, withSandbox } from './app/sandbox'
import { expect, test } from './fixtures'
import { InventoryPage } from './pages/inventory-page'
import { LibraryPage } from './pages/library-page'
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

test('a snapshot that is damaged inside is named and set aside when it is opened, and the rest opens', async ({
  launch,
  dataFolder,
}) => {
  const folder = path.join(dataFolder, 'snapshots')
  const first = await launch()
  const { users } = await withSandbox(first.page)
  const fetching = new InventoryPage(first.page)
  await fetching.fetchInventory({ game: 'Rust', tradeUrl: tradeUrlOf(users, { kind: 'everyday' }) })
  const [good = ''] = await snapshotsIn(folder)
  const user = tradeUrlOf(users, { kind: 'count', items: 1000 })
  await fetching.fetchInventory({ game: 'CS2', tradeUrl: user })
  const damaged = (await snapshotsIn(folder)).find((name) => name !== good) ?? ''
  await first.quit()

  // In the middle of the answer, where neither the file's length nor its description tells.
  const file = await open(path.join(folder, damaged), 'r+')
  await file.write('\0'.repeat(50), 10_000)
  await file.close()
  const bytes = await readFile(path.join(folder, damaged))

  const { page } = await launch()
  const library = new LibraryPage(page)
  await library.open()
  await library.showsCount(2, 2)
  await library.select(library.row('CS2'))
  await library.openSelected()
  const inventory = new InventoryPage(page)
  await expect(inventory.frame.alert).toBeVisible()
  await library.open()
  await library.showsCount(1, 1)
  await expect(library.setAside).toContainText(damaged)
  await expect(library.setAside).toContainText('answer is not JSON')
  expect(await readFile(path.join(folder, 'set-aside', damaged))).toEqual(bytes)

  await restOpens(library, inventory)
})

test('a snapshot with another price than the one that came is neither shown nor exported, and the rest opens', async ({
  launch,
  dataFolder,
}) => {
  const folder = path.join(dataFolder, 'snapshots')
  const first = await launch()
  const { users } = await withSandbox(first.page)
  const fetching = new InventoryPage(first.page)
  const user = tradeUrlOf(users, { kind: 'everyday' })
  await fetching.fetchInventory({ game: 'Rust', tradeUrl: user })
  await fetching.fetchInventory({ game: 'CS2', tradeUrl: user })
  const names = await snapshotsIn(folder)
  await first.quit()

  // One digit of one price: the file's length, its description and its JSON all stay good.
  for (const name of names) {
    const text = await readFile(path.join(folder, name), 'latin1')
    if (!text.includes('"game":"cs2"')) continue
    const changed = text.replace(/(?<="price": ?)[1-8]/u, (digit) => String(Number(digit) + 1))
    expect(changed).not.toBe(text)
    await writeFile(path.join(folder, name), changed, 'latin1')
  }

  const { page } = await launch()
  const library = new LibraryPage(page)
  await library.open()
  await library.showsCount(2, 2)
  await library.select(library.row('CS2'))
  await library.openSelected()
  const inventory = new InventoryPage(page)
  await expect(inventory.frame.alert).toContainText('damaged')
  await expect(inventory.rows()).toHaveCount(0)
  await library.open()
  await library.showsCount(1, 1)
  await expect(library.setAside).toContainText('the bytes are not those that were kept')
  expect((await readdir(path.join(folder, 'set-aside'))).length).toBeGreaterThan(0)

  await restOpens(library, inventory)
})

test('a library without an index, or with one of something else, is the same library', async ({
  launch,
  dataFolder,
}) => {
  const folder = path.join(dataFolder, 'snapshots')
  const first = await launch()
  const { users } = await withSandbox(first.page)
  await new InventoryPage(first.page).fetchInventory({
    game: 'Rust',
    tradeUrl: tradeUrlOf(users, { kind: 'everyday' }),
  })
  const library = new LibraryPage(first.page)
  await library.open()
  await library.select(library.rows().first())
  await library.annotateSelected({ name: 'Monday' })
  await first.quit()

  await writeFile(path.join(folder, 'index.jsonl'), '{"some":"thing"}\n')
  const { page } = await launch()
  const again = new LibraryPage(page)
  await again.open()
  await again.showsCount(1, 1)
  await expect(again.row('Monday')).toBeVisible()
  await expect(again.setAside).toHaveCount(0)
})

async function snapshotsIn(folder: string): Promise<readonly string[]> {
  return (await readdir(folder)).filter((name) => name.endsWith('.snapshot'))
}

/** The other of the two that were fetched is as it was. */
async function restOpens(library: LibraryPage, inventory: InventoryPage) {
  await library.select(library.row('Rust'))
  await library.openSelected()
  await inventory.isLoaded()
  await inventory.showsCount(17, 17)
}
