import { mkdtempSync } from 'node:fs'
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import {
  startIndependentSkinsback,
  type IndependentSkinsback,
} from '../fakes/servers/independent-skinsback'
import { answerDialogs } from './app/file-dialogs'
import { withProject } from './app/projects'
import { tradeUrlOf, withSandbox } from './app/sandbox'
import { steamUser } from './app/steam-user'
import { assetId, mixedInventory } from './data/mixed-inventory'
import { expect, shareApp, test } from './fixtures'
import { ExportPage } from './pages/export-page'
import { InventoryPage } from './pages/inventory-page'

test.describe.configure({ mode: 'default' })

const credentials = { clientId: '90210', clientSecret: 'export-test-secret' } as const
const folder = mkdtempSync(path.join(os.tmpdir(), 'skinventory-export-'))
const inFolder = (name: string) => path.join(folder, name)
let server: IndependentSkinsback
let projectName = ''
const app = shareApp({}, async ({ page }) => {
  server = await startIndependentSkinsback({
    ...credentials,
    answer: () => ({ body: mixedInventory }),
  })
  const project = await withProject(page, { endpoint: server.endpoint, ...credentials })
  projectName = project.name
  await new InventoryPage(page).fetchInventory({ game: 'CS2', tradeUrl: steamUser.tradeUrl })
})
test.afterAll(async () => {
  await server.close()
  await rm(folder, { recursive: true })
})

function pages() {
  const { page } = app()
  return { exports: new ExportPage(page), inventory: new InventoryPage(page) }
}

const saveTo = (name: string) => answerDialogs(app().electron, { save: inFolder(name) })

