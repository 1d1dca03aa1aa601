import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { startIndependentSkinsback } from '../fakes/servers/independent-skinsback'
import { createSecretService } from '../fakes/keychain/secret-service'
import { crashPage, dumpsIn, writeDumps } from './app/crash-page'
import { seeEveryScreen } from './app/every-screen'
import { heapStrings, wholeTextsInSnapshots } from './app/heap-strings'
import { recordTraffic } from './app/page-traffic'
import { pdfText } from './app/pdf-text'
import { watchProcesses } from './app/process-records'
import { callBridge } from './app/running-app'
import { filesHolding, filesHoldingAny, holds, writtenForms } from './app/secret-hunt'
import { steamUser } from './app/steam-user'
import { changedInventory, depositInventory } from './data/deposit-inventory'
import { expect, test } from './fixtures'
import { ProjectsPage } from './pages/projects-page'

/** In the middle of the secret, and the same however it is escaped. */
const core = '4f1c9a77e2d0b863'
const credentials = { clientId: '90210', clientSecret: `Mark&d"Se%<r/${core}\\+` } as const
const { tradeUrl, tradeToken, steamId } = steamUser
const keptToken = 'Kept-T0k'
const keptTradeUrl = tradeUrl.replace(tradeToken, keptToken)
const secrets = [credentials.clientSecret, core]
const tokens = [tradeToken, keptToken]
/** Put where each kind of search has to find it, so that none is blind. */
const planted = 'Planted-for-the-hunt-61d3'

const isLinux = process.platform === 'linux'
const saving = path.join('from-page', 'skinventory-call-saveProject')
const createsDeposit = /^a deposit as (?!Asset ids)/u
const exportsOfItems = ['whole.json', 'items.csv', 'combined.csv', 'order.draft.json', 'ledger.csv']

test('the hunt finds a secret in every form in which it could have been written', () => {
  const secret = credentials.clientSecret
  const around = [0, 1, 2].map((before) => Buffer.from(`${'x'.repeat(before)}${secret}yz`))
  const address = new URL('https://skinsback.com/')
  address.searchParams.set('secret', secret)
  const written = [
    Buffer.from(secret),
    Buffer.from(secret, 'utf16le'),
    Buffer.from(Buffer.from(secret).toString('hex')),
    ...around.map((bytes) => Buffer.from(bytes.toString('base64'))),
    ...around.map((bytes) => Buffer.from(bytes.toString('base64url'))),
    Buffer.from(JSON.stringify({ secret })),
    Buffer.from(JSON.stringify({ secret }), 'utf16le'),
    Buffer.from(address.href),
    Buffer.from('Mark%26d%22Se%25%3cr%2f4f1c9a77e2d0b863%5c%2b'),
    Buffer.from('<input value="Mark&amp;d&quot;Se%&lt;r/4f1c9a77e2d0b863\\+">'),
  ]
  for (const bytes of written) {
    expect(writtenForms(secret).some((form) => bytes.includes(form))).toBe(true)
  }
  expect(holds(Buffer.from('Mark&d"Se%<r/4f1c9a77e2d0b86\\+'), secret)).toBe(false)
})

