import type { CDPSession, Locator, Page } from '@playwright/test'

/** What lies over the screens while files are imported, and what a person does with files and the window. */
export class ImportPage {
  readonly page: Page
  readonly results: Locator
  readonly files: Locator
  readonly progress: Locator
  readonly dropHere: Locator

  constructor(page: Page) {
    this.page = page
    this.results = page.getByRole('dialog', { name: /\d (?:imported|already there|not imported)/u })
    const refused = this.results.getByRole('region', { name: 'Not imported' })
    this.files = this.results
      .getByRole('list', { name: 'Imported' })
      .locator('> li')
      .or(refused.locator('> ul > li'))
    this.progress = page.getByRole('region', { name: 'Import' })
    this.dropHere = page.getByText('Drop to import')
  }

  file(name: string): Locator {
    return this.files.filter({ hasText: name })
  }

  async open(name: string) {
    await this.results.getByRole('button', { name: `Open ${name}` }).click()
  }

  /** Closes what is said of files, so that the next ones begin anew. */
  async close() {
    await this.results.getByRole('button', { name: 'Close' }).last().click()
    await this.results.waitFor({ state: 'hidden' })
  }

  /** Drags files of this machine over the window, as its file manager would. */
  async drag(paths: readonly string[]): Promise<{ readonly drop: () => Promise<void> }> {
    const session = await this.page.context().newCDPSession(this.page)
    await dispatch(session, 'dragEnter', paths)
    await dispatch(session, 'dragOver', paths)
    return {
      drop: async () => {
        await dispatch(session, 'drop', paths)
        await session.detach()
      },
    }
  }
}

async function dispatch(
  session: CDPSession,
  type: 'dragEnter' | 'dragOver' | 'drop',
  files: readonly string[],
) {
  const copying = 1
  await session.send('Input.dispatchDragEvent', {
    type,
    x: 400,
    y: 300,
    data: { items: [], files: [...files], dragOperationsMask: copying },
  })
}
