import { expect, type Locator, type Page } from '@playwright/test'
import { AppFrame } from './app-frame'

export type ShownState = 'All' | 'Waiting' | 'Fetching' | 'Done' | 'Failed' | 'Skipped'
export type ShownPhase = 'Running' | 'Paused' | 'Ended' | 'Cancelled'

/** The inventories of many Steam users in one go. */
export class BatchPage {
  readonly page: Page
  readonly frame: AppFrame
  /** The button that leads here, which tells of what runs wherever the person is. */
  readonly mark: Locator
  readonly form: Locator
  readonly users: Locator
  readonly startButton: Locator
  /** Lines that are not fetched, or only in part, before anything is sent. */
  readonly lines: Locator
  readonly batch: Locator
  readonly progress: Locator
  /** How many requests may be under way together. */
  readonly atOnce: Locator
  readonly rows: Locator
  readonly totals: Locator
  readonly summary: Locator

  constructor(page: Page) {
    this.page = page
    this.frame = new AppFrame(page)
    this.mark = page
      .getByRole('navigation', { name: 'Screens' })
      .getByRole('button', { name: 'Batch' })
    this.form = page.getByRole('form', { name: 'New batch' })
    this.users = this.form.getByRole('textbox', { name: 'Steam users' })
    this.startButton = this.form.getByRole('button', { name: 'Start', exact: true })
    this.lines = this.form.getByRole('region', { name: 'Lines to look at' })
    this.batch = page.getByRole('article', { name: 'The batch' })
    this.progress = this.batch.getByRole('progressbar', { name: 'Progress of the batch' })
    this.atOnce = this.batch.getByRole('combobox', { name: 'At once' })
    this.rows = this.batch.getByRole('grid', { name: 'Inventories of the batch' })
    this.totals = this.batch.getByRole('table', { name: 'Totals of the batch' })
    this.summary = this.batch.getByRole('grid', { name: 'Depositable by Steam user' })
  }

  async open() {
    await this.frame.goTo('Batch')
  }

  async startNew() {
    await this.page.getByRole('button', { name: 'New batch' }).click()
    await expect(this.form).toBeVisible()
  }

  /** Opens a file with Steam users, as its dialog would. */
  async openList(file: string) {
    await this.form.getByLabel('File with Steam users').setInputFiles(file)
  }

  /** "2 inventories of 1 Steam user", as the person reads it. */
  async reads(words: string) {
    await expect(this.form.getByRole('status').filter({ hasText: words })).toBeVisible()
  }

  /** What is said of a line of the text, by its number. */
  line(line: number): Locator {
    const number = this.page.getByText(`Line ${line}`, { exact: true })
    return this.lines.getByRole('listitem').filter({ has: number })
  }

  async press(step: 'Pause' | 'Resume' | 'Cancel') {
    await this.batch.getByRole('button', { name: step, exact: true }).click()
  }

  /** Shows all that was fetched in one list. */
  async openAllTogether() {
    await this.batch.getByRole('button', { name: 'Open all together' }).click()
  }

  async retry() {
    await this.batch.getByRole('button', { name: /^(?:Retry|Fetch the)/u }).click()
  }

  /** Asks for the end of the batch, and confirms it. */
  async cancel() {
    await this.press('Cancel')
    await this.page
      .getByRole('dialog', { name: 'Cancel this batch?' })
      .getByRole('button', { name: 'Cancel the batch' })
      .click()
  }

  async isIn(phase: ShownPhase) {
    await expect(this.batch.getByRole('status').getByText(phase, { exact: true })).toBeVisible()
  }

  /** Rows that came to an end, however they did. */
  async over(): Promise<number> {
    return Number(await this.progress.getAttribute('aria-valuenow'))
  }

  /** Waits for so many rows to be over. */
  async reaches(rows: number) {
    await expect
      .poll(() => this.over(), { timeout: 20_000, intervals: [100] })
      .toBeGreaterThanOrEqual(rows)
  }

  /** How many rows are said to be in a state; a press leaves only those. */
  filter(state: ShownState): Locator {
    return this.batch
      .getByRole('group', { name: 'Which inventories are shown' })
      .getByRole('button', { name: new RegExp(`^${state}`, 'u') })
  }

  async shows(counts: Readonly<Partial<Record<ShownState, number>>>) {
    for (const [state, count] of Object.entries(counts)) {
      const number = new Intl.NumberFormat('en').format(count)
      await expect(this.filter(state as ShownState)).toHaveText(`${state}${number}`)
    }
  }

  row(text: string): Locator {
    return this.rows.getByRole('row').filter({ hasText: text })
  }

  async search(text: string) {
    await this.batch
      .getByRole('textbox', { name: 'Search the inventories of the batch' })
      .fill(text)
  }

  async showTab(tab: 'Inventories' | 'Summary') {
    await this.batch.getByRole('tab', { name: tab }).click()
  }

  total(line: 'Depositable' | 'All items'): Locator {
    return this.totals
      .getByRole('row')
      .filter({ has: this.page.getByRole('rowheader', { name: line }) })
  }
}
