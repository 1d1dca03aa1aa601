import { readdir, readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { answerDialogs } from './app/file-dialogs'
import { openTogether } from './app/open-together'
import { expect, test } from './fixtures'
import { CombinedPage } from './pages/combined-page'
import { ExportPage } from './pages/export-page'
import { InventoryPage } from './pages/inventory-page'

interface RawItem {
  readonly item: { readonly asset_id: string }
  readonly name: string
  readonly price: number
}

/** What the snapshots' files hold: the raw answer stands before their last line. */
async function rawItems(dataFolder: string): Promise<ReadonlyMap<string, RawItem>> {
  const folder = path.join(dataFolder, 'snapshots')
  const items = new Map<string, RawItem>()
  for (const name of await readdir(folder)) {
    if (!name.endsWith('.snapshot')) continue
    const text = await readFile(path.join(folder, name), 'utf8')
    const answer = JSON.parse(text.slice(0, text.trimEnd().lastIndexOf('\n'))) as {
      readonly data: { readonly items: readonly RawItem[] }
    }
    for (const item of answer.data.items) items.set(item.item.asset_id, item)
  }
  return items
}

/** A plain reader of CSV: cells by column, without the apostrophe. */
function parseCsv(text: string): readonly Readonly<Record<string, string>>[] {
  const [head = [], ...lines] = text
    .slice(1)
    .split('\r\n')
    .slice(0, -1)
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/gu)].map(([, quoted, plain]) =>
        (quoted?.replaceAll('""', '"') ?? plain ?? '').replace(/^'/u, ''),
      ),
    )
  return lines.map((cells) => Object.fromEntries(head.map((name, at) => [name, cells[at] ?? ''])))
}

test('what is shown of many snapshots is exported in its order, and groups as they stand', async ({
  launch,
  dataFolder,
}) => {
  const app = await launch()
  const { page, electron } = app
  const grid = await openTogether(app)
  const frame = new InventoryPage(page).frame
  const exports = new ExportPage(page)
  await page.getByRole('textbox', { name: 'Search items' }).fill('ak-47')
  await expect(grid).not.toHaveAttribute('aria-rowcount', '1018')
  const shown = Number(await grid.getAttribute('aria-rowcount')) - 1
  const saveTo = async (name: string) => {
    const file = path.join(dataFolder, name)
    await answerDialogs(electron, { save: file })
    return file
  }
  const openExport = () => page.getByRole('button', { name: 'Export…' }).click()

  const shownFile = await saveTo('shown.csv')
  await openExport()
  await expect(exports.items('Shown')).toBeChecked()
  await exports.export()
  await expect(frame.notifications).toContainText(`Exported ${shown} items to shown.csv`)
  const raw = await rawItems(dataFolder)
  const lines = parseCsv(await readFile(shownFile, 'utf8'))
  expect(lines).toHaveLength(shown)
  expect(new Set(lines.map((line) => line['asset_id'])).size).toBe(shown)
  for (const line of lines) {
    const item = raw.get(line['asset_id'] ?? '')
    expect([line['name'], line['price_usd']]).toEqual([item?.name, String(item?.price)])
    expect(line['name']?.toLowerCase()).toContain('ak-47')
    expect(line['steam_id']).toMatch(/^\d{17}$/u)
  }
  const prices = lines.map((line) => Number(line['price_usd']))
  expect(prices).toEqual(prices.toSorted((left, right) => right - left))
  await expect(grid.getByRole('row').nth(1)).toContainText(lines[0]?.['asset_id'] ?? 'no line')

  await page.getByRole('textbox', { name: 'Search items' }).clear()
  await new CombinedPage(page).groupBy('Steam user')
  const groupsFile = await saveTo('groups.csv')
  await openExport()
  await expect(exports.dialog.getByRole('radio', { name: /^The list itself: 2/u })).toBeChecked()
  await exports.export()
  await expect(frame.notifications).toContainText('Exported 2 groups to groups.csv')
  const groups = parseCsv(await readFile(groupsFile, 'utf8'))
  expect(groups.map((group) => Number(group['items'])).toSorted((a, b) => a - b)).toEqual([
    17, 1000,
  ])
})

test('a snapshot that is gone by then is named, with what the file lacks', async ({
  launch,
  dataFolder,
}) => {
  const app = await launch()
  await openTogether(app)
  const exports = new ExportPage(app.page)
  const folder = path.join(dataFolder, 'snapshots')
  const snapshots = (await readdir(folder)).filter((name) => name.endsWith('.snapshot'))
  const sizes = await Promise.all(
    snapshots.map(async (name) => ({
      name,
      size: (await readFile(path.join(folder, name))).length,
    })),
  )
  const [small] = sizes.toSorted((left, right) => left.size - right.size)
  await rm(path.join(folder, small?.name ?? 'none'))
  const file = path.join(dataFolder, 'rest.csv')
  await answerDialogs(app.electron, { save: file })
  await app.page.getByRole('button', { name: 'Export…' }).click()
  await exports.items('All').check()
  await exports.export()
  await expect(exports.dialog).toContainText('rest.csv is written, but 17 items are missing in it')
  await expect(exports.dialog).toContainText('Not in the file:')
  expect(parseCsv(await readFile(file, 'utf8'))).toHaveLength(1000)
})
