import { readFile, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { answerDialogs } from './app/file-dialogs'
import type { RunningApp } from './app/running-app'
import { inventoryOf } from './data/mixed-inventory'
import { expect, test } from './fixtures'
import { ComparisonPage } from './pages/comparison-page'
import { ImportPage } from './pages/import-page'
import { InventoryPage } from './pages/inventory-page'
import { LibraryPage } from './pages/library-page'

const item = (
  asset_id: string,
  name: string,
  price: number,
  tradable = true,
  disabled = false,
) => ({
  asset_id,
  name,
  price,
  tradable,
  disabled,
})

const before = [
  item('30000000001', 'AK-47 | Redline', 10),
  item('30000000002', 'AWP | Asiimov', 20),
  item('30000000003', '=HYPERLINK("x")', 30),
  item('30000000004', 'Sticker | Crown', 4, false),
  item('30000000005', 'Same', 1),
]
const after = [
  item('30000000001', 'AK-47 | Redline', 12.5),
  item('30000000002', 'AWP | Asiimov', 15),
  item('30000000004', 'Sticker | Crown', 4),
  item('30000000005', 'Same', 1),
  item('30000000006', 'New knife', 100.1),
]
const times = { before: new Date('2026-11-02T10:00:00Z'), after: new Date('2026-11-12T10:00:00Z') }

/** Two answers as files, opened from the library to be compared. */
async function compareFiles(
  app: RunningApp,
  folder: string,
  files: Record<'before' | 'after', string>,
) {
  const paths = { before: path.join(folder, 'before.json'), after: path.join(folder, 'after.json') }
  for (const side of ['before', 'after'] as const) {
    await writeFile(paths[side], files[side])
    await utimes(paths[side], times[side], times[side])
  }
  const library = new LibraryPage(app.page)
  await library.open()
  await answerDialogs(app.electron, { open: [paths.after, paths.before] })
  await library.importFiles()
  const imports = new ImportPage(app.page)
  await expect(imports.files).toHaveCount(2)
  await imports.close()
  await expect(library.rows()).toHaveCount(2)
  await library.select(library.row('after.json'))
  await library.selectToo(library.row('before.json'))
  await library.compareSelected()
  return new ComparisonPage(app.page)
}

test('two snapshots are compared, narrowed down, and what differs is exported to the byte', async ({
  dataFolder,
  launch,
}) => {
  const app = await launch()
  const { page } = app
  const comparison = await compareFiles(app, dataFolder, {
    before: inventoryOf(before),
    after: inventoryOf(after),
  })

  await test.step('it says what changed, and how sure that is', async () => {
    await expect(comparison.rows()).toHaveCount(5)
    await expect(page.getByText('10 days between')).toBeVisible()
    await expect(page.getByText(/^A file does not say whose items these are/u)).toBeVisible()
    await expect(comparison.netChange).toHaveText('up +67.60 USD')
    await expect(comparison.row('New knife')).toContainText('Added')
    await expect(comparison.row('AK-47 | Redline')).toContainText('+25.00 %')
    await expect(comparison.row('Sticker | Crown')).toContainText('Now tradable')
  })

  await test.step('a whole comparison is exported as JSON', async () => {
    const file = path.join(dataFolder, 'difference.json')
    await answerDialogs(app.electron, { save: file })
    await comparison.exportAs('JSON')
    await expect(page.getByText(/^Exported .* to difference\.json$/u)).toBeVisible()
    expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({
      format: 'skinventory-difference',
      version: 1,
      totals: { price_usd: { net: '67.6', gone: { count: 1, value: '-30' } } },
      entriesInAll: 5,
    })
  })

  await test.step('what is shown of it, as CSV', async () => {
    await comparison.toggleKind('Gone')
    await comparison.toggleKind('Price down')
    await expect(comparison.rows()).toHaveCount(2)
    const file = path.join(dataFolder, 'difference.csv')
    await answerDialogs(app.electron, { save: file })
    await comparison.exportAs('CSV')
    await expect(page.getByText(/^Exported .* to difference\.csv$/u)).toBeVisible()
    const ends = `'${times.before.toISOString()},'${times.after.toISOString()},rub`
    const amounts = (price: string) =>
      ['before', 'after', 'difference', 'percent'].map((value) => `${price}_${value}`).join(',')
    expect(await readFile(file, 'utf8')).toBe(
      [
        `\ufeffchange,asset_id,name,${amounts('price_usd')},${amounts('price_local')},tradable_before,tradable_after,accepted_before,accepted_after,before_taken_at,after_taken_at,currency_local`,
        `gone no-longer-depositable,'30000000003,"'=HYPERLINK(""x"")",30,,-30,,2700,,-2700,,yes,,yes,,${ends}`,
        `price-down,'30000000002,AWP | Asiimov,20,15,-5,-25,1800,1350,-450,-25,yes,yes,yes,yes,${ends}`,
        '',
      ].join('\r\n'),
    )
  })

  await test.step('the asset ids go to the clipboard', async () => {
    await comparison.copy('Asset ids of what is shown')
    await expect(page.getByText('Copied 2 asset ids')).toBeVisible()
    expect(await app.electron.evaluate(({ clipboard }) => clipboard.readText())).toBe(
      '30000000003\n30000000002',
    )
  })

  await test.step('and the way leads to either snapshot and back to the library', async () => {
    await page.getByRole('button', { name: 'Open the snapshot under Before' }).click()
    const inventory = new InventoryPage(page)
    await inventory.isLoaded()
    await inventory.showsCount(5, 5)
    await comparison.frame.goTo('Library')
    await expect(new LibraryPage(page).rows()).toHaveCount(2)
  })
})
