import type { AppError } from '@shared/app-error'
import {
  noAnnotation,
  type InventoryContents,
  type Snapshot,
  type SnapshotAnnotation,
  type SnapshotDescription,
} from '@shared/domain/snapshot'
import type { ReadFile } from '@shared/inventory-work'
import type { FileProgress } from '@shared/ipc-contract'
import { fail, ok, type Result } from '@shared/result'
import { describe, expect, test } from 'vitest'
import { createImportService, type ImportPorts } from './import-service'
import { createRunningCalls } from './running-calls'
import { createWaitingFiles } from './waiting-files'

const nothing = { price: '0', priceLocal: '0', multipliedPriceLocal: '0' }
const contents: InventoryContents = {
  items: 17,
  depositable: 12,
  totals: { all: nothing, depositable: nothing },
  currencyLocal: 'rub',
  bent: 0,
  sha256: 'aa',
}
const saidNothing: ReadFile['head'] = {
  request: null,
  projectName: null,
  takenAt: null,
  name: null,
  note: null,
  guessed: null,
  partOf: null,
}
const answerFile: ReadFile = {
  head: saidNothing,
  gameOfItems: 'cs2',
  contents,
  reading: {
    form: 'answer',
    gzip: false,
    report: { read: 17, bends: {}, skipped: { count: 0, first: [] } },
    unknownColumns: [],
    missingColumns: [],
  },
}
const request = {
  game: 'rust',
  steamId: '76561198827262007',
  currency: 'rub',
  multiplier: '1.1',
  customCurrency: '',
  customCurrencyRate: '',
} as const
const ownFile: ReadFile = {
  ...answerFile,
  head: {
    request,
    projectName: 'Shop',
    takenAt: 1_700_000_000_123,
    name: 'Last week',
    note: 'Looked at twice',
    guessed: [],
    partOf: 100,
  },
  reading: { ...answerFile.reading, form: 'skinventory' },
}

const modifiedAt = 1_600_000_000_000
const now = 1_800_000_000_000

/** Files by path, over a store and a reader in memory. */
function setUp(found: Readonly<Record<string, Result<ReadFile, AppError>>>) {
  const kept: Snapshot[] = []
  const noted: string[] = []
  const notKept: string[] = []
  const progress: FileProgress[] = []
  const drafts = new Set<string>()
  const read: string[] = []
  const disk = { beginning: null as AppError | null, committing: null as AppError | null }
  const dialog = { chosen: [] as readonly string[] }
  const hooks = { whileReading: () => undefined as void }
  let begun = 0
  const ports = {
    dialogs: { chooseFilesToOpen: async () => dialog.chosen },
    waiting: createWaitingFiles(['/folder/waiting.json']),
    files: {
      nameOf: (path: string) => path.split('/').at(-1) ?? '',
      look: async (path: string) =>
        path in found ? ok({ bytes: 1000, modifiedAt }) : fail({ kind: 'file-not-found' } as const),
    },
    snapshots: {
      async begin() {
        if (disk.beginning !== null) return fail(disk.beginning)
        const id = `s${String((begun += 1))}`
        drafts.add(id)
        return ok({
          answer: { path: id, bytes: null, sha256: null },
          append: async () => undefined,
          finish: async () => ok(),
          async commit(description: SnapshotDescription, annotation?: SnapshotAnnotation) {
            if (disk.committing !== null) return fail(disk.committing)
            drafts.delete(id)
            const said = annotation ?? noAnnotation
            const snapshot: Snapshot = { ...description, id, bytes: 2, annotation: said }
            kept.push(snapshot)
            return ok(snapshot)
          },
          discard: async () => {
            drafts.delete(id)
          },
        })
      },
      list: async () => ok({ snapshots: kept, setAside: [] }),
    },
    reader: {
      async readFile(
        path: string,
        draft: { readonly path: string },
        signal: AbortSignal,
        onProgress: (done: number, total: number) => void,
      ) {
        expect(drafts).toContain(draft.path)
        read.push(path)
        onProgress(500, 1000)
        hooks.whileReading()
        if (signal.aborted) return fail({ kind: 'cancelled' } as const)
        return found[path] ?? fail({ kind: 'file-not-found' } as const)
      },
    },
    calls: createRunningCalls(),
    clock: { now: () => now },
    tellProgress: (told: FileProgress) => {
      progress.push(told)
    },
    library: {
      async noteKept({ id }: Snapshot) {
        noted.push(id)
      },
      async noteNotKept({ kind }: AppError) {
        notKept.push(kind)
      },
    },
  }
  const service = createImportService(ports as unknown as ImportPorts)
  return { service, ports, kept, noted, notKept, progress, drafts, read, disk, dialog, hooks }
}

