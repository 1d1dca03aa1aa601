import { defaultOrder } from '@shared/domain/item-order'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { StoredProject } from '../ports/project-store'
import { readSettingsFile } from './settings-file'
import { openSettingsStore } from './settings-store'
import { firstSettings } from './stored-settings'

// Outside Electron the `electron` package looks for its binary as soon as electron-store imports it.
vi.hoisted(() => {
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] ??= '/not-used'
})

const now = () => Date.UTC(2026, 0, 2, 3, 4, 5)
const project: StoredProject = {
  id: 'p1',
  name: 'Shop',
  clientId: '123',
  endpoint: 'https://skinsback.com/api.php',
  authentication: 'signature',
  defaultCurrency: 'usd',
  sandbox: false,
  keychainEntry: 'current',
}

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'skinventory-test-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const open = () => {
  const { settings, notices } = readSettingsFile({ folder, now })
  return { ...openSettingsStore({ folder, held: settings }), notices }
}
const held = (content: string) => writeFile(path.join(folder, 'config.json'), content)
const files = async () => (await readdir(folder)).toSorted()

test('a first start writes nothing and has nothing to report', async () => {
  const store = open()
  expect(store.projects.list()).toEqual([])
  expect(store.preferences.read()).toEqual(firstSettings.preferences)
  expect(store.windowPlace.read()).toBeNull()
  expect(store.notices).toEqual([])
  expect(await files()).toEqual([])
})

test('what is written comes back at the next start, in the order in which it was added', () => {
  const store = open()
  const place = { x: 1, y: 2, width: 1280, height: 800, maximized: true }
  const second = { ...project, id: 'p2' }
  const preferences = { ...store.preferences.read(), view: 'grid' } as const
  expect(store.projects.put(project).ok).toBe(true)
  store.projects.put(second)
  store.projects.put({ ...project, name: 'Renamed' })
  store.preferences.write(preferences)
  store.windowPlace.write(place)

  const next = open()
  expect(next.projects.list()).toEqual([{ ...project, name: 'Renamed' }, second])
  expect(next.preferences.read()).toEqual(preferences)
  expect(next.windowPlace.read()).toEqual(place)

  next.projects.remove('p1')
  expect(open().projects.list()).toEqual([second])
  expect(open().notices).toEqual([])
})

test('a file that is no JSON is set aside and reported, and the app starts afresh', async () => {
  await held('{"projects": [')
  const store = open()
  const aside = path.join(folder, 'config.unreadable-2026-01-02T03-04-05-000Z.json')
  expect(store.notices).toEqual([{ kind: 'settings-set-aside', file: aside }])
  expect(await readFile(aside, 'utf8')).toBe('{"projects": [')
  expect(store.projects.list()).toEqual([])
  expect(store.projects.put(project).ok).toBe(true)
  expect(open().projects.list()).toEqual([project])
})

test.each([
  ['no record', '[1]'],
  ['projects that are no list', '{"projects": {}}'],
])('%s: a copy is set aside', async (_name, content) => {
  await held(content)
  const [notice] = open().notices
  const aside = notice?.kind === 'settings-set-aside' ? notice.file : ''
  expect(await readFile(aside, 'utf8')).toBe(content)
})

test('one project that cannot be read costs no other, and a copy of the file is kept', async () => {
  await held(JSON.stringify({ projects: [{ id: 'broken' }, project] }))
  const store = open()
  expect(store.projects.list()).toEqual([project])
  expect(store.notices).toHaveLength(1)
  expect(await files()).toHaveLength(2)
})

test('blocks are kept; one that makes no sense is forgotten, and nobody misses it', async () => {
  const block = { clientId: '123', until: 1_700_000_000_000, length: 60_000 }
  open().blocks.write([block])
  expect(open().blocks.read()).toEqual([block])
  await held(JSON.stringify({ blocks: [{ ...block, length: 1e12 }, 'none', block] }))
  const store = open()
  expect(store.blocks.read()).toEqual([block])
  expect(store.notices).toEqual([])
})

