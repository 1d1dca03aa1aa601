import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Fault, SingleFault } from '../fakes/servers/fault'
import { startFaultyServer, type FaultyServer } from '../fakes/servers/faulty-server'
import { copiedBy } from './app/clipboard'
import { withProjects } from './app/projects'
import { filesHoldingAny } from './app/secret-hunt'
import { steamUser } from './app/steam-user'
import { expect, shareApp, test } from './fixtures'
import { InventoryPage } from './pages/inventory-page'

test.describe.configure({ mode: 'default' })

const good: Fault = { kind: 'none' }
const clientSecret = 'Marked-Secret-7c01d5'
const secrets = [clientSecret, steamUser.tradeToken]
const typed = { game: 'Rust', tradeUrl: steamUser.tradeUrl, multiplier: '1.25' } as const

let server: FaultyServer
/** Where redirects point to. */
let elsewhere: FaultyServer
const app = shareApp({}, async ({ page }) => {
  server = await startFaultyServer(good)
  elsewhere = await startFaultyServer(good)
  const gone = await startFaultyServer(good)
  await gone.close()
  // The way by which the client secret itself is sent.
  const credentials = { clientSecret, authentication: 'headers' } as const
  await withProjects(page, [
    { name: 'No such name', endpoint: 'https://skinsback.invalid/api.php' },
    { name: 'Nobody listens', endpoint: gone.endpoint },
    { name: 'Faulty', endpoint: server.endpoint, ...credentials },
  ])
  await new InventoryPage(page).fetchInventory({ project: 'Faulty', ...typed })
})

test.afterAll(async () => {
  await server.close()
  await elsewhere.close()
})

/** What holds after each fault: nothing typed and nothing on screen is lost, and nothing secret is shown. */
async function losesNothing(inventory: InventoryPage) {
  await expect(inventory.row('Test Item')).toBeVisible()
  await inventory.showsCount(1, 1)
  await expect(inventory.field('tradeUrl')).toHaveValue(typed.tradeUrl)
  await expect(inventory.field('multiplier')).toHaveValue(typed.multiplier)
  const shown = await inventory.frame.alert.innerText()
  expect(secrets.filter((secret) => shown.includes(secret))).toEqual([])
}

/** The same request again, now that nothing is wrong. */
async function goesOn(inventory: InventoryPage) {
  server.setFault(good)
  await inventory.frame.alert.getByRole('button', { name: 'Try again' }).click()
  await inventory.isLoaded()
}

interface Expected {
  readonly fault: Fault
  readonly words: RegExp
}

const html: Fault = { kind: 'html', status: 200 }
const busy = (status: number, seconds: string): SingleFault => ({
  kind: 'answer',
  status,
  body: '',
  headers: { 'retry-after': seconds },
})

const faults: Readonly<Record<string, Expected>> = {
  'a web page': { fault: html, words: /web page instead of data[^]*sign-in page of a network/u },
  'a web page with status 403': {
    fault: { kind: 'html', status: 403 },
    words: /HTTP status 403[^]*turned away/u,
  },
  'half an answer, whole for HTTP': {
    fault: { kind: 'truncated', length: 'of-sent' },
    words: /ended in the middle[^]*Try again/u,
  },
  'gzip that ends early': {
    fault: { kind: 'gzip', how: 'cut' },
    words: /ended in the middle[^]*Try again/u,
  },
  'damaged gzip': { fault: { kind: 'gzip', how: 'damaged' }, words: /could not be unpacked/u },
  'plain text that is called gzip': {
    fault: { kind: 'wrong-content-encoding' },
    words: /could not be unpacked/u,
  },
  'bytes that are no UTF-8': {
    fault: { kind: 'wrong-encoding', encoding: 'invalid-utf-8' },
    words: /not written in UTF-8/u,
  },
  'UTF-16': {
    fault: { kind: 'wrong-encoding', encoding: 'utf-16' },
    words: /not written in UTF-8/u,
  },
  'an empty answer': { fault: { kind: 'empty', status: 200 }, words: /was empty/u },
  'no content': { fault: { kind: 'empty', status: 204 }, words: /was empty/u },
  'no items': { fault: { kind: 'without-items' }, words: /no list of items/u },
  'items that are null': { fault: { kind: 'items-null' }, words: /no list of items/u },
  'an undocumented error of the API': {
    fault: { kind: 'api-error', code: '4242', message: 'something_new' },
    words: /none of the documented[^]*4242[^]*something_new/u,
  },
  'status 500': {
    fault: { kind: 'answer', status: 500, body: 'Internal error' },
    words: /HTTP status 500[^]*your request is not the reason[^]*Internal error/u,
  },
  'status 404': {
    fault: { kind: 'html', status: 404 },
    words: /HTTP status 404[^]*nothing at this address/u,
  },
  'status 429': {
    fault: busy(429, '30'),
    words: /HTTP status 429[^]*too many[^]*asks to be left alone for 30 seconds/u,
  },
  'status 503 with a long Retry-After': {
    fault: busy(503, '600'),
    words: /HTTP status 503[^]*asks to be left alone for 10 minutes/u,
  },
}

for (const [name, { fault, words }] of Object.entries(faults)) {
  test(`${name} is named, not taken for an inventory, and asked for once`, async () => {
    const inventory = new InventoryPage(app().page)
    const before = server.hits.length
    server.setFault(fault)
    await inventory.startFetch({ project: 'Faulty' })
    await expect(inventory.frame.alert).toContainText(words)
    expect(server.hits.length - before).toBe(1)
    await losesNothing(inventory)
    await goesOn(inventory)
  })
}