async function importedBy(set: ReturnType<typeof setUp>, ...paths: readonly string[]) {
  const reply = await set.service.importPaths(paths, 'c1')
  if (!reply.ok) throw new Error(reply.error.kind)
  return reply.value
}

describe('a file', () => {
  test('of ours becomes a snapshot with all that it says, and of no project of this machine', async () => {
    const set = setUp({ '/folder/own.json': ok(ownFile) })
    const [imported] = await importedBy(set, '/folder/own.json')
    expect(set.kept).toEqual([
      {
        id: 's1',
        bytes: 2,
        request: { ...request, projectId: '' },
        tradeToken: '',
        projectName: 'Shop',
        takenAt: 1_700_000_000_123,
        source: {
          kind: 'imported',
          file: 'own.json',
          form: 'skinventory',
          importedAt: now,
          guessed: [],
        },
        partOf: 100,
        contents,
        annotation: { ...noAnnotation, name: 'Last week', note: 'Looked at twice' },
      },
    ])
    expect(imported).toEqual({
      file: 'own.json',
      result: ok({ snapshot: set.kept[0], reading: ownFile.reading, isKnown: false }),
    })
    expect(set.noted).toEqual(['s1'])
    expect(set.drafts.size).toBe(0)
  })

  test('that says nothing is described by what can be guessed, and marked so', async () => {
    const set = setUp({ '/a.json': ok(answerFile) })
    await importedBy(set, '/a.json')
    expect(set.kept[0]).toMatchObject({
      request: { game: 'cs2', steamId: '', currency: '', projectId: '' },
      takenAt: modifiedAt,
      projectName: '',
      partOf: null,
      source: { guessed: ['game', 'steamId', 'takenAt'] },
      annotation: noAnnotation,
    })
  })

  test('whose game nothing tells stays open, and an earlier guess stays a guess', async () => {
    const head = {
      ...ownFile.head,
      request: { ...request, game: 'unknown' as const },
      guessed: ['takenAt' as const],
    }
    const set = setUp({ '/a.json': ok({ ...ownFile, head, gameOfItems: null }) })
    await importedBy(set, '/a.json')
    expect(set.kept[0]).toMatchObject({
      request: { game: 'unknown' },
      takenAt: 1_700_000_000_123,
      source: { guessed: ['game', 'takenAt'] },
    })
  })

  test('with a name and a note that are too long keeps their beginnings, in whole characters', async () => {
    const head = { ...ownFile.head, name: `${'x'.repeat(119)}😀`, note: 'n'.repeat(5000) }
    const set = setUp({ '/a.json': ok({ ...ownFile, head }) })
    await importedBy(set, '/a.json')
    expect(set.kept[0]?.annotation).toMatchObject({
      name: 'x'.repeat(119),
      note: 'n'.repeat(4000),
    })
  })
})

describe('an inventory that the library has already', () => {
  const paths = { '/own.json': ok(ownFile), '/raw.json': ok(answerFile) }

  test('is answered as known, by whatever of its files', async () => {
    const set = setUp({
      ...paths,
      '/raw.json': ok({ ...answerFile, gameOfItems: 'rust' as const }),
    })
    const results = await importedBy(set, '/own.json', '/own.json', '/raw.json')
    expect(results.map(({ result }) => result.ok && result.value.isKnown)).toEqual([
      false,
      true,
      true,
    ])
    expect(results.map(({ result }) => result.ok && result.value.snapshot.id)).toEqual([
      's1',
      's1',
      's1',
    ])
    expect(set.kept).toHaveLength(1)
    expect(set.noted).toEqual(['s1'])
    expect(set.drafts.size).toBe(0)
  })

  test.each([
    ['time', { takenAt: 7 }],
    ['Steam user', { request: { ...request, steamId: '76561198827262008' } }],
    ['game', { request: { ...request, game: 'dota2' as const } }],
  ])('is another one where the file says another %s', async (_name, change) => {
    const set = setUp({
      ...paths,
      '/other.json': ok({ ...ownFile, head: { ...ownFile.head, ...change } }),
    })
    await importedBy(set, '/own.json', '/other.json')
    expect(set.kept).toHaveLength(2)
  })

  test('is another one where the bytes differ', async () => {
    const other = { ...ownFile, contents: { ...contents, sha256: 'bb' } }
    const set = setUp({ ...paths, '/other.json': ok(other) })
    await importedBy(set, '/own.json', '/other.json')
    expect(set.kept).toHaveLength(2)
  })

  test('is not recognised by an empty answer that does not say whose it is', async () => {
    const empty = { ...contents, items: 0 }
    const set = setUp({
      '/own.json': ok({ ...ownFile, contents: empty }),
      '/raw.json': ok({ ...answerFile, gameOfItems: null, contents: empty }),
    })
    await importedBy(set, '/own.json', '/raw.json', '/raw.json')
    expect(set.kept).toHaveLength(2)
  })
})

