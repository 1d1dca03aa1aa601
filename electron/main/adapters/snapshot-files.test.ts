import { noAnnotation } from '@shared/domain/snapshot'
import { existsSync } from 'node:fs'
import { mkdtemp, open, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { described } from '../../../tests/fakes/described-snapshot'
import { SnapshotWriteError, type SnapshotDraft } from '../ports/snapshot-store'
import { nodeDisk, type WrittenFile } from './disk'
import { createSnapshotFiles } from './snapshot-files'

let folder: string
let directory: string

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'snapshot-files-'))
  directory = path.join(folder, 'data', 'snapshots')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const description = described(
  { game: 'rust', steamId: '76561198827262007', currency: 'rub', multiplier: '2' },
  { projectName: 'Löwe ™', takenAt: 1_700_000_000_000 },
)

const bytes = (text: string) => new TextEncoder().encode(text)

async function begin(files = createSnapshotFiles({ directory })): Promise<SnapshotDraft> {
  const draft = await files.begin()
  if (!draft.ok) throw new Error(draft.error.kind)
  return draft.value
}

async function keep(text: string) {
  const draft = await begin()
  await draft.append(bytes(text))
  const snapshot = await draft.commit(description)
  if (!snapshot.ok) throw new Error(snapshot.error.kind)
  return snapshot.value
}

const fileOf = (id: string) => path.join(directory, `${id}.snapshot`)
const trailerOf = async (id: string) =>
  (await readFile(fileOf(id), 'utf8')).split('\n').at(-2) ?? ''

/** Everything but the index. */
const files = async () => (await readdir(directory)).filter((name) => name !== 'index.jsonl')

describe('an id that was made beforehand', () => {
  const id = '00000000-0000-4000-8000-000000000001'

  it('is the one that the snapshot has, and is refused once it has one', async () => {
    const store = createSnapshotFiles({ directory })
    const draft = await store.begin(id)
    if (!draft.ok) throw new Error(draft.error.kind)
    const taken = { ok: false, error: { kind: 'storage-failed', detail: 'EEXIST' } }
    expect(await store.begin(id)).toEqual(taken)
    expect(await draft.value.commit(description)).toMatchObject({ ok: true, value: { id } })
    expect(await store.begin(id)).toEqual(taken)
    expect(await store.find(id)).toMatchObject({ ok: true })
  })

  it('leads nowhere else', async () => {
    const refused = { ok: false, error: { kind: 'storage-failed', detail: 'EINVAL' } }
    expect(await createSnapshotFiles({ directory }).begin('../x')).toEqual(refused)
  })
})