for (const status of [302, 307] as const) {
  test(`a redirect with ${status} is named, and nothing is sent where it points to`, async () => {
    const inventory = new InventoryPage(app().page)
    const before = server.hits.length
    server.setFault({ kind: 'redirect', status, location: elsewhere.endpoint })
    await inventory.startFetch({ project: 'Faulty' })
    await expect(inventory.frame.alert).toContainText(/points somewhere else[^]*sign in first/u)
    await expect(inventory.frame.alert).toContainText(elsewhere.endpoint)
    expect(server.hits.length - before).toBe(1)
    // The one that answered was given the client secret, so there was something to lose.
    expect(JSON.stringify(server.hits.at(-1))).toContain(clientSecret)
    await losesNothing(inventory)
    await goesOn(inventory)
    expect(elsewhere.hits).toHaveLength(0)
  })
}

test('what a server repeats of the secret and the trade token is not shown, copied or logged', async () => {
  const inventory = new InventoryPage(app().page)
  const echo = `${clientSecret} and ${steamUser.tradeToken} `
  for (const fault of [
    // The excerpt ends in the middle of the last one.
    { kind: 'answer', status: 500, body: `${echo.padEnd(185, '.')}${clientSecret}` },
    {
      kind: 'redirect',
      status: 302,
      location: `${elsewhere.endpoint}?${clientSecret}&${steamUser.tradeToken}`,
    },
    { kind: 'api-error', code: clientSecret, message: echo },
  ] as const satisfies readonly Fault[]) {
    server.setFault(fault)
    await inventory.startFetch({ project: 'Faulty' })
    await expect(inventory.frame.alert).toContainText('•••')
    await expect(inventory.frame.alert).not.toContainText('Marked')
    await losesNothing(inventory)
    const copied = await copiedBy(app(), () =>
      inventory.frame.alert.getByRole('button', { name: 'Copy details' }).click(),
    )
    expect(copied).toContain('•••')
    expect(secrets.filter((secret) => copied.includes(secret))).toEqual([])
    await goesOn(inventory)
  }
  const logs = await app().electron.evaluate(({ app: main }) => main.getPath('userData'))
  expect(await readFile(path.join(logs, 'logs/main.log'), 'utf8')).toContain('redirected')
  expect(await filesHoldingAny(path.join(logs, 'logs'), secrets)).toEqual([])
  expect(secrets.filter((secret) => app().log().includes(secret))).toEqual([])
})

const once = (fault: SingleFault): Fault => ({
  kind: 'first',
  times: 1,
  fault,
  after: good,
})

const passingFaults: Readonly<Record<string, readonly [Fault, number]>> = {
  'a reset before the answer': [once({ kind: 'reset', at: 'start' }), 2],
  'a reset in the middle of the answer': [once({ kind: 'reset', at: 'body' }), 2],
  'an answer shorter than announced': [once({ kind: 'truncated', length: 'of-whole' }), 2],
  'chunks without their end': [once({ kind: 'truncated', length: 'chunked' }), 2],
  'a 503 that asks for a second': [once(busy(503, '1')), 2],
  'a 502': [once({ kind: 'html', status: 502 }), 2],
}

for (const [name, [fault, hits]] of Object.entries(passingFaults)) {
  test(`${name} is tried again until it passes`, async () => {
    const inventory = new InventoryPage(app().page)
    const before = server.hits.length
    server.setFault(fault)
    await inventory.startFetch({ project: 'Faulty' })
    // The mark of the inventory before goes when the fetch starts.
    await expect.poll(() => server.hits.length - before).toBe(hits)
    await inventory.isLoaded()
    expect(server.hits.length - before).toBe(hits)
    const bodies = server.hits.slice(before).map(({ body }) => body)
    expect(new Set(bodies).size).toBe(1)
  })
}

for (const [name, fault, words] of [
  ['a 503', { kind: 'html', status: 503 }, /HTTP status 503[^]*your request is not the reason/u],
  ['a reset', { kind: 'reset', at: 'body' }, /broke before the whole answer came/u],
] as const) {
  test(`${name} that stays is given up after two more tries`, async () => {
    const inventory = new InventoryPage(app().page)
    const before = server.hits.length
    server.setFault(fault)
    await inventory.startFetch({ project: 'Faulty' })
    await expect(inventory.frame.alert).toContainText(words)
    expect(server.hits.length - before).toBe(3)
    const [first, second, third] = server.hits.slice(before).map(({ at }) => at)
    expect(Number(third) - Number(second)).toBeGreaterThan(Number(second) - Number(first))
    await losesNothing(inventory)
    await goesOn(inventory)
  })
}

for (const [project, words] of [
  ['No such name', /skinsback\.invalid could not be found[^]*typing errors/u],
  ['Nobody listens', /127\.0\.0\.1[^]* refused the connection[^]*firewall/u],
] as const) {
  test(`${project}: no connection is made, and it is said why`, async () => {
    const inventory = new InventoryPage(app().page)
    await inventory.startFetch({ project })
    await expect(inventory.frame.alert).toContainText(words)
    await losesNothing(inventory)
    await inventory.fetchInventory({ project: 'Faulty' })
  })
}
