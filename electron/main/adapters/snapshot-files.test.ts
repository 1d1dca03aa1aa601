import { existsSync } from 'node:fs'
import { mkdtemp, open, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { SnapshotWriteError, type SnapshotDraft, type SnapshotFacts } from '../ports/snapshot-store'
import { createSnapshotFiles } from './snapshot-files'
import type { DraftFile } from './snapshot-files-draft'

let folder: string
let directory: string

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'snapshot-files-'))
  directory = path.join(folder, 'data', 'snapshots')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const facts: SnapshotFacts = {
  request: {
    projectId: 'p',
    game: 'rust',
    steamId: '76561198827262007',
    currency: 'rub',
    multiplier: '2',
    customCurrency: '',
    customCurrencyRate: '',
  },
  projectName: 'Löwe ™',
  takenAt: 1_700_000_000_000,
}

const bytes = (text: string) => new TextEncoder().encode(text)

async function begin(files = createSnapshotFiles({ directory })): Promise<SnapshotDraft> {
  const draft = await files.begin(facts)
  if (!draft.ok) throw new Error(draft.error.kind)
  return draft.value
}

async function keep(text: string) {
  const draft = await begin()
  await draft.append(bytes(text))
  const snapshot = await draft.commit()
  if (!snapshot.ok) throw new Error(snapshot.error.kind)
  return snapshot.value
}

const rawAnswer = async (answer: { path: string; offset: number }) =>
  (await readFile(answer.path)).subarray(answer.offset).toString('utf8')

describe('a snapshot', () => {
  it('is kept byte for byte, and found by its id', async () => {
    const files = createSnapshotFiles({ directory })
    const draft = await begin(files)
    await draft.append(Uint8Array.of(0xff, 0x00))
    await draft.append(new Uint8Array())
    await draft.append(bytes('\n{"a":1}\n'))
    const snapshot = await draft.commit()
    expect(snapshot).toEqual({ ok: true, value: { ...facts, id: expect.any(String), bytes: 11 } })
    if (!snapshot.ok) return
    const found = await files.find(snapshot.value.id)
    if (!found.ok) throw new Error(found.error.kind)
    const content = await readFile(found.value.path)
    expect(content.subarray(found.value.offset)).toEqual(
      Buffer.concat([Uint8Array.of(0xff, 0x00), bytes('\n{"a":1}\n')]),
    )
    expect(path.basename(found.value.path)).toBe(`${snapshot.value.id}.snapshot`)
  })

  it('is found by a later run', async () => {
    const { id } = await keep('{}')
    expect(await createSnapshotFiles({ directory }).find(id)).toMatchObject({ ok: true })
  })

  it('tells in its header what it is, and nothing more', async () => {
    const request = { ...facts.request, tradeToken: 'AbCdEfGh' }
    const draft = await createSnapshotFiles({ directory }).begin({ ...facts, request })
    if (!draft.ok) throw new Error(draft.error.kind)
    const snapshot = await draft.value.commit()
    if (!snapshot.ok) throw new Error(snapshot.error.kind)
    const text = await readFile(path.join(directory, `${snapshot.value.id}.snapshot`), 'utf8')
    expect(JSON.parse(text)).toEqual({
      format: 'skinventory-snapshot',
      version: 1,
      id: snapshot.value.id,
      ...facts,
    })
    expect(text).not.toContain('AbCdEfGh')
  })

  it.runIf(process.platform !== 'win32')('is for this user alone', async () => {
    const { id } = await keep('{}')
    const modeOf = async (file: string) => (await stat(file)).mode & 0o777
    expect(await modeOf(path.join(directory, `${id}.snapshot`))).toBe(0o600)
    expect(await modeOf(directory)).toBe(0o700)
  })
})

