import { expect, type Locator, type Page } from '@playwright/test'
import { AppFrame } from './app-frame'

/** The screen of drafts and of the ledger, and the tray that every screen has. */
export class DepositsPage {
  readonly page: Page
  readonly frame: AppFrame
  /** The draft that choosing changes. */
  readonly tray: Locator
  readonly drafts: Locator
  /** The one that is shown. */
  readonly draft: Locator
  readonly ledger: Locator
  readonly ledgerSearch: Locator
  /** What a check found and nobody has accepted. */
  readonly findings: Locator
  /** Items of the draft that is shown. */
  readonly items: Locator
  readonly orderId: Locator
  readonly tradeToken: Locator
  readonly handOver: Locator

  constructor(page: Page) {
    this.page = page
    this.frame = new AppFrame(page)
    this.tray = page.getByRole('region', { name: 'Tray' })
    this.drafts = page.getByRole('listbox', { name: 'Drafts' })
    this.draft = page.getByRole('article')
    this.ledger = page.getByRole('listbox', { name: 'Ledger' })
    this.ledgerSearch = page.getByRole('textbox', { name: 'Search deposits' })
    this.findings = page.getByRole('grid', { name: 'Changes to accept' })
    this.items = page.getByRole('treegrid', { name: 'Items of the draft' })
    this.handOver = page.getByRole('region', { name: 'Hand over' })
    this.orderId = this.handOver.getByRole('textbox', { name: 'Order id' })
    this.tradeToken = this.handOver.getByLabel('Trade token', { exact: true })
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

  /** "3 items" and the exact sum in USD, as the tray shows them. */
  async trayShows(items: number, usd: string) {
    await expect(this.tray).toContainText(items === 1 ? '1 item' : `${items} items`)
    const totals = this.tray.getByLabel('Totals of the draft', { exact: true })
    await expect(totals).toContainText(`${usd} USD`)
  }

  async chooseForm(form: 'JSON body' | 'Asset ids' | 'curl' | 'PHP' | 'Node') {
    await this.handOver.getByRole('tab', { name: form }).click()
  }

  /** Fills the field and leaves it, which is when it counts. */
  async typeOrderId(orderId: string) {
    await this.orderId.fill(orderId)
    await this.orderId.press('Tab')
  }

  async typeTradeToken(token: string) {
    await this.tradeToken.fill(token)
    await this.tradeToken.press('Tab')
  }

  /** Records the draft that is shown. */
  async markAsCreated(transactionId: string, note: string) {
    await this.handOver.getByRole('button', { name: 'Mark as created…' }).click()
    const dialog = this.page.getByRole('dialog', { name: /^Mark order/u })
    await dialog.getByLabel('Transaction id').fill(transactionId)
    await dialog.getByLabel('Note').fill(note)
    await dialog.getByRole('button', { name: 'Mark as created' }).click()
    await expect(dialog).toHaveCount(0)
  }

  async showTab(tab: 'Drafts' | 'Ledger') {
    await this.page.getByRole('tab', { name: new RegExp(`^${tab}\\b`, 'u') }).click()
  }
}
