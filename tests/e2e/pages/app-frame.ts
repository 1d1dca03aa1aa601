import type { Locator, Page } from '@playwright/test'

/** What is there on every screen: the way to the others, how it all looks, and what the app has to say. */
export class AppFrame {
  readonly page: Page
  readonly notifications: Locator
  readonly alert: Locator

  constructor(page: Page) {
    this.page = page
    this.notifications = page.getByRole('region', { name: 'Notifications' })
    this.alert = page.getByRole('alert')
  }

  async goTo(screen: 'Inventory' | 'Library' | 'Batch' | 'Deposits' | 'Projects') {
    await this.page
      .getByRole('navigation', { name: 'Screens' })
      .getByRole('button', { name: screen })
      .click()
  }

  async chooseColors(scheme: 'System' | 'Light' | 'Dark') {
    // The label is what is clicked; the radio itself is out of sight.
    await this.page
      .getByRole('radiogroup', { name: 'Color theme' })
      .getByRole('radio', { name: scheme })
      .locator('..')
      .click()
  }

  async undo() {
    await this.notifications.getByRole('button', { name: 'Undo' }).click()
  }
}
