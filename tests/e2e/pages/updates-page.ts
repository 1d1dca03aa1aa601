import { expect, type ElectronApplication, type Locator, type Page } from '@playwright/test'
import { chooseInMenu } from '../app/menu'

/** What the app says of newer versions of itself. */
export class UpdatesPage {
  readonly dialog: Locator
  readonly status: Locator
  readonly notes: Locator
  readonly leave: Locator
  readonly #electron: ElectronApplication

  constructor(electron: ElectronApplication, page: Page) {
    this.#electron = electron
    this.dialog = page.getByRole('dialog', { name: 'Updates' })
    this.status = this.dialog.getByRole('status')
    this.notes = this.dialog.getByRole('region', { name: /^What is new in/u })
    this.leave = this.dialog.getByRole('checkbox', { name: 'Check once a day by itself' })
  }

  /** By the Help menu. */
  async open() {
    await chooseInMenu(this.#electron, 'Check for updates…')
    await expect(this.dialog).toBeVisible()
  }

  async press(name: string) {
    await this.dialog.getByRole('button', { name, exact: true }).click()
  }

  async says(words: string | RegExp) {
    await expect(this.status).toHaveText(words)
  }

  /** Of what came to nothing, and why. */
  async warns(words: string) {
    await expect(this.dialog.getByRole('alert')).toContainText(words)
  }
}