describe('a draft', () => {
  it('can be read before it is a snapshot, and is none for anybody else', async () => {
    const draft = await begin()
    await draft.append(bytes('{"half":'))
    await draft.append(bytes('true}'))
    expect(await draft.finish()).toEqual({ ok: true, value: undefined })
    expect(await rawAnswer(draft.answer)).toBe('{"half":true}')
    expect((await readdir(directory)).filter((name) => name.endsWith('.snapshot'))).toEqual([])
    await draft.discard()
  })

  it('leaves nothing when it is discarded', async () => {
    const draft = await begin()
    await draft.append(bytes('x'))
    await draft.discard()
    await draft.discard()
    expect(await readdir(directory)).toEqual([])
    expect(await draft.commit()).toMatchObject({ ok: false })
    await expect(draft.append(bytes('x'))).rejects.toThrow(SnapshotWriteError)
  })

  it('stays when it is discarded after it was committed', async () => {
    const draft = await begin()
    const snapshot = await draft.commit()
    await draft.discard()
    expect(
      snapshot.ok && (await createSnapshotFiles({ directory }).find(snapshot.value.id)).ok,
    ).toBe(true)
  })

  it('of a run that ended early is removed by the next run, and whole snapshots are not', async () => {
    const { id } = await keep('{}')
    const left = await begin()
    const other = await begin(createSnapshotFiles({ directory }))
    expect(existsSync(left.answer.path)).toBe(false)
    expect(existsSync(other.answer.path)).toBe(true)
    expect(await createSnapshotFiles({ directory }).find(id)).toMatchObject({ ok: true })
    await left.discard()
    await other.discard()
  })

  it('is not touched by others of the same run', async () => {
    const files = createSnapshotFiles({ directory })
    const first = await begin(files)
    const second = await begin(files)
    await first.append(bytes('1'))
    await second.append(bytes('2'))
    expect(await rawAnswer(first.answer)).toBe('1')
    expect(await rawAnswer(second.answer)).toBe('2')
    await first.discard()
    await second.discard()
  })
})

/** A real file on a disk that is full after so many bytes, and takes few bytes at a time until then. */
async function crampedFile(file: string, room: number, code: string): Promise<DraftFile> {
  const handle = await open(file, 'wx')
  let left = room
  const write = async (buffer: Uint8Array, from = 0, length = buffer.length) => {
    if (left === 0) throw Object.assign(new Error(code), { code })
    const written = Math.min(length, left, 7)
    left -= written
    return handle.write(buffer, from, written, null)
  }
  return {
    write: write as DraftFile['write'],
    sync: () => handle.sync(),
    close: () => handle.close(),
  }
}

describe('a disk that refuses', () => {
  it.each([
    ['ENOSPC', { kind: 'disk-full' }],
    ['EDQUOT', { kind: 'disk-full' }],
    ['EROFS', { kind: 'disk-read-only' }],
    ['EIO', { kind: 'storage-failed', detail: 'EIO' }],
  ])('in the middle of an answer (%s) leaves nothing', async (code, failure) => {
    const files = createSnapshotFiles({
      directory,
      createFile: (file) => crampedFile(file, 1000, code),
    })
    const draft = await begin(files)
    await draft.append(new Uint8Array(50))
    await expect(draft.append(new Uint8Array(2000))).rejects.toMatchObject({ failure })
    await expect(draft.append(new Uint8Array(1))).rejects.toMatchObject({ failure })
    expect(await draft.finish()).toEqual({ ok: false, error: failure })
    expect(await draft.commit()).toEqual({ ok: false, error: failure })
    await draft.discard()
    expect(await readdir(directory)).toEqual([])
  })

  it('at the header leaves nothing', async () => {
    const files = createSnapshotFiles({
      directory,
      createFile: (file) => crampedFile(file, 10, 'ENOSPC'),
    })
    expect(await files.begin(facts)).toEqual({ ok: false, error: { kind: 'disk-full' } })
    expect(await readdir(directory)).toEqual([])
  })

  it('at the flush leaves no snapshot', async () => {
    const files = createSnapshotFiles({
      directory,
      createFile: async (file) => ({
        ...(await crampedFile(file, 10_000, 'ENOSPC')),
        sync: () => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' })),
      }),
    })
    const draft = await begin(files)
    expect(await draft.commit()).toEqual({ ok: false, error: { kind: 'disk-full' } })
    await draft.discard()
    expect(await readdir(directory)).toEqual([])
  })

  it.runIf(existsSync('/dev/full'))('is met for real on a device that is full', async () => {
    const files = createSnapshotFiles({ directory, createFile: () => open('/dev/full', 'w') })
    expect(await files.begin(facts)).toEqual({ ok: false, error: { kind: 'disk-full' } })
  })

  it('where no folder can be made says so, and is asked again', async () => {
    await writeFile(path.join(folder, 'data'), 'a file')
    const files = createSnapshotFiles({ directory })
    expect(await files.begin(facts)).toMatchObject({ ok: false, error: { kind: 'storage-failed' } })
    await rm(path.join(folder, 'data'))
    await (await begin(files)).discard()
  })

  it('to let us write says so', async () => {
    const createFile = () => Promise.reject(Object.assign(new Error('no'), { code: 'EACCES' }))
    expect(await createSnapshotFiles({ directory, createFile }).begin(facts)).toEqual({
      ok: false,
      error: { kind: 'disk-read-only' },
    })
  })
})

