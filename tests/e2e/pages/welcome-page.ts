import type { Locator, Page } from '@playwright/test'

/** The first start, before there is a project. */
export class WelcomePage {
  readonly heading: Locator
  readonly addProject: Locator
  readonly trySandbox: Locator
  readonly page: Page

  constructor(page: Page) {
    this.page = page
    this.heading = page.getByRole('heading', { name: 'See what a Steam user can deposit' })
    this.addProject = page.getByRole('button', { name: 'Add project' })
    this.trySandbox = page.getByRole('button', { name: 'Try the sandbox' })
  }
}
