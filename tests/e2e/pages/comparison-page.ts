import type { Locator, Page } from '@playwright/test'
import { AppFrame } from './app-frame'

/** What changed between two snapshots. */
export class ComparisonPage {
  readonly page: Page
  readonly frame: AppFrame
  readonly changes: Locator
  readonly kinds: Locator
  readonly filters: Locator
  readonly netChange: Locator

  constructor(page: Page) {
    this.page = page
    this.frame = new AppFrame(page)
    this.changes = page.getByRole('grid', { name: 'Changes' })
    this.filters = page.getByRole('search', { name: 'Filters' })
    this.netChange = page
      .getByRole('region', { name: 'What changed in all' })
      .locator('[data-size="total"]')
    this.kinds = this.filters.getByRole('group', { name: 'Kinds of change' })
  }

  /** Changes that are drawn; of many only those in sight and some around them. */
  rows(): Locator {
    return this.changes.getByRole('row').filter({ has: this.page.getByRole('gridcell') })
  }

  row(text: string): Locator {
    return this.rows().filter({ hasText: text })
  }

  /** Saves what is shown; where to is for the test to say. */
  async exportAs(form: 'CSV' | 'JSON') {
    await this.page.getByRole('button', { name: 'Export…' }).click()
    await this.page.getByRole('menuitem', { name: `What is shown, as ${form}…` }).click()
  }

  /** Shows this kind of change, beside others that are chosen; or not any more. */
  async toggleKind(kind: string) {
    await this.kinds.getByRole('button', { name: new RegExp(`^${kind} \\d`, 'u') }).click()
  }

  async copy(what: 'What is shown, as CSV' | 'Asset ids of what is shown') {
    await this.page.getByRole('button', { name: 'Copy', exact: true }).click()
    await this.page.getByRole('menuitem', { name: what }).click()
  }
}
