import { startIndependentSkinsback } from '../fakes/servers/independent-skinsback'
import { copiedBy } from './app/clipboard'
import { steamUser } from './app/steam-user'
import { filesHolding, writtenForms } from './app/secret-hunt'
import { mixedInventory } from './data/mixed-inventory'
import { expect, test } from './fixtures'
import { BatchPage } from './pages/batch-page'
import { DepositsPage } from './pages/deposits-page'
import { InventoryPage } from './pages/inventory-page'
import { ProjectsPage } from './pages/projects-page'

const credentials = { clientId: '90210', clientSecret: 'Marked-Secret-4f1c9a77e2' } as const

test('the hunt finds a secret in every form in which it could have been written', () => {
  const secret = credentials.clientSecret
  const around = [0, 1, 2].map((before) => Buffer.from(`${'x'.repeat(before)}${secret}yz`))
  const written = [
    Buffer.from(secret),
    Buffer.from(secret, 'utf16le'),
    Buffer.from(Buffer.from(secret).toString('hex')),
    ...around.map((bytes) => Buffer.from(bytes.toString('base64'))),
    ...around.map((bytes) => Buffer.from(bytes.toString('base64url'))),
  ]
  for (const bytes of written) {
    expect(writtenForms(secret).some((form) => bytes.includes(form))).toBe(true)
  }
})

test('no file, no line of the log and nothing in the page holds the client secret', async ({
  launch,
  dataFolder,
}) => {
  const server = await startIndependentSkinsback({
    ...credentials,
    answer: () => ({ body: mixedInventory }),
  })
  try {
    const app = await launch()
    const projects = new ProjectsPage(app.page)
    await projects.addProject({ name: 'Marked', endpoint: server.endpoint, ...credentials })
    await projects.checkConnection()
    await expect(projects.connection).toContainText('accepted the Client ID')
    const inventory = new InventoryPage(app.page)
    await inventory.open()
    await inventory.fetchInventory({ game: 'CS2', tradeUrl: steamUser.tradeUrl })

    // The way in which the secret itself is sent, and a failure that tells of it.
    await projects.choose('Marked')
    await projects.fillForm({ authentication: 'Headers' })
    await projects.save()
    await inventory.open()
    await inventory.fetchInventory({})
    await projects.choose('Marked')
    await projects.fillForm({ clientId: '1', clientSecret: `${credentials.clientSecret}-2` })
    await projects.checkConnection()
    await expect(projects.frame.alert).toContainText('invalid_shopid')
    const details = projects.frame.alert.getByRole('button', { name: 'Copy details' })
    const copied = await copiedBy(app, () => details.click())
    expect(copied).toContain('invalid_shopid')
    expect(copied).not.toContain(credentials.clientSecret)

    // A draft with the token in what is copied of it, which no file keeps.
    await inventory.open()
    await inventory.rows().first().press('Shift+D')
    const deposits = new DepositsPage(app.page)
    await deposits.open()
    await deposits.typeOrderId('order-of-the-hunt')
    for (const form of ['JSON body', 'curl', 'PHP', 'Node'] as const) {
      await deposits.chooseForm(form)
      const button = deposits.handOver.getByRole('button', { name: `Copy ${form}` })
      const text = await copiedBy(app, () => button.click())
      expect(text).toContain(steamUser.tradeToken)
      expect(text).not.toContain(credentials.clientSecret)
    }

    // A batch that meets the same failure, whose list has a token also where no Steam user is named. It is over before the hunt.
    const batch = new BatchPage(app.page)
    await batch.open()
    await batch.users.fill(`${steamUser.tradeUrl}\nnobody has ${steamUser.tradeToken}`)
    await expect(batch.lines).toContainText('1 line to look at')
    const list = batch.lines.getByRole('button', { name: 'Copy list' })
    const lines = await copiedBy(app, () => list.click())
    expect(lines).toContain('Line 2')
    expect(lines).not.toContain(steamUser.tradeToken)
    await batch.startButton.click()
    await expect(batch.frame.alert).toContainText('every further inventory would fail the same way')
    expect(await filesHolding(dataFolder, steamUser.tradeToken)).not.toEqual([])
    await batch.cancel()
    await batch.isIn('Cancelled')
    await batch.showTab('Summary')
    await batch.startNew()

    const held = await app.page.evaluate(() => {
      const fields = [...document.querySelectorAll('input')].map(({ value }) => value)
      const stored = [JSON.stringify(localStorage), JSON.stringify(sessionStorage), document.cookie]
      return [document.documentElement.outerHTML, ...fields, ...stored].join('\n')
    })
    expect(held).not.toContain(credentials.clientSecret)

    // Looked at while it runs, and again when all that is written on the way out is there.
    expect(await filesHolding(dataFolder, credentials.clientSecret)).toEqual([])
    await app.quit()
    expect(await filesHolding(dataFolder, credentials.clientSecret)).toEqual([])
    expect(await filesHolding(dataFolder, 'Marked')).not.toEqual([])
    expect(await filesHolding(dataFolder, 'order-of-the-hunt')).not.toEqual([])
    for (const form of writtenForms(credentials.clientSecret)) {
      expect(Buffer.from(app.log()).includes(form)).toBe(false)
    }
    // The trade token is a key to trade offers: it was not asked to be kept.
    expect(await filesHolding(dataFolder, steamUser.tradeToken)).toEqual([])
  } finally {
    await server.close()
  }
})
