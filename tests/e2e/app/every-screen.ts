import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from '../fixtures'
import { BatchPage } from '../pages/batch-page'
import { InventoryPage } from '../pages/inventory-page'
import { LibraryPage } from '../pages/library-page'
import { ProjectsPage } from '../pages/projects-page'
import { WelcomePage } from '../pages/welcome-page'
import { chooseInMenu } from './menu'
import { copiedBy } from './clipboard'
import { answerDialogs } from './file-dialogs'
import { seeBatch, seeDeposits, seeInventory, seeLibrary } from './screens-of-items'
import type { Guide, Tour } from './tour-guide'

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

async function seeProjects({ app, project }: Guide) {
  await expect(new WelcomePage(app.page).heading).toBeVisible()
  const projects = new ProjectsPage(app.page)
  await projects.addProject(project)
  await projects.checkConnection()
  await expect(projects.connection).toContainText('accepted the Client ID')
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
  const choose = (label: string) => chooseInMenu(app.electron, label)
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
