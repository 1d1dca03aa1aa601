import type { Locator, Page } from '@playwright/test'
import { AppFrame } from './app-frame'

/** The snapshots on this machine. */
export class LibraryPage {
  readonly page: Page
  readonly frame: AppFrame
  readonly list: Locator
  readonly actions: Locator
  readonly searchField: Locator

  constructor(page: Page) {
    this.page = page
    this.frame = new AppFrame(page)
    this.list = page.getByRole('grid', { name: 'Snapshots' })
    this.actions = page.getByRole('toolbar', { name: 'With the selected snapshots' })
    this.searchField = page.getByRole('textbox', { name: 'Search the library' })
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
    await this.actions.getByRole('button', { name: 'Open' }).click()
  }

  async compareSelected() {
    await this.actions.getByRole('button', { name: 'Compare' }).click()
  }

  /** Opens the dialog for files; what is chosen there is for the test to say. */
  async importFiles() {
    await this.page.getByRole('button', { name: 'Import…' }).first().click()
  }
}
