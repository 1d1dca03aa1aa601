import path from 'node:path'
import { expect } from '../fixtures'
import { BatchPage } from '../pages/batch-page'
import { CombinedPage } from '../pages/combined-page'
import { ComparisonPage } from '../pages/comparison-page'
import { DepositsPage } from '../pages/deposits-page'
import { ExportPage } from '../pages/export-page'
import { ImportPage } from '../pages/import-page'
import { InventoryPage } from '../pages/inventory-page'
import { LibraryPage } from '../pages/library-page'
import { answerDialogs } from './file-dialogs'
import type { Guide } from './tour-guide'

/** Fetching, looking, copying, exporting, and one more with its token kept. */
export async function seeInventory({ app, tradeUrl, keptTradeUrl, copy, saveTo }: Guide) {
  const inventory = new InventoryPage(app.page)
  const { notifications } = inventory.frame
  await inventory.open()
  await inventory.fetchInventory({ game: 'CS2', tradeUrl })
  await inventory.search('ak-47')
  await inventory.toggleDepositable()
  await inventory.clearFilters()
  await inventory.switchView('Pictures')
  await inventory.switchView('Table')
  await inventory.row('Howl').click()
  await copy('an asset id', () =>
    inventory.details.getByRole('button', { name: 'Copy Asset id' }).click(),
  )
  for (const format of ['Asset ids', 'CSV', 'JSON'] as const) {
    await copy(`items as ${format}`, () => inventory.copySelection(format))
  }
  const exports = new ExportPage(app.page)
  for (const [format, name] of [
    ['Skinventory JSON', 'whole.json'],
    ['Raw answer (JSON)', 'raw.json'],
    ['CSV', 'items.csv'],
  ] as const) {
    await saveTo(name)
    await inventory.startExport()
    await exports.items('All').check()
    await exports.format(format).check()
    await exports.export()
    await expect(notifications).toContainText(`to ${name}`)
  }
  const keep = inventory.form.getByRole('checkbox', { name: 'Keep the token' })
  await inventory.fillRequest({ tradeUrl: keptTradeUrl })
  await keep.check()
  await inventory.fetchInventory({})
  await saveTo('kept.json')
  await inventory.startExport()
  await exports.format('Skinventory JSON').check()
  await exports.export()
  await expect(notifications).toContainText('to kept.json')
}

/** What was fetched and imported, compared and seen as one. */
export async function seeLibrary({ app, folder, copy, saveTo }: Guide) {
  const { page } = app
  const library = new LibraryPage(page)
  const { notifications } = library.frame
  await library.open()
  await library.showsCount(2, 2)
  await library.select(library.rows().nth(0))
  await library.annotateSelected({ name: 'Kept', note: 'a note' })
  await library.pinSelected()
  await library.selectToo(library.rows().nth(1))
  await library.compareSelected()
  const comparison = new ComparisonPage(page)
  await expect(comparison.netChange).toBeVisible()
  for (const what of ['What is shown, as CSV', 'Asset ids of what is shown'] as const) {
    await copy(`changes: ${what}`, () => comparison.copy(what))
  }
  for (const form of ['CSV', 'JSON'] as const) {
    await saveTo(`difference.${form.toLowerCase()}`)
    await comparison.exportAs(form)
    await expect(notifications).toContainText(`to difference.${form.toLowerCase()}`)
  }

  await library.open()
  await answerDialogs(app.electron, { open: [path.join(folder, 'items.csv')] })
  await library.importFiles()
  const imports = new ImportPage(page)
  const inventory = new InventoryPage(page)
  await inventory.isLoaded()
  await expect(imports.progress).toHaveCount(0)
  await library.open()
  await library.select(library.rows().nth(0))
  await library.selectToo(library.rows().nth(1))
  await library.openSelectedTogether()
  const combined = new CombinedPage(page)
  await expect(combined.items).toBeVisible()
  await combined.groupBy('Name')
  await expect(combined.byName).toBeVisible()
  await combined.groupBy('None')
  const first = combined.rowsOf(combined.items).first()
  await first.click()
  await copy('an asset id of several snapshots', () => first.press('ControlOrMeta+c'))
  await saveTo('combined.csv')
  await page.getByRole('button', { name: 'Export…' }).click()
  await new ExportPage(page).export()
  await expect(notifications).toContainText('combined.csv')
}

export async function seeBatch({ app, tradeUrl, copy, saveTo }: Guide) {
  const batch = new BatchPage(app.page)
  const token = new URL(tradeUrl).searchParams.get('token') ?? ''
  await batch.open()
  await batch.users.fill(`${tradeUrl}\nnobody has ${token}`)
  await expect(batch.lines).toContainText('1 line to look at')
  await copy('the lines to look at', () =>
    batch.lines.getByRole('button', { name: 'Copy list' }).click(),
  )
  await batch.form.getByRole('checkbox', { name: 'Rust' }).check()
  await batch.startButton.click()
  await batch.isIn('Ended')
  await batch.shows({ Done: 2 })
  await batch.showTab('Summary')
  await saveTo('summary.csv')
  await batch.batch.getByRole('button', { name: 'Save as CSV…' }).click()
  await expect(batch.frame.notifications).toContainText('Saved 1 Steam user')
}

const handOvers = ['JSON body', 'Asset ids', 'curl', 'PHP', 'Node'] as const

/** A deposit, handed over in every form, and recorded. */
export async function seeDeposits({ app, tradeUrl, copy, saveTo }: Guide) {
  const inventory = new InventoryPage(app.page)
  const deposits = new DepositsPage(app.page)
  const { notifications } = deposits.frame
  await inventory.open()
  await inventory.form.getByRole('checkbox', { name: 'Keep the token' }).uncheck()
  await inventory.fetchInventory({ tradeUrl })
  await inventory.rows().first().press('Shift+D')
  await deposits.open()
  await deposits.typeOrderId('order-of-the-tour')
  await deposits.checkAgain()
  await expect(notifications).toContainText('Nothing has changed')
  for (const form of handOvers) {
    await deposits.chooseForm(form)
    const button = deposits.handOver.getByRole('button', { name: `Copy ${form}` })
    await copy(`a deposit as ${form}`, () => button.click())
  }
  for (const [name, file] of [
    ['Save as file…', 'order.draft.json'],
    ['Save as PDF…', 'sheet.pdf'],
  ] as const) {
    await saveTo(file)
    await deposits.handOver.getByRole('button', { name }).click()
    await expect(notifications).toContainText(`Saved as ${file}`)
  }
  await deposits.markAsCreated('tx-1', 'of the tour')
  await deposits.showTab('Ledger')
  await saveTo('ledger.csv')
  await app.page.getByRole('button', { name: 'Save as CSV…' }).click()
  await expect(notifications).toContainText('ledger.csv')
  await deposits.ledger.getByRole('option').click()
}