describe('a failure', () => {
  test('is one file’s own: nothing of it stays, and the others are imported', async () => {
    const broken = fail({ kind: 'file-broken', problem: 'truncated', bytes: 7 } as const)
    const set = setUp({ '/a.json': ok(answerFile), '/broken.json': broken })
    const results = await importedBy(set, '/broken.json', '/gone.json', '/a.json')
    expect(results.map(({ file, result }) => [file, result.ok || result.error.kind])).toEqual([
      ['broken.json', 'file-broken'],
      ['gone.json', 'file-not-found'],
      ['a.json', true],
    ])
    expect(set.read).toEqual(['/broken.json', '/a.json'])
    expect(set.kept).toHaveLength(1)
    expect(set.drafts.size).toBe(0)
  })

  test.each(['beginning', 'committing'] as const)('of the disk while %s is said', async (when) => {
    const set = setUp({ '/a.json': ok(answerFile) })
    set.disk[when] = { kind: 'disk-full' }
    const [imported] = await importedBy(set, '/a.json')
    expect(imported?.result).toEqual(fail({ kind: 'disk-full' }))
    expect([set.noted, set.notKept]).toEqual([[], ['disk-full']])
    expect(set.drafts.size).toBe(0)
  })
})

test('cancelling keeps what is done, and answers the rest as cancelled', async () => {
  const set = setUp({ '/a.json': ok(answerFile), '/b.json': ok(ownFile), '/c.json': ok(ownFile) })
  set.hooks.whileReading = () => {
    if (set.read.length === 2) set.ports.calls.cancel('c1')
  }
  const results = await importedBy(set, '/a.json', '/b.json', '/c.json')
  expect(results.map(({ result }) => result.ok || result.error.kind)).toEqual([
    true,
    'cancelled',
    'cancelled',
  ])
  expect(set.read).toEqual(['/a.json', '/b.json'])
  expect(set.kept).toHaveLength(1)
  expect(set.drafts.size).toBe(0)
})

test('progress names the file without its folder, and which of how many it is', async () => {
  const set = setUp({ '/folder/a.json': ok(answerFile), '/folder/b.json': ok(ownFile) })
  await importedBy(set, '/folder/a.json', '/folder/b.json')
  const told = { callId: 'c1', count: 2, total: 1000 }
  expect(set.progress).toEqual([
    { ...told, file: 'a.json', index: 0, done: 0 },
    { ...told, file: 'a.json', index: 0, done: 500 },
    { ...told, file: 'b.json', index: 1, done: 0 },
    { ...told, file: 'b.json', index: 1, done: 500 },
  ])
})

test('files come from the dialog, or from where they waited', async () => {
  const set = setUp({ '/folder/waiting.json': ok(answerFile), '/chosen.json': ok(ownFile) })
  expect(await set.service.chooseAndImport('c1')).toEqual(ok([]))
  set.dialog.chosen = ['/chosen.json']
  expect(await set.service.chooseAndImport('c2')).toMatchObject({
    value: [{ file: 'chosen.json', result: { ok: true } }],
  })
  expect(await set.service.importWaiting('c3')).toMatchObject({
    value: [{ file: 'waiting.json', result: { ok: true } }],
  })
  expect(await set.service.importWaiting('c4')).toEqual(ok([]))
})