describe('a snapshot', () => {
  it('is kept byte for byte from the start of its file, and found by its id', async () => {
    const store = createSnapshotFiles({ directory })
    const draft = await begin(store)
    await draft.append(Uint8Array.of(0xff, 0x00))
    await draft.append(new Uint8Array())
    await draft.append(bytes('\n{"a":1}\n'))
    const snapshot = await draft.commit(description)
    expect(snapshot).toEqual({
      ok: true,
      value: { ...description, id: expect.any(String), bytes: 11, annotation: noAnnotation },
    })
    if (!snapshot.ok) return
    const { id } = snapshot.value
    const { sha256 } = description.contents
    expect(await store.find(id)).toEqual({
      ok: true,
      value: { snapshot: snapshot.value, answer: { path: fileOf(id), bytes: 11, sha256 } },
    })
    const content = await readFile(fileOf(id))
    expect(content.subarray(0, 11)).toEqual(
      Buffer.concat([Uint8Array.of(0xff, 0x00), bytes('\n{"a":1}\n')]),
    )
  })

  it('is found by a later run, also when it is empty', async () => {
    for (const snapshot of [await keep('{}'), await keep('')]) {
      const found = await createSnapshotFiles({ directory }).find(snapshot.id)
      expect(found).toMatchObject({ ok: true, value: { snapshot } })
    }
  })

  it('tells at its end what it is, and nothing more', async () => {
    const loose = { ...description, clientSecret: 'AbCdEfGh' }
    const request = { ...description.request, tradeToken: 'AbCdEfGh' }
    const draft = await begin()
    await draft.append(bytes('{}'))
    const snapshot = await draft.commit({ ...loose, request })
    if (!snapshot.ok) throw new Error(snapshot.error.kind)
    const { id } = snapshot.value
    expect(JSON.parse(await trailerOf(id))).toEqual([
      expect.stringMatching(/^[\da-f]{16}$/u),
      { format: 'skinventory-snapshot', version: 2, id, bytes: 2, description },
    ])
    for (const name of await readdir(directory)) {
      expect(await readFile(path.join(directory, name), 'utf8')).not.toContain('AbCdEfGh')
    }
    expect(JSON.stringify(snapshot)).not.toContain('AbCdEfGh')
  })

  it('keeps the beginning of texts from outside that are beyond measure', async () => {
    const draft = await begin()
    const long = '\u0000'.repeat(3000)
    const source = {
      kind: 'imported',
      file: long,
      form: 'csv',
      importedAt: 1,
      guessed: ['game'],
    } as const
    const contents = { ...description.contents, currencyLocal: long }
    const snapshot = await draft.commit({ ...description, projectName: long, source, contents })
    if (!snapshot.ok) throw new Error(snapshot.error.kind)
    const found = await createSnapshotFiles({ directory }).find(snapshot.value.id)
    expect(found).toMatchObject({ value: { snapshot: { projectName: '\u0000'.repeat(2000) } } })
  })

  it('is not described wrongly: such a draft is no snapshot', async () => {
    const draft = await begin()
    const contents = { ...description.contents, items: -1 }
    expect(await draft.commit({ ...description, contents })).toMatchObject({
      ok: false,
      error: { kind: 'storage-failed', detail: expect.stringContaining('contents.items') },
    })
    await draft.discard()
    expect(await files()).toEqual([])
  })

  it.runIf(process.platform !== 'win32')('is for this user alone', async () => {
    const store = createSnapshotFiles({ directory })
    const { id } = await keep('{}')
    await store.annotate(id, { ...noAnnotation, name: 'n' })
    await store.list()
    const modeOf = async (file: string) => (await stat(file)).mode & 0o777
    expect(await modeOf(directory)).toBe(0o700)
    const names = await readdir(directory)
    expect(names).toHaveLength(3)
    for (const name of names) expect(await modeOf(path.join(directory, name)), name).toBe(0o600)
  })
})

describe('a draft', () => {
  it('can be read before it is a snapshot, and is none for anybody else', async () => {
    const draft = await begin()
    await draft.append(bytes('{"half":'))
    await draft.append(bytes('true}'))
    expect(await draft.finish()).toEqual({ ok: true, value: undefined })
    expect(await readFile(draft.answer.path, 'utf8')).toBe('{"half":true}')
    expect((await readdir(directory)).filter((name) => name.endsWith('.snapshot'))).toEqual([])
    await draft.discard()
  })

  it('may be written by somebody else: what is in the file counts', async () => {
    const draft = await begin()
    await writeFile(draft.answer.path, 'x'.repeat(100_000), { flag: 'a' })
    const snapshot = await draft.commit(description)
    if (!snapshot.ok) throw new Error(snapshot.error.kind)
    expect(snapshot.value.bytes).toBe(100_000)
    expect((await readFile(fileOf(snapshot.value.id), 'utf8')).slice(0, 100_001)).toBe(
      `${'x'.repeat(100_000)}\n`,
    )
  })

  it('is a snapshot together with what the person says of it', async () => {
    const said = { name: 'Monday', note: 'é\n', pinned: true, steamId: '76561198827262008' }
    const draft = await begin()
    const request = { ...description.request, steamId: '' }
    const snapshot = await draft.commit({ ...description, request }, said)
    expect(snapshot).toMatchObject({
      value: { annotation: said, request: { steamId: said.steamId } },
    })
    const id = snapshot.ok ? snapshot.value.id : ''
    expect(await createSnapshotFiles({ directory }).find(id)).toMatchObject({
      value: { snapshot: snapshot.ok ? snapshot.value : null },
    })
  })

  it('leaves nothing when it is discarded', async () => {
    const draft = await begin()
    await draft.append(bytes('x'))
    await draft.discard()
    await draft.discard()
    expect(await files()).toEqual([])
    expect(await draft.commit(description)).toMatchObject({ ok: false })
    await expect(draft.append(bytes('x'))).rejects.toThrow(SnapshotWriteError)
  })

  it('stays when it is discarded after it was committed', async () => {
    const draft = await begin()
    const snapshot = await draft.commit(description)
    await draft.discard()
    const id = snapshot.ok ? snapshot.value.id : ''
    expect(await createSnapshotFiles({ directory }).find(id)).toMatchObject({ ok: true })
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
    const store = createSnapshotFiles({ directory })
    const [first, second] = await Promise.all([begin(store), begin(store)])
    await first.append(bytes('1'))
    await second.append(bytes('2'))
    await store.list()
    expect(await readFile(first.answer.path, 'utf8')).toBe('1')
    expect(await readFile(second.answer.path, 'utf8')).toBe('2')
    await first.discard()
    await second.discard()
  })
})