describe('deposit settings', () => {
  const settings = {
    locks: { assetIds: ['1', '2'], names: ['Big Grin'] },
    priceAgeLimit: 30,
  }

  test('come back at the next start', () => {
    expect(open().deposits.write(settings)).toEqual({ ok: true, value: undefined })
    expect(open().deposits.read()).toEqual(settings)
    expect(open().notices).toEqual([])
  })

  test('lock nothing and warn of prices over an hour old until the person says so', async () => {
    await held('{"projects": []}')
    expect(open().deposits.read()).toEqual({
      locks: { assetIds: [], names: [] },
      priceAgeLimit: 60,
    })
    expect(open().notices).toEqual([])
  })

  test.each([
    ['one that cannot be read', { assetIds: ['1', 7, '2'], names: ['Big Grin', ''] }],
    ['a list that is none', { assetIds: settings.locks.assetIds, names: 'Big Grin' }],
    ['no lists', 'Big Grin'],
  ])('lose no other lock for %s, and a copy of the file is kept', async (_name, locks) => {
    await held(JSON.stringify({ projects: [project], deposits: { ...settings, locks } }))
    const store = open()
    const read = store.deposits.read()
    if (typeof locks === 'object') expect(read.locks.assetIds).toEqual(['1', '2'])
    if (typeof locks === 'object' && Array.isArray(locks.names)) {
      expect(read.locks.names).toEqual(['Big Grin'])
    }
    expect(read.priceAgeLimit).toBe(30)
    expect(store.notices).toHaveLength(1)
    expect(await files()).toHaveLength(2)
    expect(store.projects.list()).toEqual([project])
  })

  test.each([-1, 0.5, 'soon', {}])('take %j for the usual limit of age', async (priceAgeLimit) => {
    await held(JSON.stringify({ deposits: { ...settings, priceAgeLimit } }))
    expect(open().deposits.read()).toEqual({ ...settings, priceAgeLimit: 60 })
    expect(open().notices).toEqual([])
  })

  test('leave prices without a limit where that was chosen', async () => {
    await held(JSON.stringify({ deposits: { ...settings, priceAgeLimit: null } }))
    expect(open().deposits.read().priceAgeLimit).toBeNull()
  })
})

describe('preferences are lenient', () => {
  test.each([null, 'nonsense', [], 7])('%j gives the defaults', async (preferences) => {
    await held(JSON.stringify({ preferences }))
    const store = open()
    expect(store.preferences.read()).toEqual(firstSettings.preferences)
    expect(store.notices).toEqual([])
  })

  test('a field that cannot be read gets its default, and the others stay', async () => {
    await held(
      JSON.stringify({
        preferences: {
          colorScheme: 'pink',
          view: 'grid',
          form: { game: 'chess', currency: 'eur', keepTradeToken: 'yes' },
          order: { key: 'age', descending: true },
          requestPane: { open: false, width: 'wide' },
          fromTheFuture: true,
        },
      }),
    )
    const first = firstSettings.preferences
    expect(open().preferences.read()).toEqual({
      ...first,
      view: 'grid',
      form: { ...first.form, currency: 'eur' },
      order: defaultOrder,
      requestPane: { ...first.requestPane, open: false },
    })
  })
})

test('a file that can neither be read nor moved is no crash, and writing says what is wrong', async () => {
  await mkdir(path.join(folder, 'config.json'))
  await writeFile(path.join(folder, 'config.unreadable-2026-01-02T03-04-05-000Z.json'), '')
  const store = open()
  expect(store.notices).toEqual([
    { kind: 'settings-set-aside', file: path.join(folder, 'config.json') },
  ])
  const put = store.projects.put(project)
  expect(put).toMatchObject({ ok: false, error: { kind: 'storage-failed' } })
  expect(store.projects.list()).toEqual([])
})
