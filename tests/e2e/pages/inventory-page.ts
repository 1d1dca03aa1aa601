import { expect, type Locator, type Page } from '@playwright/test'
import { AppFrame } from './app-frame'

export interface TypedRequest {
  readonly project?: string
  readonly game?: 'CS2' | 'Dota 2' | 'Rust'
  readonly tradeUrl?: string
  readonly steamId?: string
  readonly tradeToken?: string
  readonly currency?: string
  readonly multiplier?: string
  readonly customCurrency?: string
  readonly customCurrencyRate?: string
}

const texts = {
  tradeUrl: 'Trade URL',
  steamId: 'Steam ID',
  tradeToken: 'Trade token',
  currency: 'Currency',
  multiplier: 'Price multiplier',
  customCurrency: 'Custom currency',
  customCurrencyRate: 'Custom currency rate',
} as const

export type ItemColumn =
  | 'Name'
  | 'USD'
  | 'Local'
  | 'Multiplied'
  | 'Deposit'
  | 'Tradable'
  | 'Accepted'
  | 'Stickers'
  | 'Asset id'

const columnOrder: readonly ItemColumn[] = [
  'Name',
  'USD',
  'Local',
  'Multiplied',
  'Deposit',
  'Tradable',
  'Accepted',
  'Stickers',
  'Asset id',
]

export class InventoryPage {
  readonly page: Page
  readonly frame: AppFrame
  readonly form: Locator
  readonly items: Locator
  readonly filters: Locator
  readonly summary: Locator
  readonly details: Locator
  /** What is selected, and what can be done with it. */
  readonly selection: Locator
  /** Says since when the items are, where they are not of now. */
  readonly offline: Locator
  readonly progress: Locator
  readonly fetchButton: Locator
  readonly cancelButton: Locator

  constructor(page: Page) {
    this.page = page
    this.frame = new AppFrame(page)
    this.form = page.getByRole('form', { name: 'Inventory request' })
    this.items = page.getByRole('grid', { name: 'Items' })
    this.filters = page.getByRole('search', { name: 'Filters' })
    this.summary = page.getByRole('region', { name: 'Summary' })
    this.details = page.getByRole('region', { name: 'Details', exact: true })
    this.selection = page.getByRole('region', { name: 'Selection', exact: true })
    this.offline = page.getByRole('region', { name: 'Offline', exact: true })
    this.progress = page.getByRole('status', { name: 'Progress' })
    this.fetchButton = page.getByRole('button', { name: 'Fetch inventory' })
    this.cancelButton = this.form.getByRole('button', { name: 'Cancel' })
  }

  async open() {
    await this.frame.goTo('Inventory')
  }

  field(name: keyof typeof texts): Locator {
    return this.form.getByLabel(texts[name], { exact: true })
  }

  async fillRequest(request: TypedRequest) {
    const { project, game } = request
    if (project !== undefined) {
      await this.form.getByRole('combobox', { name: 'Project' }).selectOption({ label: project })
    }
    if (game !== undefined) {
      await this.form.getByRole('combobox', { name: 'Game' }).selectOption({ label: game })
    }
    for (const name of Object.keys(texts) as (keyof typeof texts)[]) {
      const text = request[name]
      if (text !== undefined) await this.field(name).fill(text)
    }
  }

  /** Fills the form and sends it; how it goes is for the test to say. */
  async startFetch(request: TypedRequest) {
    await this.fillRequest(request)
    await this.fetchButton.click()
  }

  /** Fetches, and waits for the items that come. */
  async fetchInventory(request: TypedRequest) {
    await this.startFetch(request)
    await this.isLoaded()
  }

  /** Whole on screen, and no fetch under way. */
  async isLoaded() {
    await this.page
      .locator('html[data-inventory="ready"], [role="alert"]')
      .first()
      .waitFor({ state: 'attached', timeout: 15_000 })
    expect(await this.frame.alert.allInnerTexts()).toEqual([])
  }

  async search(text: string) {
    await this.filters.getByRole('textbox', { name: 'Search items' }).fill(text)
  }