test('no file, log, clipboard, message, process or crash dump holds the client secret, on any screen', async ({
  launch,
  dataFolder,
}, testInfo) => {
  test.setTimeout(90_000)
  const server = await startIndependentSkinsback({
    ...credentials,
    answer: ({ parameters }) => ({
      body: parameters['trade_token'] === keptToken ? changedInventory : depositInventory,
    }),
  })
  const exports = testInfo.outputPath('exports')
  try {
    const app = await launch({ env: { SKINVENTORY_HUNT: planted } })
    const processes = isLinux ? watchProcesses(app.electron.process().pid ?? 0, dataFolder) : null
    await writeDumps(app, planted)
    const traffic = await recordTraffic(app, testInfo.outputPath('traffic'))
    await app.page.reload()
    await app.page.evaluate((text) => {
      localStorage.setItem('hunt', text)
    }, planted)
    const copies = await seeEveryScreen({
      app,
      project: { name: 'Marked shop', endpoint: server.endpoint, ...credentials },
      tradeUrl,
      keptTradeUrl,
      folder: exports,
    })
    await traffic.finish()
    // The bug that was planted.
    app.takeProblems()

    await test.step('the clipboard', () => {
      for (const [what, text] of copies) {
        expect(hasAny(text, secrets), what).toBe(false)
        // A token is in what creates a deposit, and in nothing else that is copied.
        expect(hasAny(text, tokens), what).toBe(createsDeposit.test(what))
      }
      expect([...copies.keys()].filter((what) => createsDeposit.test(what))).toHaveLength(4)
    })
    await test.step('messages between processes', async () => {
      const holding = (text: string) => filesHolding(traffic.folder, text)
      // It travels inward only, in the one call that takes it.
      for (const secret of secrets) expect(await holding(secret)).toEqual([saving])
      const toPage = (files: readonly string[]) => files.filter((file) => !file.startsWith('from-'))
      expect(toPage(await holding(tradeToken))).toEqual([])
      expect(toPage(await holding(steamId))).toContain('to-page/skinventory-event')
      expect(await holding('Karambit')).toContain('through-ports')
    })
    await test.step('exports', async () => {
      expect(await filesHoldingAny(exports, [...secrets, ...tokens])).toEqual([])
      expect(await filesHolding(exports, steamId)).toEqual(expect.arrayContaining(exportsOfItems))
      const sheet = pdfText(await readFile(path.join(exports, 'sheet.pdf')))
      expect(sheet).toContain(steamId)
      expect(hasAny(sheet, [...secrets, ...tokens])).toBe(false)
    })
    await test.step('a crash', async () => {
      expect(await crashPage(app)).toContain('The page had to be started again')
      // The crash that was wanted.
      app.takeProblems()
      const dumps = await dumpsIn(dataFolder)
      expect(dumps).toHaveLength(1)
      for (const dump of dumps) expect(holds(await readFile(dump), planted)).toBe(true)
    })
    await test.step('arguments and environment of every process', async () => {
      const ofMain = await app.electron.evaluate(() => JSON.stringify([process.argv, process.env]))
      expect(hasAny(ofMain, [planted])).toBe(true)
      const looked: Buffer[] = [Buffer.from(ofMain)]
      if (processes !== null) {
        const found = await processes.stop()
        // Main, the page, what Chromium has beside it, and our own processes.
        expect(found.count).toBeGreaterThan(5)
        expect(holds(found.arguments, dataFolder)).toBe(true)
        expect(holds(found.environment, planted)).toBe(true)
        looked.push(found.arguments, found.environment)
      }
      for (const bytes of looked) {
        expect([...secrets, ...tokens].filter((text) => holds(bytes, text))).toEqual([])
      }
    })
    await test.step('files, while it runs and when all that is written on the way out is there', async () => {
      expect(await filesHoldingAny(dataFolder, secrets)).toEqual([])
      await app.quit()
      expect(await filesHoldingAny(dataFolder, secrets)).toEqual([])
      const found = (await filesHolding(dataFolder, planted)).map((file) => file.split(path.sep)[0])
      expect(found).toEqual(expect.arrayContaining(['Crashpad', 'Local Storage']))
      expect(await filesHolding(dataFolder, 'Marked shop')).not.toEqual([])
      expect(await filesHolding(dataFolder, 'order-of-the-tour')).not.toEqual([])
      // A token is a key to trade offers: one that nobody asked to be kept is only in memory, of which a dump is a piece.
      const keeping = async (token: string) =>
        (await filesHolding(dataFolder, token)).filter((file) => !file.startsWith('Crashpad'))
      expect(await keeping(tradeToken)).toEqual([])
      const kept = await keeping(keptToken)
      expect(kept).not.toEqual([])
      expect(kept.filter((file) => !file.startsWith('snapshots'))).toEqual([])
    })
    await test.step('what it wrote to its standard streams', () => {
      expect(app.log()).toContain('the page ended: crashed')
      expect([...secrets, ...tokens].filter((text) => hasAny(app.log(), [text]))).toEqual([])
    })
  } finally {
    await server.close()
  }
})

test('once it was saved, the page has forgotten the client secret', async ({ launch }) => {
  test.setTimeout(90_000)
  const app = await launch({ args: wholeTextsInSnapshots })
  const { keyboard } = app.page
  const projects = new ProjectsPage(app.page)
  const { clientSecret } = projects
  await app.page.evaluate((text) => {
    Object.assign(globalThis, { hunt: `${'x'.repeat(5000)}${text}` })
  }, planted)
  const heap = async () => Buffer.from((await heapStrings(app.page)).join('\n'))
  // The beginning too: each key that is typed makes a text of its own.
  const parts = [...secrets, credentials.clientSecret.slice(0, -8)]
  const found = async () => {
    const bytes = await heap()
    expect(holds(bytes, planted)).toBe(true)
    return parts.filter((text) => holds(bytes, text))
  }

  await projects.startNew()
  // Nobody listens there.
  await projects.fillForm({ name: 'Marked', clientId: '1', endpoint: 'http://127.0.0.1:45999/' })
  await clientSecret.focus()
  await keyboard.type(credentials.clientSecret)
  expect(await found(), 'while it stands in the field').toEqual(parts)
  await projects.save()
  await expect(projects.inList('Marked')).toContainText('stored in the keychain')
  await expect(clientSecret).toHaveValue('')
  await clientSecret.focus()
  await keyboard.press('ControlOrMeta+z')
  await expect(clientSecret).toHaveValue('')

  // Pasted in place of the first, sent in vain, and then one that is not saved at all.
  await keyboard.insertText(`${credentials.clientSecret}-2`)
  await projects.checkConnection()
  await expect(projects.frame.alert).toBeVisible()
  await clientSecret.focus()
  await keyboard.insertText(`${credentials.clientSecret}-3`)
  await app.page.getByRole('button', { name: 'Discard changes' }).click()
  await expect(clientSecret).toHaveValue('')
  expect(await found(), 'after it was saved and discarded').toEqual([])
  if (isLinux) {
    const start = await callBridge(app.page, 'readStart')
    const [project] = start.ok ? start.value.projects : []
    const keychain = createSecretService(process.env)
    expect(await keychain.lookup(project?.id ?? '')).toBe(`${credentials.clientSecret}-2`)
  }
  await projects.remove('Marked')
  await expect(projects.inList('Marked')).toHaveCount(0)
})

function hasAny(text: string, wanted: readonly string[]): boolean {
  const bytes = Buffer.from(text)
  return wanted.some((one) => holds(bytes, one))
}