describe('find', () => {
  const find = (id: string) => createSnapshotFiles({ directory }).find(id)

  it('knows nothing of an id that was never given', async () => {
    const notFound = { ok: false, error: { kind: 'snapshot-not-found' } }
    expect(await find('00000000-0000-0000-0000-000000000000')).toEqual(notFound)
    await keep('{}')
    expect(await find('00000000-0000-0000-0000-000000000000')).toEqual(notFound)
  })

  it('follows no id out of its folder', async () => {
    const { id } = await keep('{}')
    await writeFile(path.join(folder, 'data', 'x.snapshot'), 'x')
    for (const trick of [
      '../x',
      '..\\x',
      `../snapshots/${id}`,
      `./${id}`,
      `${id}/../${id}`,
      `${id}\0`,
      `${id}\n`,
      '',
      id.toUpperCase(),
    ]) {
      expect(await find(trick), trick).toEqual({ ok: false, error: { kind: 'snapshot-not-found' } })
    }
  })

  it.each([
    ['', 'no header line'],
    ['{"status":"success"}', 'no header line'],
    ['not json\n{}', 'header is no JSON'],
    ['{}\n{}', 'header'],
    ['null\n', 'header'],
    ['x'.repeat(70_000), 'no header line'],
  ])('says that a file is damaged: %j', async (content, detail) => {
    const { id } = await keep('{}')
    await writeFile(path.join(directory, `${id}.snapshot`), content)
    expect(await find(id)).toEqual({
      ok: false,
      error: { kind: 'snapshot-damaged', detail: expect.stringContaining(detail) },
    })
  })

  it.each([
    ['a later version', { version: 2 }],
    ['another format', { format: 'x' }],
    ['another id', { id: 'x' }],
    ['a game that does not exist', { request: { ...facts.request, game: 'chess' } }],
    ['no time', { takenAt: null }],
  ])('refuses a header with %s', async (_, change) => {
    const { id } = await keep('{}')
    const file = path.join(directory, `${id}.snapshot`)
    const [header = ''] = (await readFile(file, 'utf8')).split('\n')
    await writeFile(file, `${JSON.stringify({ ...JSON.parse(header), ...change })}\n{}`)
    expect(await find(id)).toMatchObject({ ok: false, error: { kind: 'snapshot-damaged' } })
  })
})

describe('readItem', () => {
  it('gives the text of one item', async () => {
    const text = '{"items":[{"name":"★ Ключ"},{}]}'
    const { id, bytes: size } = await keep(text)
    const item = '{"name":"★ Ключ"}'
    const files = createSnapshotFiles({ directory })
    const place = { offset: bytes('{"items":[').length, length: bytes(item).length }
    expect(await files.readItem(id, place)).toEqual({ ok: true, value: item })
    expect(await files.readItem(id, { offset: 0, length: size })).toEqual({ ok: true, value: text })
  })

  it('refuses places outside the answer, and lengths over a megabyte', async () => {
    const mebibyte = 1024 * 1024
    const { id, bytes: size } = await keep('x'.repeat(mebibyte + 10))
    const files = createSnapshotFiles({ directory })
    expect(await files.readItem(id, { offset: 10, length: mebibyte })).toMatchObject({ ok: true })
    for (const place of [
      { offset: -1, length: 1 },
      { offset: 0, length: 0 },
      { offset: 0, length: -1 },
      { offset: 0, length: mebibyte + 1 },
      { offset: size, length: 1 },
      { offset: size - 1, length: 2 },
      { offset: 0.5, length: 1 },
      { offset: Number.NaN, length: 1 },
      { offset: Number.MAX_SAFE_INTEGER, length: 1 },
    ]) {
      expect(await files.readItem(id, place), JSON.stringify(place)).toMatchObject({
        ok: false,
        error: { kind: 'snapshot-damaged' },
      })
    }
  })

  it('refuses bytes that are no text', async () => {
    const { id } = await keep('"é"')
    const cut = await createSnapshotFiles({ directory }).readItem(id, { offset: 0, length: 2 })
    expect(cut).toMatchObject({ ok: false, error: { kind: 'snapshot-damaged' } })
  })
})