/** A real file on a disk that is full after so many bytes, and takes few bytes at a time until then. */
async function crampedFile(file: string, room: number, code: string): Promise<WrittenFile> {
  const handle = await open(file, 'wx')
  let left = room
  const write = async (buffer: Uint8Array, from = 0, length = buffer.length, at = 0) => {
    if (left === 0) throw Object.assign(new Error(code), { code })
    const written = Math.min(length, left, 7)
    left -= written
    return handle.write(buffer, from, written, at)
  }
  return {
    write: write as WrittenFile['write'],
    stat: handle.stat.bind(handle),
    sync: () => handle.sync(),
    close: () => handle.close(),
  }
}

const storeOn = (create: (file: string) => Promise<WrittenFile>) =>
  createSnapshotFiles({ directory, disk: { ...nodeDisk, create } })

describe('a disk that refuses', () => {
  it.each([
    ['ENOSPC', { kind: 'disk-full' }],
    ['EDQUOT', { kind: 'disk-full' }],
    ['EROFS', { kind: 'disk-read-only' }],
    ['EIO', { kind: 'storage-failed', detail: 'EIO' }],
  ])('in the middle of an answer (%s) leaves nothing', async (code, failure) => {
    const draft = await begin(storeOn((file) => crampedFile(file, 1000, code)))
    await draft.append(new Uint8Array(50))
    await expect(draft.append(new Uint8Array(2000))).rejects.toMatchObject({ failure })
    await expect(draft.append(new Uint8Array(1))).rejects.toMatchObject({ failure })
    expect(await draft.finish()).toEqual({ ok: false, error: failure })
    expect(await draft.commit(description)).toEqual({ ok: false, error: failure })
    await draft.discard()
    expect(await files()).toEqual([])
  })

  it('at the description leaves nothing', async () => {
    const draft = await begin(storeOn((file) => crampedFile(file, 30, 'ENOSPC')))
    await draft.append(new Uint8Array(20))
    expect(await draft.commit(description)).toEqual({ ok: false, error: { kind: 'disk-full' } })
    await draft.discard()
    expect(await files()).toEqual([])
  })

  it('at the flush leaves no snapshot', async () => {
    const store = storeOn(async (file) => ({
      ...(await crampedFile(file, 10_000, 'ENOSPC')),
      sync: () => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' })),
    }))
    const draft = await begin(store)
    expect(await draft.commit(description)).toEqual({ ok: false, error: { kind: 'disk-full' } })
    await draft.discard()
    expect(await files()).toEqual([])
  })

  it.runIf(existsSync('/dev/full'))('is met for real on a device that is full', async () => {
    const draft = await begin(storeOn(() => open('/dev/full', 'w')))
    await expect(draft.append(bytes('{}'))).rejects.toMatchObject({
      failure: { kind: 'disk-full' },
    })
    await draft.discard()
  })

  it('where no folder can be made says so, and is asked again', async () => {
    await writeFile(path.join(folder, 'data'), 'a file')
    const store = createSnapshotFiles({ directory })
    expect(await store.begin()).toMatchObject({ ok: false, error: { kind: 'storage-failed' } })
    expect(await store.list()).toMatchObject({ ok: false, error: { kind: 'storage-failed' } })
    await rm(path.join(folder, 'data'))
    await (await begin(store)).discard()
  })

  it('to let us write says so', async () => {
    const create = () => Promise.reject(Object.assign(new Error('no'), { code: 'EACCES' }))
    const refused = { ok: false, error: { kind: 'disk-read-only' } }
    expect(await storeOn(create).begin()).toEqual(refused)
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

  it('finds the answer alone as it does with all that is known of it, or why it is not there', async () => {
    const { id } = await keep('{"a":1}')
    const store = createSnapshotFiles({ directory })
    const found = await store.find(id)
    expect(await store.findAnswer(id)).toEqual({ ok: true, value: found.ok && found.value.answer })
    await truncate(path.join(directory, `${id}.snapshot`), 9)
    expect(await store.findAnswer(id)).toMatchObject({ error: { kind: 'snapshot-damaged' } })
    const never = '00000000-0000-0000-0000-000000000000'
    expect(await store.findAnswer(never)).toEqual({
      ok: false,
      error: { kind: 'snapshot-not-found' },
    })
  })

  it('follows no id out of its folder, and neither does any change', async () => {
    const { id } = await keep('{}')
    await writeFile(path.join(folder, 'data', 'x.snapshot'), 'x')
    const store = createSnapshotFiles({ directory })
    const notFound = { ok: false, error: { kind: 'snapshot-not-found' } }
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
      expect(await store.find(trick), trick).toEqual(notFound)
      expect(await store.findAnswer(trick), trick).toEqual(notFound)
      expect(await store.readItem(trick, { offset: 0, length: 1 }), trick).toEqual(notFound)
      expect(await store.annotate(trick, noAnnotation), trick).toEqual(notFound)
      expect(await store.setAside(trick, 'x'), trick).toEqual(notFound)
      expect(await store.restore([trick]), trick).toEqual(notFound)
      await store.remove([trick])
      await store.erase([trick])
    }
    expect(await store.find(id)).toMatchObject({ ok: true })
    expect(await readFile(path.join(folder, 'data', 'x.snapshot'), 'utf8')).toBe('x')
  })

  it.each<[string, (whole: Buffer) => Uint8Array, string]>([
    ['nothing', () => bytes(''), 'breaks off'],
    ['half of it', (whole) => whole.subarray(0, -20), 'breaks off'],
    ['the answer alone', () => bytes('{}'), 'breaks off'],
    ['an answer with a line end', () => bytes('{}\n'), 'overwritten'],
    ['a line that is too long', () => bytes(`\n${'x'.repeat(400_000)}\n`), 'overwritten'],
    ['a line of something else', () => bytes('{}\n{}\n'), 'description is damaged'],
    ['a changed byte', (whole) => whole.with(whole.length - 30, 0x20), 'description is damaged'],
    ['a longer answer', (whole) => Buffer.concat([bytes(' '), whole]), 'not as long'],
    ['a shorter answer', (whole) => whole.subarray(1), 'not as long'],
  ])('says that a file is damaged: %s', async (_, damage, detail) => {
    const { id } = await keep('{}')
    await writeFile(fileOf(id), damage(await readFile(fileOf(id))))
    expect(await find(id)).toEqual({
      ok: false,
      error: { kind: 'snapshot-damaged', detail: expect.stringContaining(detail) },
    })
  })

  it('takes no description for its own that stands in the answer, or is another’s', async () => {
    const other = await keep('{}')
    const copied = await readFile(fileOf(other.id), 'utf8')
    const { id, bytes: size } = await keep(copied)
    expect(await find(id)).toMatchObject({ value: { answer: { bytes: size } } })
    await writeFile(fileOf(id), copied)
    const error = { kind: 'snapshot-damaged', detail: 'describes another snapshot' }
    expect(await find(id)).toEqual({ ok: false, error })
  })

  it('holds any answer, also one that ends as a snapshot does', async () => {
    for (const text of ['\n', '\n\n', `\n${await trailerOf((await keep('')).id)}\n`]) {
      const { id } = await keep(text)
      expect(await find(id)).toMatchObject({ value: { answer: { bytes: bytes(text).length } } })
    }
  })
})

describe('readItem', () => {
  it('gives the text of one item', async () => {
    const text = '{"items":[{"name":"★ Ключ"},{}]}'
    const { id, bytes: size } = await keep(text)
    const item = '{"name":"★ Ключ"}'
    const store = createSnapshotFiles({ directory })
    const place = { offset: bytes('{"items":[').length, length: bytes(item).length }
    expect(await store.readItem(id, place)).toEqual({ ok: true, value: item })
    expect(await store.readItem(id, { offset: 0, length: size })).toEqual({ ok: true, value: text })
  })

  it('refuses places outside the answer, and lengths over a megabyte', async () => {
    const mebibyte = 1024 * 1024
    const { id, bytes: size } = await keep('x'.repeat(mebibyte + 10))
    const store = createSnapshotFiles({ directory })
    expect(await store.readItem(id, { offset: 10, length: mebibyte })).toMatchObject({ ok: true })
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
      expect(await store.readItem(id, place), JSON.stringify(place)).toMatchObject({
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
