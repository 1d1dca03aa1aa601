import { expect, type ElectronApplication, type Locator, type Page } from '@playwright/test'

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
    await expect
      .poll(() =>
        this.#electron.evaluate(({ Menu }) => {
          const items = Menu.getApplicationMenu()?.items.flatMap(
            ({ submenu }) => submenu?.items ?? [],
          )
          const item = items?.find(({ label }) => label === 'Check for updates…')
          item?.click()
          return item !== undefined
        }),
      )
      .toBe(true)
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
