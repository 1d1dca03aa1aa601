import { expect, type Locator, type Page } from '@playwright/test'
import { AppFrame } from './app-frame'

export interface TypedProject {
  readonly name?: string
  readonly clientId?: string
  readonly clientSecret?: string
  readonly endpoint?: string
  readonly authentication?: 'Signature' | 'Headers'
  readonly defaultCurrency?: string
}

export class ProjectsPage {
  readonly page: Page
  readonly frame: AppFrame
  readonly list: Locator
  readonly clientSecret: Locator
  readonly saveButton: Locator
  readonly connection: Locator

  constructor(page: Page) {
    this.page = page
    this.frame = new AppFrame(page)
    this.list = page.getByRole('list', { name: 'Your projects' })
    this.clientSecret = page.getByLabel('Client secret', { exact: true })
    this.saveButton = page.getByRole('button', { name: 'Save project' })
    this.connection = page.getByRole('region', { name: 'Connection' })
  }

  async open() {
    await this.frame.goTo('Projects')
  }

  async startNew() {
    await this.open()
    await this.page.getByRole('button', { name: 'Add project' }).first().click()
    await expect(this.page.getByRole('form', { name: 'New project' })).toBeVisible()
  }

  /** Fills a new project's form and saves it. */
  async addProject(project: TypedProject & { readonly name: string }) {
    await this.startNew()
    await this.fillForm(project)
    await this.save()
    await expect(this.inList(project.name)).toBeVisible()
  }

  async fillForm(project: TypedProject) {
    const texts = {
      Name: project.name,
      'Client ID': project.clientId,
      'API endpoint': project.endpoint,
      'Default currency': project.defaultCurrency,
    }
    for (const [label, text] of Object.entries(texts)) {
      if (text !== undefined) await this.field(label).fill(text)
    }
    if (project.clientSecret !== undefined) await this.clientSecret.fill(project.clientSecret)
    if (project.authentication !== undefined) {
      await this.page
        .getByRole('combobox', { name: 'Authentication' })
        .selectOption({ label: project.authentication })
    }
  }

  field(label: string): Locator {
    return this.page.getByLabel(label, { exact: true })
  }

  async save() {
    await this.saveButton.click()
  }

  inList(name: string): Locator {
    return this.list.getByRole('button').filter({ hasText: name })
  }

  async choose(name: string) {
    await this.open()
    await this.inList(name).click()
    await expect(this.page.getByRole('form', { name })).toBeVisible()
  }

  async checkConnection() {
    await this.page.getByRole('button', { name: 'Check connection' }).click()
  }

  async remove(name: string) {
    await this.choose(name)
    await this.page.getByRole('button', { name: 'Remove project' }).click()
    await this.page.getByRole('dialog').getByRole('button', { name: 'Remove', exact: true }).click()
  }
}
