import { expect, type Locator, type Page } from '@playwright/test'
import { AppFrame } from './app-frame'

/** The items of several snapshots in one list. */
export class CombinedPage {
  readonly page: Page
  readonly frame: AppFrame
  readonly screen: Locator
  readonly items: Locator
  readonly byName: Locator
  readonly byUser: Locator
  readonly filters: Locator
  readonly totals: Locator

  constructor(page: Page) {
    this.page = page
    this.frame = new AppFrame(page)
    this.screen = page.getByRole('region', { name: 'Several snapshots in one' })
    this.items = page.getByRole('grid', { name: 'Items of all snapshots' })
    this.byName = page.getByRole('grid', { name: 'Items by name' })
    this.byUser = page.getByRole('grid', { name: 'Items by Steam user' })
    this.filters = page.getByRole('search', { name: 'Filters' })
    this.totals = page.getByRole('table', { name: 'Totals' })
  }

  /** Rows that are drawn; of many only those in sight and some around them. */
  rowsOf(list: Locator): Locator {
    return list.getByRole('row').filter({ has: this.page.getByRole('gridcell') })
  }

  row(list: Locator, text: string): Locator {
    return this.rowsOf(list).filter({ hasText: text })
  }

  async groupBy(what: 'None' | 'Name' | 'Steam user') {
    await this.filters.getByRole('radio', { name: what }).locator('..').click()
  }

  async searchUser(text: string) {
    await this.filters.getByRole('textbox', { name: 'Steam user' }).fill(text)
  }

  async sortBy(list: Locator, heading: string) {
    await list
      .getByRole('columnheader', { name: heading, exact: true })
      .getByRole('button')
      .first()
      .click()
  }

  /** A line of the totals: what it says of all, of what is shown, and of what can be deposited. */
  async showsTotals(line: string, [all, shown, depositable]: readonly [string, string, string]) {
    const row = this.totals
      .getByRole('row')
      .filter({ has: this.page.getByRole('rowheader', { name: line, exact: true }) })
    await expect(row.getByRole('cell')).toHaveText([all, shown, depositable])
  }

  async backToGroups() {
    await this.page.getByRole('button', { name: 'Back to the groups' }).click()
  }
}
