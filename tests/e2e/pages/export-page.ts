import type { Locator, Page } from '@playwright/test'

/** The dialog that exports. */
export class ExportPage {
  readonly dialog: Locator
  readonly cancelButton: Locator
  readonly progress: Locator

  constructor(page: Page) {
    this.dialog = page.getByRole('dialog', { name: /^Export/u })
    this.cancelButton = this.dialog.getByRole('button', { name: 'Cancel' })
    this.progress = this.dialog.getByRole('progressbar', { name: 'Progress of the export' })
  }

  items(scope: 'All' | 'Shown' | 'Selected'): Locator {
    return this.dialog.getByRole('radio', { name: new RegExp(`^${scope}\\b`, 'u') })
  }

  format(name: 'Skinventory JSON' | 'Raw answer (JSON)' | 'CSV'): Locator {
    return this.dialog.getByRole('radio', { name })
  }

  column(name: string): Locator {
    return this.dialog.getByRole('checkbox', { name, exact: true })
  }

  async export() {
    await this.dialog.getByRole('button', { name: 'Export…' }).click()
  }
}
