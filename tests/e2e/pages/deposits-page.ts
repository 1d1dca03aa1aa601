import type { Locator, Page } from '@playwright/test'
import { AppFrame } from './app-frame'

/** The deposits screen: drafts and ledger left, the draft in the middle, what it is handed over as right. */
export class DepositsPage {
  readonly page: Page
  readonly frame: AppFrame
  readonly drafts: Locator
  readonly draft: Locator
  /** What a check found and nobody has accepted yet. */
  readonly findings: Locator

  constructor(page: Page) {
    this.page = page
    this.frame = new AppFrame(page)
    this.drafts = page.getByRole('listbox', { name: 'Drafts' })
    this.draft = page.getByRole('article')
    this.findings = page.getByRole('grid', { name: 'Changes to accept' })
  }

  async open() {
    await this.frame.goTo('Deposits')
  }

  async checkAgain() {
    await this.draft.getByRole('button', { name: 'Check again' }).click()
  }

  /** What the toast of the last check says. */
  async look() {
    await this.frame.notifications.getByRole('button', { name: 'Look' }).click()
  }

  finding(name: string): Locator {
    return this.findings.getByRole('row').filter({ hasText: name })
  }

  async acceptAll() {
    await this.draft.getByRole('button', { name: /^Accept (?:all|it)/u }).click()
  }
}
