import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from '../fixtures'
import { BatchPage } from '../pages/batch-page'
import { CombinedPage } from '../pages/combined-page'
import { ComparisonPage } from '../pages/comparison-page'
import { DepositsPage } from '../pages/deposits-page'
import { ExportPage } from '../pages/export-page'
import { ImportPage } from '../pages/import-page'
import { InventoryPage } from '../pages/inventory-page'
import { LibraryPage } from '../pages/library-page'
import { ProjectsPage } from '../pages/projects-page'
import { WelcomePage } from '../pages/welcome-page'
import { copiedBy } from './clipboard'
import { answerDialogs } from './file-dialogs'
import type { RunningApp } from './running-app'

export interface Tour {
  readonly app: RunningApp
  readonly project: {
    readonly name: string
    readonly endpoint: string
    readonly clientId: string
    readonly clientSecret: string
  }
  /** Of the one Steam user whom the endpoint answers for, with the trade token that nobody asks to be kept. */
  readonly tradeUrl: string
  /** A trade token of theirs that the person ticks to keep, with what it was fetched for. */
  readonly keptTradeUrl: string
  /** What is exported and saved goes there. */
  readonly folder: string
}

/** What the clipboard held after each copy, by what was copied. */
export type Copies = ReadonlyMap<string, string>

/** A merchant's whole day: every screen of a fresh start, everything that copies, and everything that writes a file. */
export async function seeEveryScreen(tour: Tour): Promise<Copies> {
  const { app, folder } = tour
  await mkdir(folder, { recursive: true })
  const copies = new Map<string, string>()
  const guide: Guide = {
    ...tour,
    copy: async (what, press) => void copies.set(what, await copiedBy(app, press)),
    saveTo: async (name) => {
      await answerDialogs(app.electron, { save: path.join(folder, name) })
    },
  }
  await test.step('welcome and projects', () => seeProjects(guide))
  await test.step('inventory', () => seeInventory(guide))
  await test.step('library, comparison and several in one', () => seeLibrary(guide))
  await test.step('batch', () => seeBatch(guide))
  await test.step('deposits and ledger', () => seeDeposits(guide))
  await test.step('failures', () => seeFailures(guide))
  await test.step('help', () => seeHelp(guide))
  return copies
}

interface Guide extends Tour {
  readonly copy: (what: string, press: () => Promise<unknown>) => Promise<void>
  /** Says where the next file goes. */
  readonly saveTo: (name: string) => Promise<void>
}

async function seeProjects({ app, project }: Guide) {
  await expect(new WelcomePage(app.page).heading).toBeVisible()
  const projects = new ProjectsPage(app.page)
  await projects.addProject(project)
  await projects.checkConnection()
  await expect(projects.connection).toContainText('accepted the Client ID')
}

async function seeInventory({ app, tradeUrl, keptTradeUrl, copy, saveTo }: Guide) {
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

async function seeLibrary({ app, folder, copy, saveTo }: Guide) {
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

async function seeBatch({ app, tradeUrl, copy, saveTo }: Guide) {
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

async function seeDeposits({ app, tradeUrl, copy, saveTo }: Guide) {
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

/** The secret itself is sent in one way of calling, and each failure tells of what was sent. */
async function seeFailures({ app, project, tradeUrl, copy }: Guide) {
  const projects = new ProjectsPage(app.page)
  const inventory = new InventoryPage(app.page)
  await projects.choose(project.name)
  await projects.fillForm({ authentication: 'Headers' })
  await projects.save()
  await inventory.open()
  await inventory.fetchInventory({})
  await projects.choose(project.name)
  await projects.fillForm({ clientId: '1', clientSecret: `${project.clientSecret}-2` })
  await projects.checkConnection()
  await expect(projects.frame.alert).toContainText('invalid_shopid')
  await copy('the details of a failure', () =>
    projects.frame.alert.getByRole('button', { name: 'Copy details' }).click(),
  )
  // What is typed and not saved is there no longer than the form is.
  await projects.fillForm({ clientSecret: `${project.clientSecret}-3` })
  await projects.frame.goTo('Inventory')
  await app.page
    .getByRole('dialog', { name: 'Leave without saving?' })
    .getByRole('button', { name: 'Discard changes' })
    .click()
  const batch = new BatchPage(app.page)
  await batch.open()
  await batch.startNew()
  await batch.users.fill(tradeUrl)
  await batch.startButton.click()
  await expect(batch.frame.alert).toContainText('every further inventory would fail the same way')
  await batch.cancel()
  await batch.isIn('Cancelled')
}

async function seeHelp({ app, copy }: Guide) {
  const { page } = app
  const { frame } = new LibraryPage(page)
  const choose = (label: string) =>
    app.electron.evaluate(({ Menu }, wanted) => {
      const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? [])
      items?.find((item) => item.label === wanted)?.click()
    }, label)
  for (const [label, dialog] of [
    ['About Skinventory', 'About Skinventory'],
    ['Keyboard shortcuts', 'Keyboard shortcuts'],
  ] as const) {
    await choose(label)
    await expect(page.getByRole('dialog', { name: dialog })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  }
  await copy('diagnostics', () => choose('Copy diagnostics'))
  await frame.chooseColors('Dark')
  const library = new LibraryPage(page)
  await library.open()
  await library.limitTo('2', 'GB')
  await expect(page.getByRole('dialog')).toHaveCount(0)

  // A screen with a bug in it, as one that cannot draw the time of day.
  await page.evaluate(() => {
    Object.defineProperty(Intl.DateTimeFormat.prototype, 'format', {
      get: () => {
        throw new Error('a planted bug')
      },
    })
  })
  await frame.goTo('Deposits')
  await frame.goTo('Library')
  await expect(frame.alert).toContainText('This screen stopped working')
  await copy('diagnostics of a screen that stopped', () =>
    frame.alert.getByRole('button', { name: 'Copy diagnostics' }).click(),
  )
}
