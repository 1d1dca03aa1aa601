import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ok } from '@shared/result'
import { draftIdOf, draftItemOf, draftOf } from '../../../tests/fakes/draft-fixture'
import { nodeDisk, type Disk } from './disk'
import { createDraftFiles } from './draft-files'
import { sealedLine } from './sealed-line'

let directory = ''
beforeEach(async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'draft-files-'))
  directory = path.join(folder, 'drafts')
})
afterEach(() => rm(path.dirname(directory), { recursive: true, force: true }))

const open = (disk?: Disk) =>
  createDraftFiles({ directory, now: () => 7, ...(disk === undefined ? {} : { disk }) })
const names = async () => (await readdir(directory)).toSorted()
const id = draftIdOf(1)
const draft = draftOf({
  items: [draftItemOf('1', { name: '★ Karambit | "Doppler"\n' }), draftItemOf('2')],
  orderId: 'order 1',
  checkedOrigin: draftOf().origin,
  findings: [
    { assetId: '1', kind: 'not-depositable', why: 'disabled' },
    { assetId: '2', kind: 'price-moved', now: draftItemOf('2', { price: '0.03' }) },
  ],
  record: { transactionId: 't', createdAt: 5, note: 'paid' },
})

describe('drafts', () => {
  it('come back at the next start as they were, the one that changed last first', async () => {
    const later = draftOf({ id: draftIdOf(2), changedAt: 9 })
    const store = open()
    expect(await store.list()).toEqual(ok({ drafts: [], setAside: [] }))
    expect(await store.put(draft)).toEqual(ok())
    await store.put(draftOf({ id: later.id }))
    await store.put(later)
    const all = ok({ drafts: [later, draft], setAside: [] })
    expect(await store.list()).toEqual(all)
    expect(await open().list()).toEqual(all)
    expect(await names()).toEqual([`${id}.draft`, `${later.id}.draft`])
  })

  it.runIf(process.platform !== 'win32')('are for this user’s eyes alone', async () => {
    await open().put(draft)
    expect((await stat(directory)).mode & 0o777).toBe(0o700)
    expect((await stat(path.join(directory, `${id}.draft`))).mode & 0o777).toBe(0o600)
  })

  it('are read once a run', async () => {
    await open().put(draft)
    let reads = 0
    const store = open({
      ...nodeDisk,
      read: (file) => {
        reads += 1
        return nodeDisk.read(file)
      },
    })
    await store.list()
    await store.list()
    await store.put(draftOf({ id: draftIdOf(2) }))
    await store.list()
    expect(reads).toBe(1)
  })

  it('that something else put there or took away are seen', async () => {
    const store = open()
    await store.put(draft)
    const file = path.join(directory, `${id}.draft`)
    const bytes = await readFile(file)
    await rm(file)
    expect(await store.list()).toEqual(ok({ drafts: [], setAside: [] }))
    await writeFile(file, bytes)
    expect(await store.list()).toEqual(ok({ drafts: [draft], setAside: [] }))
  })

  it('that break a limit are not kept, and the one before stays', async () => {
    const store = open()
    await store.put(draft)
    const broken = await store.put({ ...draft, orderId: 'x'.repeat(101) })
    expect(broken).toEqual({
      ok: false,
      error: { kind: 'storage-failed', detail: 'draft: draft.orderId too_big' },
    })
    expect(await store.list()).toEqual(ok({ drafts: [draft], setAside: [] }))
  })

  it('never lead out of their folder by their ids', async () => {
    const store = open()
    await store.put(draft)
    await writeFile(path.join(directory, '..', 'outside.draft'), 'x')
    expect(await store.put({ ...draft, id: '../outside' })).toMatchObject({ ok: false })
    expect(await store.remove(['../outside', '..'])).toEqual(ok())
    expect(await store.restore(['../outside'])).toMatchObject({ ok: false })
    expect(await readFile(path.join(directory, '..', 'outside.draft'), 'utf8')).toBe('x')
  })

  it('are told of as not kept where the disk refuses', async () => {
    const store = open({
      ...nodeDisk,
      create: () => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' })),
    })
    expect(await store.put(draft)).toEqual({ ok: false, error: { kind: 'disk-full' } })
    expect(await store.list()).toEqual(ok({ drafts: [], setAside: [] }))
  })
})

