import type { Fault } from '../fakes/servers/fault'
import { startFaultyServer, type FaultyServer } from '../fakes/servers/faulty-server'
import { withProject } from './app/projects'
import { steamUser } from './app/steam-user'
import { expect, shareApp, test } from './fixtures'
import { InventoryPage } from './pages/inventory-page'

test.describe.configure({ mode: 'default' })

const good: Fault = { kind: 'none' }

let server: FaultyServer
let secureServer: FaultyServer
const app = shareApp({}, async ({ page }) => {
  server = await startFaultyServer(good)
  secureServer = await startFaultyServer(good, { tls: true })
  await withProject(page, { name: 'Self-signed', endpoint: secureServer.endpoint })
  await withProject(page, { name: 'No such name', endpoint: 'https://skinsback.invalid/api.php' })
  const gone = await startFaultyServer(good)
  await gone.close()
  await withProject(page, { name: 'Nobody listens', endpoint: gone.endpoint })
  await withProject(page, { name: 'Faulty', endpoint: server.endpoint })
  await new InventoryPage(page).fetchInventory({
    project: 'Faulty',
    game: 'Rust',
    tradeUrl: steamUser.tradeUrl,
  })
})

test.afterAll(async () => {
  await server.close()
  await secureServer.close()
})

interface Expected {
  readonly fault: Fault
  readonly words: RegExp
  /** How often the server is asked: only a passing fault is tried again. */
  readonly hits: number
}

const html: Fault = { kind: 'html', status: 200 }

const faults: Readonly<Record<string, Expected>> = {
  'a web page': { fault: html, words: /web page instead of data/u, hits: 1 },
  'a web page with status 403': {
    fault: { kind: 'html', status: 403 },
    words: /403|web page/u,
    hits: 1,
  },
  'half an answer, whole for HTTP': {
    fault: { kind: 'truncated', length: 'of-sent' },
    words: /ended in the middle/u,
    hits: 1,
  },
  'bytes that are no UTF-8': {
    fault: { kind: 'wrong-encoding', encoding: 'invalid-utf-8' },
    words: /not written in UTF-8/u,
    hits: 1,
  },
  'UTF-16': {
    fault: { kind: 'wrong-encoding', encoding: 'utf-16' },
    words: /not written in UTF-8/u,
    hits: 1,
  },
  'an empty answer': { fault: { kind: 'empty', status: 200 }, words: /was empty/u, hits: 1 },
  'no content': { fault: { kind: 'empty', status: 204 }, words: /was empty/u, hits: 1 },
  'no items': { fault: { kind: 'without-items' }, words: /no list of items/u, hits: 1 },
  'items that are null': { fault: { kind: 'items-null' }, words: /no list of items/u, hits: 1 },
  'a redirect': {
    fault: { kind: 'redirect', status: 302, location: 'https://example.com/elsewhere' },
    words: /points somewhere else[^]*example\.com/u,
    hits: 1,
  },
  'an undocumented error of the API': {
    fault: { kind: 'api-error', code: '4242', message: 'something_new' },
    words: /none of the documented[^]*4242[^]*something_new/u,
    hits: 1,
  },
  'an error with status 500': {
    fault: { kind: 'answer', status: 500, body: 'Internal error' },
    words: /HTTP status 500/u,
    hits: 1,
  },
}

for (const [name, { fault, words, hits }] of Object.entries(faults)) {
  test(`${name} is named, not taken for an inventory, and asked for once`, async () => {
    const inventory = new InventoryPage(app().page)
    const before = server.hits.length
    server.setFault(fault)
    await inventory.startFetch({ project: 'Faulty' })
    await expect(inventory.frame.alert).toContainText(words)
    expect(server.hits.length - before).toBe(hits)
    await expect(inventory.row('Test Item')).toBeVisible()
    server.setFault(good)
    await inventory.frame.alert.getByRole('button', { name: 'Try again' }).click()
    await inventory.isLoaded()
  })
}

const passingFaults: Readonly<Record<string, readonly [Fault, number]>> = {
  'a reset before the answer': [
    { kind: 'first', times: 1, fault: { kind: 'reset', at: 'start' }, after: good },
    2,
  ],
  'a reset in the middle of the answer': [
    { kind: 'first', times: 1, fault: { kind: 'reset', at: 'body' }, after: good },
    2,
  ],
  'two times 502': [
    { kind: 'first', times: 2, fault: { kind: 'html', status: 502 }, after: good },
    3,
  ],
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

test('503 that stays is given up after two more tries', async () => {
  const inventory = new InventoryPage(app().page)
  const before = server.hits.length
  server.setFault({ kind: 'html', status: 503 })
  await inventory.startFetch({ project: 'Faulty' })
  await expect(inventory.frame.alert).toContainText('503')
  expect(server.hits.length - before).toBe(3)
  const [first, second, third] = server.hits.slice(before).map(({ at }) => at)
  expect(Number(third) - Number(second)).toBeGreaterThan(Number(second) - Number(first))
  server.setFault(good)
})

for (const [project, words] of [
  ['Self-signed', /No secure connection to 127\.0\.0\.1/u],
  ['No such name', /skinsback\.invalid could not be found/u],
  ['Nobody listens', /127\.0\.0\.1[^]* refused the connection/u],
] as const) {
  test(`${project}: no connection is made, and it is said why`, async () => {
    const inventory = new InventoryPage(app().page)
    await inventory.startFetch({ project })
    await expect(inventory.frame.alert).toContainText(words)
    expect(secureServer.hits).toHaveLength(0)
  })
}