test('our JSON holds the answer byte for byte, and neither token nor secret', async () => {
  const { exports, inventory } = pages()
  await saveTo('whole.json')
  await inventory.startExport()
  await expect(exports.items('All')).toBeChecked()
  await expect(exports.format('Skinventory JSON')).toBeChecked()
  await exports.export()
  await expect(exports.dialog).toBeHidden()
  await expect(inventory.frame.notifications).toContainText('Exported 8 items to whole.json')
  const text = await readFile(inFolder('whole.json'), 'utf8')
  expect(text).toMatch(/^\{"format":"skinventory-inventory","version":1,/u)
  expect(text).toContain(`"answer":${mixedInventory}`)
  expect(text).not.toContain(credentials.clientSecret)
  expect(text).not.toContain(steamUser.tradeToken)
})

test('raw is the answer as it came', async () => {
  const { exports, inventory } = pages()
  await saveTo('raw.json')
  await inventory.startExport()
  await exports.format('Raw answer (JSON)').check()
  await exports.export()
  await expect(exports.dialog).toBeHidden()
  expect(await readFile(inFolder('raw.json'), 'utf8')).toBe(mixedInventory)
})

test('CSV holds what is shown, in the order of the list, with the columns that were chosen', async () => {
  const { exports, inventory } = pages()
  await inventory.filterTradable('Not tradable')
  await saveTo('shown.csv')
  await inventory.startExport()
  await expect(exports.items('Shown')).toBeChecked()
  await exports.format('CSV').check()
  await exports.dialog.getByRole('button', { name: 'None' }).click()
  await expect(exports.dialog.getByRole('button', { name: 'Export…' })).toBeDisabled()
  for (const column of ['asset_id', 'price_usd']) await exports.column(column).check()
  await exports.export()
  await expect(inventory.frame.notifications).toContainText('Exported 3 items to shown.csv')
  expect(await readFile(inFolder('shown.csv'), 'utf8')).toBe(
    ['\uFEFFasset_id,price_usd', ...(await shownLines(inventory)), ''].join('\r\n'),
  )
  // How the last export was made is remembered.
  await inventory.startExport()
  await expect(exports.format('CSV')).toBeChecked()
  await expect(exports.column('asset_id')).toBeChecked()
  await expect(exports.column('name')).not.toBeChecked()
  await exports.dialog.getByRole('button', { name: 'All', exact: true }).click()
  await exports.format('Skinventory JSON').check()
  await exports.cancelButton.click()
  await inventory.clearFilters()
})

async function shownLines(inventory: InventoryPage): Promise<readonly string[]> {
  const ids = await inventory.column('Asset id')
  const prices = await inventory.column('USD')
  return ids.map((id, place) => {
    const price = Number((prices[place] ?? '').replaceAll(',', ''))
    return `'${id},${Number.isNaN(price) ? '' : price}`
  })
}

test('a selection is exported by itself, and says of how many it is a part', async () => {
  const { exports, inventory } = pages()
  await inventory.row(assetId(1)).click()
  await inventory.row(assetId(5)).click({ modifiers: ['ControlOrMeta'] })
  await saveTo('selected.json')
  await inventory.selection.getByRole('button', { name: 'Export…' }).click()
  await expect(exports.items('Selected')).toBeChecked()
  await exports.format('Skinventory JSON').check()
  await exports.export()
  await expect(inventory.frame.notifications).toContainText('Exported 2 items to selected.json')
  const text = await readFile(inFolder('selected.json'), 'utf8')
  expect(JSON.parse(text)).toMatchObject({ partOf: 8 })
  const ids = Array.from({ length: 8 }, (_, place) => assetId(place))
  expect(ids.filter((id) => text.includes(id))).toEqual([assetId(1), assetId(5)])
})

test('a place that was not chosen, or cannot be written to, loses no choice', async () => {
  const { exports, inventory } = pages()
  await answerDialogs(app().electron, {})
  await inventory.startExport()
  await exports.format('Raw answer (JSON)').check()
  await exports.export()
  await expect(exports.format('Raw answer (JSON)')).toBeChecked()
  await mkdir(inFolder('folder.json'), { recursive: true })
  await saveTo(path.join('no-such-folder', 'raw.json'))
  await exports.export()
  await expect(exports.dialog.getByRole('alert')).toContainText('The export failed')
  await expect(exports.format('Raw answer (JSON)')).toBeChecked()
  await saveTo('second-try.json')
  await exports.dialog.getByRole('button', { name: 'Try again' }).click()
  await expect(exports.dialog).toBeHidden()
  expect(await readFile(inFolder('second-try.json'), 'utf8')).toBe(mixedInventory)
})

test('cancelling a large export leaves the old file as it was, and nothing else', async () => {
  test.setTimeout(60_000)
  const { exports, inventory } = pages()
  const { users, project } = await withSandbox(app().page)
  await inventory.fetchInventory({
    project: project.name,
    tradeUrl: tradeUrlOf(users, { kind: 'count', items: 100_000 }),
  })
  await mkdir(inFolder('large'))
  await writeFile(inFolder('large/large.csv'), 'of yesterday')
  await saveTo(path.join('large', 'large.csv'))
  await inventory.startExport()
  await exports.format('CSV').check()
  // From within the page, as soon as items are written: a click from outside may come too late.
  await app().page.evaluate(() => {
    const watch = setInterval(() => {
      const dialog = document.querySelector('[role="dialog"]')
      const cancel = dialog?.textContent.includes('of 100,000 items')
        ? [...dialog.querySelectorAll('button')].find((button) => button.textContent === 'Cancel')
        : undefined
      if (cancel === undefined) return
      clearInterval(watch)
      cancel.click()
    }, 0)
  })
  await exports.export()
  await expect(exports.format('CSV')).toBeChecked()
  await expect(exports.dialog.getByRole('alert')).toHaveCount(0)
  expect(await readdir(inFolder('large'))).toEqual(['large.csv'])
  expect(await readFile(inFolder('large/large.csv'), 'utf8')).toBe('of yesterday')
  await exports.cancelButton.click()
  await inventory.fetchInventory({ project: projectName, tradeUrl: steamUser.tradeUrl })
})