describe('removed drafts', () => {
  it('can be had back until the next run', async () => {
    const other = draftOf({ id: draftIdOf(2) })
    const store = open()
    await store.put(draft)
    await store.put(other)
    expect(await store.remove([id, id, other.id, draftIdOf(3)])).toEqual(ok())
    expect(await store.list()).toEqual(ok({ drafts: [], setAside: [] }))
    expect(await store.restore([id, draftIdOf(3)])).toMatchObject({
      error: { kind: 'draft-not-found' },
    })
    expect(await store.restore([id])).toEqual(ok())
    expect(await store.list()).toEqual(ok({ drafts: [draft], setAside: [] }))

    const next = open()
    expect(await next.restore([other.id])).toMatchObject({ error: { kind: 'draft-not-found' } })
    expect(await names()).toEqual([`${id}.draft`])
  })

  it('do not write over what was kept under their id since', async () => {
    const store = open()
    const newer = { ...draft, orderId: 'newer' }
    await store.put(draft)
    await store.remove([id])
    await store.put(newer)
    expect(await store.restore([id])).toMatchObject({ error: { kind: 'draft-not-found' } })
    expect(await open().list()).toEqual(ok({ drafts: [newer], setAside: [] }))
  })
})

describe('what cannot be read is set aside with its reason:', () => {
  const sealed = (held: object) => sealedLine(held)
  const form = { format: 'skinventory-draft', version: 1 }
  it.each([
    ['nothing', '', 'breaks off, or was damaged'],
    ['something else', '{"draft": 1}\n', 'breaks off, or was damaged'],
    ['a line without its end', sealed({ ...form, draft }).trimEnd(), 'breaks off, or was damaged'],
    ['more than a line', `${sealed({ ...form, draft })}x`, 'breaks off, or was damaged'],
    ['another format', sealed({ format: 'x', version: 1, draft }), 'draft: format invalid_value'],
    ['a later version', sealed({ ...form, version: 2 }), 'made by a later version of the app'],
    [
      'another draft',
      sealed({ ...form, draft: { ...draft, id: draftIdOf(2) } }),
      'is another draft than its name says',
    ],
    [
      'a trade token',
      sealed({ ...form, draft: { ...draft, tradeToken: 'AbC-_123' } }),
      'draft: draft unrecognized_keys',
    ],
    [
      'an item twice',
      sealed({ ...form, draft: { ...draft, items: [draftItemOf('2'), draftItemOf('2')] } }),
      'draft: draft.items custom',
    ],
  ])('%s', async (_name, content, reason) => {
    await open().put(draftOf({ id: draftIdOf(2) }))
    await writeFile(path.join(directory, `${id}.draft`), content)
    const setAside = [
      {
        file: `${id}.draft`,
        reason,
        facts: null,
        bytes: Buffer.byteLength(content),
        setAsideAt: 7,
      },
    ]
    const drafts = [draftOf({ id: draftIdOf(2) })]
    expect(await open().list()).toEqual(ok({ drafts, setAside }))
    expect(await open().list()).toEqual(ok({ drafts, setAside }))
    expect(await readFile(path.join(directory, 'set-aside', `${id}.draft`), 'utf8')).toBe(content)
  })

  it('names that are none, and folders', async () => {
    await mkdir(path.join(directory, `${id}.draft`), { recursive: true })
    await writeFile(path.join(directory, 'mine.draft'), 'x')
    await writeFile(path.join(directory, 'readme.txt'), 'x')
    const listed = await open().list()
    if (!listed.ok) throw new Error(listed.error.kind)
    expect(
      listed.value.setAside
        .map(({ file, reason }) => [file, reason])
        .toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1)),
    ).toEqual([
      [`${id}.draft`, 'cannot be read (EISDIR)'],
      ['mine.draft', 'its name is not that of a draft'],
    ])
    expect(await names()).toEqual(['readme.txt', 'set-aside'])
  })

  it('or named where it is, if the disk does not let it be moved', async () => {
    await open().put(draft)
    await writeFile(path.join(directory, `${id}.draft`), 'x')
    const refuse = () => Promise.reject(Object.assign(new Error('no'), { code: 'EROFS' }))
    const listed = await open({
      ...nodeDisk,
      makeFolder: async () => undefined,
      rename: refuse,
      create: refuse,
      remove: refuse,
    }).list()
    expect(listed).toEqual(
      ok({
        drafts: [],
        setAside: [
          {
            file: `${id}.draft`,
            reason: 'breaks off, or was damaged',
            facts: null,
            bytes: 0,
            setAsideAt: 7,
          },
        ],
      }),
    )
    expect(await names()).toEqual([`${id}.draft`])
  })
})
