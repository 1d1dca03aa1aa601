import { expect, type Locator, type Page } from '@playwright/test'
import { AppFrame } from './app-frame'

/** The snapshots on this machine. */
export class LibraryPage {
  readonly page: Page
  readonly frame: AppFrame
  readonly list: Locator
  readonly actions: Locator
  readonly searchField: Locator
  readonly details: Locator
  /** What could not be read and was set aside. */
  readonly setAside: Locator

  constructor(page: Page) {
    this.page = page
    this.frame = new AppFrame(page)
    this.list = page.getByRole('grid', { name: 'Snapshots' })
    this.actions = page.getByRole('toolbar', { name: 'With the selected snapshots' })
    this.searchField = page.getByRole('textbox', { name: 'Search the library' })
    this.details = page.getByRole('region', { name: 'Snapshot', exact: true })
    this.setAside = page.getByRole('region', { name: 'Files that could not be read' })
  }

  async open() {
    await this.frame.goTo('Library')
  }

  /** Snapshots that are drawn; of many only those in sight and some around them. */
  rows(): Locator {
    return this.list.getByRole('row').filter({ has: this.page.getByRole('gridcell') })
  }

  row(text: string): Locator {
    return this.rows().filter({ hasText: text })
  }

  /** Selects this one, and nothing else. */
  async select(row: Locator) {
    await row.getByRole('gridcell').nth(1).click()
  }

  /** Selects this one beside what is selected already. */
  async selectToo(row: Locator) {
    await row.getByRole('checkbox').click()
  }

  async openSelected() {
    await this.actions.getByRole('button', { name: 'Open', exact: true }).click()
  }

  async compareSelected() {
    await this.actions.getByRole('button', { name: 'Compare' }).click()
  }

  async openSelectedTogether() {
    await this.actions.getByRole('button', { name: 'Open together' }).click()
  }

  /** Opens the dialog for files; what is chosen there is for the test to say. */
  async importFiles() {
    await this.page.getByRole('button', { name: 'Import…' }).first().click()
  }

  /** "2 of 3 snapshots", as the person reads it. */
  async showsCount(shown: number, all: number) {
    await expect(
      this.page.getByText(new RegExp(`^${shown} of ${all} snapshots?$`, 'u')),
    ).toBeVisible()
  }

  async annotateSelected(said: {
    readonly name?: string
    readonly note?: string
    readonly steamId?: string
  }) {
    await this.actions.getByRole('button', { name: 'Rename and note…' }).click()
    const dialog = this.page.getByRole('dialog', { name: 'Rename and note' })
    const fill = async (label: string, text: string | undefined) => {
      if (text !== undefined) await dialog.getByLabel(label, { exact: true }).fill(text)
    }
    await fill('Name', said.name)
    await fill('Note', said.note)
    await fill('Steam ID', said.steamId)
    await dialog.getByRole('button', { name: 'Save' }).click()
    await expect(dialog).toHaveCount(0)
  }

  async pinSelected() {
    await this.actions.getByRole('button', { name: 'Pin', exact: true }).click()
    await expect(this.actions.getByRole('button', { name: 'Unpin' })).toBeVisible()
  }

  async deleteSelected() {
    await this.actions.getByRole('button', { name: 'Delete' }).click()
  }

  get diskUse(): Locator {
    return this.page.getByRole('button', { name: /^Disk use:/u })
  }

  /** Types a limit and presses Save; whether there is a question then is for the test to say. */
  async limitTo(amount: string, unit: 'MB' | 'GB') {
    await this.diskUse.click()
    const dialog = this.page.getByRole('dialog', { name: 'Limit on disk use' })
    await dialog.getByLabel('Amount').fill(amount)
    await dialog.getByLabel('Unit').selectOption({ label: unit })
    await dialog.getByRole('button', { name: 'Save limit' }).click()
  }
}
