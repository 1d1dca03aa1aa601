import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { startIndependentSkinsback } from '../fakes/servers/independent-skinsback'
import { answerDialogs } from './app/file-dialogs'
import { pdfText } from './app/pdf-text'
import { withProject } from './app/projects'
import { writtenForms } from './app/secret-hunt'
import { steamUser } from './app/steam-user'
import { depositable, depositInventory } from './data/deposit-inventory'
import { expect, test } from './fixtures'
import { DepositsPage } from './pages/deposits-page'
import { InventoryPage } from './pages/inventory-page'

const credentials = { clientId: '90210', clientSecret: 'Marked-Secret-20d9be7f31' } as const

test('the deposit sheet is a PDF that says what is deposited, and nothing that is secret', async ({
  launch,
  dataFolder,
}) => {
  const server = await startIndependentSkinsback({
    ...credentials,
    answer: () => ({ body: depositInventory }),
  })
  try {
    const app = await launch()
    await withProject(app.page, { name: 'Shop', endpoint: server.endpoint, ...credentials })
    const inventory = new InventoryPage(app.page)
    const deposits = new DepositsPage(app.page)
    await inventory.fetchInventory({ game: 'CS2', tradeUrl: steamUser.tradeUrl })
    await inventory.rows().first().press('Shift+D')
    await deposits.trayShows(3, depositable.usd)
    await deposits.open()
    await deposits.typeOrderId('order-sheet-1')
    await app.page.emulateMedia({ colorScheme: 'dark' })

    const file = path.join(dataFolder, 'sheet.pdf')
    await answerDialogs(app.electron, { save: file })
    await deposits.handOver.getByRole('button', { name: 'Save as PDF…' }).click()
    await expect(deposits.frame.notifications).toContainText('Saved as sheet.pdf')
    const bytes = await readFile(file)
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
    // The fonts of three lines and a small picture each; a picture of the whole screen would be many times that.
    expect(bytes.length).toBeLessThan(1_000_000)

    const text = pdfText(bytes)
    for (const id of depositable.ids) expect(text).toContain(id)
    for (const said of ['Depositsheet', 'order-sheet-1', steamUser.steamId, depositable.usd]) {
      expect(text).toContain(said)
    }
    // What only the screen shows is not printed.
    expect(text).not.toContain('Saveasfile')
    for (const secret of [credentials.clientSecret, steamUser.tradeToken]) {
      expect(text).not.toContain(secret)
      expect(writtenForms(secret).some((form) => bytes.includes(form))).toBe(false)
    }
    // The screen is as it was.
    await expect(deposits.orderId).toHaveValue('order-sheet-1')
  } finally {
    await server.close()
  }
})