  async filterTradable(option: 'Any' | 'Tradable' | 'Not tradable') {
    await this.filters.getByRole('combobox', { name: 'Tradable' }).selectOption({ label: option })
  }

  async filterAccepted(option: 'Any' | 'Accepted' | 'Not accepted') {
    await this.filters.getByRole('combobox', { name: 'Accepted' }).selectOption({ label: option })
  }

  async toggleDepositable() {
    await this.filters.getByRole('button', { name: 'Depositable' }).click()
  }

  async limitPrice(bounds: { readonly minimum?: string; readonly maximum?: string }) {
    const box = (name: string) => this.filters.getByRole('textbox', { name })
    if (bounds.minimum !== undefined) await box('Minimum price').fill(bounds.minimum)
    if (bounds.maximum !== undefined) await box('Maximum price').fill(bounds.maximum)
  }

  async clearFilters() {
    await this.filters.getByRole('button', { name: 'Clear filters' }).click()
  }

  /** "5 of 17 items", as the person reads it. */
  async showsCount(shown: number, all: number) {
    const number = new Intl.NumberFormat('en')
    const words = `${number.format(shown)} of ${number.format(all)} item`
    await expect(this.filters.getByText(new RegExp(`^${words}s?$`, 'u'))).toBeVisible()
  }

  /** By the name that stands over the column, such as `RUB`. */
  async sortBy(heading: string) {
    await this.items.getByRole('button', { name: heading, exact: true }).click()
  }

  columnHeader(heading: string): Locator {
    return this.items
      .getByRole('columnheader')
      .filter({ has: this.page.getByRole('button', { name: heading, exact: true }) })
  }

  widthOf(heading: string): Locator {
    return this.items.getByRole('separator', { name: `Column width: ${heading}`, exact: true })
  }

  async switchView(view: 'Table' | 'Pictures') {
    await this.filters.getByRole('radio', { name: view }).locator('..').click()
  }

  /** Rows that are drawn; of a long list only those in sight and some around them. */
  rows(): Locator {
    return this.items.getByRole('row').filter({ has: this.page.getByRole('gridcell') })
  }

  row(text: string): Locator {
    return this.rows().filter({ hasText: text })
  }

  /** What the drawn rows say in one column, from top to bottom. */
  async column(column: ItemColumn): Promise<readonly string[]> {
    const index = columnOrder.indexOf(column)
    return this.rows().evaluateAll(
      (rows, place) =>
        rows.map(
          (row) => row.querySelectorAll('[role="gridcell"]')[place]?.textContent.trim() ?? '',
        ),
      index,
    )
  }

  /** Asset ids of the drawn rows that are selected, from top to bottom. */
  async selectedIds(): Promise<readonly string[]> {
    const ids = this.items
      .getByRole('row', { selected: true })
      .getByRole('gridcell')
      .and(this.page.locator(`[aria-colindex="${columnOrder.length}"]`))
    return ids.allInnerTexts()
  }

  async copySelection(format: 'Asset ids' | 'CSV' | 'JSON') {
    await this.selection.getByRole('button', { name: 'Copy' }).click()
    await this.page.getByRole('menuitem', { name: format }).click()
  }

  /** Opens the export's dialog. */
  async startExport() {
    await this.filters.getByRole('button', { name: 'Export…' }).click()
  }

  /** A term and what is said of it, in the details of the item. */
  detail(term: string): Locator {
    return this.details
      .getByRole('definition')
      .and(this.page.locator(`dt:text-is(${JSON.stringify(term)}) + dd`))
  }

  total(line: 'All' | 'Shown' | 'Depositable', column: 'Items' | 'USD' | 'Local' | 'Multiplied') {
    const place = ['Items', 'USD', 'Local', 'Multiplied'].indexOf(column)
    return this.summary
      .getByRole('row')
      .filter({ has: this.page.getByRole('rowheader', { name: line }) })
      .getByRole('cell')
      .nth(place)
  }
}
