import { annotationLimits, noAnnotation, type Snapshot } from '@shared/domain/snapshot'
import { appendFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { described } from '../../../tests/fakes/described-snapshot'
import { createPerilousDisk } from '../../../tests/fakes/perilous-disk'
import { setAsideFacts } from '@shared/domain/kept-snapshots'
import type { SnapshotStore } from '../ports/snapshot-store'
import { nodeDisk } from './disk'
import { createSnapshotFiles, setAsideFolderIn } from './snapshot-files'

let directory: string
let store: SnapshotStore
let time: number

beforeEach(async () => {
  directory = await mkdtemp(path.join(os.tmpdir(), 'snapshot-library-'))
  time = 0
  nextRun()
})
afterEach(() => rm(directory, { recursive: true, force: true }))

async function keep(takenAt: number, tradeToken = ''): Promise<Snapshot> {
  const draft = await store.begin()
  if (!draft.ok) throw new Error(draft.error.kind)
  await draft.value.append(Buffer.from('{}'))
  const snapshot = await draft.value.commit(described({}, { takenAt, tradeToken }))
  if (!snapshot.ok) throw new Error(snapshot.error.kind)
  return snapshot.value
}

async function listed(by = store) {
  const list = await by.list()
  if (!list.ok) throw new Error(JSON.stringify(list.error))
  return list.value
}

const within = (name: string) => path.join(directory, name)
const fileOf = ({ id }: Snapshot) => within(`${id}.snapshot`)
const index = () => within('index.jsonl')
const now = () => (time += 1)
const nextRun = () => (store = createSnapshotFiles({ directory, now }))

/** A disk that counts the snapshot files that are opened, and refuses what the test says. */
function watchedStore(refuse: Partial<typeof nodeDisk> = {}) {
  const opened: string[] = []
  const open = (file: string) => {
    opened.push(path.basename(file))
    return nodeDisk.open(file)
  }
  return {
    opened,
    store: createSnapshotFiles({ directory, disk: { ...nodeDisk, open, ...refuse } }),
  }
}
const refusal = (code: string) => () => Promise.reject(Object.assign(new Error(code), { code }))

describe('the list', () => {
  it('is empty at first', async () => {
    expect(await listed()).toEqual({ snapshots: [], setAside: [] })
    expect(await readdir(directory)).toEqual([])
  })

  it('has all of them, newest first, in this run and in the next', async () => {
    const [b, c, a] = [await keep(2), await keep(3), await keep(1)]
    expect((await listed()).snapshots).toEqual([c, b, a])
    nextRun()
    const d = await keep(4)
    expect((await listed()).snapshots).toEqual([d, c, b, a])
  })

  it('comes from the index alone once that is known', async () => {
    await keep(1)
    await keep(2)
    const first = watchedStore()
    expect((await listed(first.store)).snapshots).toHaveLength(2)
    expect(first.opened).toHaveLength(2)
    const second = watchedStore()
    expect((await listed(second.store)).snapshots).toHaveLength(2)
    expect(second.opened).toEqual([])
  })

  it.each<[string, (index: string) => string | null]>([
    ['is missing', () => null],
    ['is empty', () => ''],
    ['is another program’s', () => '{"some":"thing"}\n'],
    ['is a later version’s', (text) => text.replace('"version":1', '"version":2')],
    ['has a torn last line', (text) => text.slice(0, -5)],
    ['has a line that was changed', (text) => text.replace('"takenAt":2', '"takenAt":9')],
    ['is full of zeros', (text) => '\0'.repeat(text.length)],
    ['is behind', (text) => text.slice(0, text.indexOf('\n') + 1)],
  ])('is the same when the index %s, and the index is mended', async (_, damage) => {
    const kept = [await keep(2), await keep(1)]
    await listed()
    const damaged = damage(await readFile(index(), 'utf8'))
    if (damaged === null) await rm(index())
    else await writeFile(index(), damaged)
    const { store: next } = watchedStore()
    expect((await listed(next)).snapshots).toEqual(kept)
    const after = watchedStore()
    expect((await listed(after.store)).snapshots).toEqual(kept)
    expect(after.opened).toEqual([])
  })

  it('follows the files: those that came or went by themselves', async () => {
    const [a, b] = [await keep(1), await keep(2)]
    await listed()
    const copy = await readFile(fileOf(a))
    await rm(fileOf(a))
    expect((await listed()).snapshots).toEqual([b])
    nextRun()
    expect((await listed()).snapshots).toEqual([b])
    await writeFile(fileOf(a), copy)
    expect((await listed()).snapshots).toEqual([b, a])
  })

  it('needs no index that can be written, and neither does a commit', async () => {
    const refused = watchedStore({
      append: refusal('ENOSPC'),
      rename: (from, to) =>
        to.endsWith('.jsonl') ? refusal('EROFS')() : nodeDisk.rename(from, to),
    })
    store = refused.store
    const a = await keep(1)
    expect((await listed()).snapshots).toEqual([a])
    const b = await keep(2)
    const annotated = await store.annotate(a.id, { ...noAnnotation, name: 'n' })
    expect(annotated).toMatchObject({ ok: true })
    expect((await listed()).snapshots).toMatchObject([b, { annotation: { name: 'n' } }])
    nextRun()
    expect((await listed()).snapshots).toMatchObject([b, { annotation: { name: 'n' } }])
    expect(await readdir(directory)).not.toContainEqual(expect.stringContaining('.part'))
  })

  it('does not grow by what is changed again and again', async () => {
    // Without flushes, to be quick.
    store = createSnapshotFiles({ directory, disk: createPerilousDisk() })
    const { id } = await keep(1)
    await listed()
    for (let count = 0; count < 450; count += 1) {
      await store.annotate(id, { ...noAnnotation, name: `name ${count}` })
    }
    const lines = (await readFile(index(), 'utf8')).split('\n').length
    expect(lines).toBeLessThan(250)
    nextRun()
    expect((await listed()).snapshots).toMatchObject([{ annotation: { name: 'name 449' } }])
  })

  it('forgets a trade token together with its snapshot', async () => {
    const { id } = await keep(1, 'AbCdEfGh')
    await listed()
    expect(await readFile(index(), 'utf8')).toContain('AbCdEfGh')
    await store.erase([id])
    expect(await readFile(index(), 'utf8')).not.toContain('AbCdEfGh')
  })
})

describe('what the person says', () => {
  const said = { name: 'Monday', note: 'a\nb\u2028"', pinned: true, steamId: '' }

  it('is there afterwards, wherever it is asked for', async () => {
    const kept = await keep(1)
    expect(await store.annotate(kept.id, said)).toEqual({
      ok: true,
      value: { ...kept, annotation: said },
    })
    for (const run of [store, nextRun()]) {
      expect((await listed(run)).snapshots).toEqual([{ ...kept, annotation: said }])
      expect(await run.find(kept.id)).toMatchObject({ value: { snapshot: { annotation: said } } })
    }
  })

  it('is found without the index, and where the index knows another', async () => {
    const { id } = await keep(1)
    await listed()
    await store.annotate(id, said)
    const old = await readFile(index(), 'utf8')
    await store.annotate(id, { ...said, name: 'Tuesday' })
    await writeFile(index(), old)
    nextRun()
    expect((await listed()).snapshots).toMatchObject([{ annotation: { name: 'Tuesday' } }])
    await store.annotate(id, noAnnotation)
    await writeFile(index(), old)
    nextRun()
    expect((await listed()).snapshots).toMatchObject([{ annotation: noAnnotation }])
  })

  it('names whose it is only where the file does not', async () => {
    const own = '76561198827262007'
    const open = await keep(1)
    const annotated = await store.annotate(open.id, { ...noAnnotation, steamId: own })
    expect(annotated).toMatchObject({ value: { request: { steamId: own } } })
    const draft = await store.begin()
    if (!draft.ok) throw new Error(draft.error.kind)
    const closed = await draft.value.commit(described({ steamId: own }), {
      ...noAnnotation,
      steamId: '76561198827262008',
    })
    expect(closed).toMatchObject({
      value: { request: { steamId: own }, annotation: { steamId: '' } },
    })
  })

  it('leaves one file, and none where there is nothing to say', async () => {
    const { id } = await keep(1)
    const notes = async () =>
      (await readdir(directory)).filter((name) => name.endsWith('.note')).length
    await store.annotate(id, said)
    await store.annotate(id, { ...said, pinned: false })
    expect(await notes()).toBe(1)
    await store.annotate(id, noAnnotation)
    expect(await notes()).toBe(0)
  })

  it('stays as it was where the disk refuses', async () => {
    const { id } = await keep(1)
    await store.annotate(id, said)
    const full = watchedStore({ create: refusal('ENOSPC') })
    expect(await full.store.annotate(id, noAnnotation)).toMatchObject({ ok: true })
    await store.annotate(id, said)
    expect(await full.store.annotate(id, { ...said, name: 'x' })).toEqual({
      ok: false,
      error: { kind: 'disk-full' },
    })
    expect((await listed(nextRun())).snapshots).toMatchObject([{ annotation: said }])
  })

  it('is set aside where it cannot be read, and the snapshot is not', async () => {
    const kept = await keep(1)
    await store.annotate(kept.id, said)
    const name = (await readdir(directory)).find((one) => one.endsWith('.note')) ?? ''
    await writeFile(within(name), 'x'.repeat(annotationLimits.note))
    await rm(index(), { force: true })
    nextRun()
    expect(await listed()).toMatchObject({
      snapshots: [kept],
      setAside: [{ file: name, reason: 'note is damaged', bytes: annotationLimits.note }],
    })
  })
})

describe('removing', () => {
  it('can be undone, with what was said, until the next run', async () => {
    const [a, b, c] = [await keep(1), await keep(2), await keep(3)]
    const annotated = await store.annotate(a.id, { ...noAnnotation, name: 'n' })
    expect(await store.remove([a.id, b.id])).toEqual({ ok: true, value: undefined })
    expect((await listed()).snapshots).toEqual([c])
    expect(await store.find(a.id)).toMatchObject({ error: { kind: 'snapshot-not-found' } })
    const restored = await store.restore([a.id])
    expect(restored).toEqual({ ok: true, value: [annotated.ok ? annotated.value : null] })
    expect((await listed()).snapshots.map(({ id }) => id)).toEqual([c.id, a.id])

    nextRun()
    expect((await listed()).snapshots.map(({ id }) => id)).toEqual([c.id, a.id])
    expect(await store.restore([b.id])).toEqual({
      ok: false,
      error: { kind: 'snapshot-not-found' },
    })
    expect(await readdir(directory)).not.toContain('trash')
  })

  it('restores all or none', async () => {
    const [a, b] = [await keep(1), await keep(2)]
    await store.remove([a.id])
    expect(await store.restore([a.id, b.id])).toMatchObject({ ok: false })
    expect((await listed()).snapshots).toEqual([b])
    expect(await store.restore([a.id])).toMatchObject({ ok: true })
  })

  it('removes all or none where the disk refuses one', async () => {
    const [a, b] = [await keep(1), await keep(2)]
    await store.annotate(a.id, { ...noAnnotation, name: 'n' })
    const before = (await listed()).snapshots
    const refused = watchedStore({
      rename: (from, to) =>
        from.includes(b.id) && to.includes('trash')
          ? refusal('EPERM')()
          : nodeDisk.rename(from, to),
    })
    expect(await refused.store.remove([a.id, b.id])).toEqual({
      ok: false,
      error: { kind: 'disk-read-only' },
    })
    expect((await listed(refused.store)).snapshots).toEqual(before)
  })

  it('takes what is not there for removed', async () => {
    const { id } = await keep(1)
    await store.remove([id])
    expect(await store.remove([id, '00000000-0000-0000-0000-000000000000'])).toMatchObject({
      ok: true,
    })
    expect(await store.restore([id])).toMatchObject({ ok: true })
  })

  it('for good leaves nothing of it', async () => {
    const [a, b] = [await keep(1), await keep(2)]
    await store.annotate(a.id, { ...noAnnotation, name: 'n' })
    expect(await store.erase([a.id])).toEqual({ ok: true, value: undefined })
    expect((await listed()).snapshots).toEqual([b])
    expect(await readdir(directory)).not.toContainEqual(expect.stringContaining(a.id))
    expect(await store.restore([a.id])).toMatchObject({ ok: false })
  })
})

describe('what cannot be read', () => {
  it('is set aside and named, in this run and later ones, and the rest is listed', async () => {
    const [a, b] = [await keep(1), await keep(2)]
    const whole = await readFile(fileOf(a))
    await writeFile(fileOf(a), whole.subarray(0, -10))
    await writeFile(within('copy of one.snapshot'), 'x')
    const setAside = [
      {
        file: path.basename(fileOf(a)),
        reason: expect.stringContaining('breaks off'),
        facts: null,
      },
      {
        file: 'copy of one.snapshot',
        reason: expect.stringContaining('name'),
        facts: null,
        bytes: 1,
      },
    ] as const
    for (const run of [nextRun(), nextRun()]) {
      expect(await listed(run)).toMatchObject({ snapshots: [b], setAside })
    }
    const aside = setAsideFolderIn(directory)
    expect(await readFile(path.join(aside, path.basename(fileOf(a))))).toEqual(
      whole.subarray(0, -10),
    )
  })

  it('is named where it cannot be moved either', async () => {
    const [a, b] = [await keep(1), await keep(2)]
    await writeFile(fileOf(a), '')
    const { store: locked } = watchedStore({
      rename: refusal('EROFS'),
      makeFolder: async () => undefined,
    })
    expect(await listed(locked)).toMatchObject({
      snapshots: [b],
      setAside: [{ file: path.basename(fileOf(a)) }],
    })
    expect(await readFile(fileOf(a), 'utf8')).toBe('')
  })

  it('is set aside by whoever found out, under a name of its own', async () => {
    const kept = await keep(1)
    await listed()
    const whole = await readFile(fileOf(kept))
    expect(await store.setAside(kept.id, 'answer is not JSON')).toMatchObject({
      ok: true,
      value: {
        file: path.basename(fileOf(kept)),
        reason: 'answer is not JSON',
        facts: setAsideFacts(kept),
      },
    })
    expect(await store.setAside(kept.id, 'again')).toMatchObject({
      error: { kind: 'snapshot-not-found' },
    })
    await writeFile(fileOf(kept), whole)
    expect((await listed()).snapshots).toEqual([kept])
    await store.setAside(kept.id, 'again')
    expect((await listed()).setAside.map(({ file, reason }) => [file, reason])).toEqual([
      [`2-${path.basename(fileOf(kept))}`, 'again'],
      [path.basename(fileOf(kept)), 'answer is not JSON'],
    ])
  })
})

describe('what is known of a snapshot that is set aside', () => {
  it('comes from its own file where there is no index, with what the person said of it', async () => {
    const kept = await keep(1, 'trade-token')
    await store.annotate(kept.id, { ...noAnnotation, name: 'Before the sale' })
    await rm(index(), { force: true })
    const facts = { ...setAsideFacts(kept), name: 'Before the sale' }
    expect(await nextRun().setAside(kept.id, 'changed')).toMatchObject({ value: { facts } })
    const { setAside } = await listed(nextRun())
    const listing = setAside.find(({ file }) => file.endsWith('.snapshot'))
    expect(listing).toMatchObject({ facts, reason: 'changed' })
    const said = await readFile(
      path.join(setAsideFolderIn(directory), `${listing?.file}.reason`),
      'utf8',
    )
    expect(said).toContain('Before the sale')
    expect(said).not.toContain('trade-token')
  })
})

it('calls at the same time do each other no harm', async () => {
  const kept = await Promise.all(Array.from({ length: 20 }, (_, at) => keep(at)))
  await Promise.all([
    ...kept.slice(0, 5).map(({ id }) => store.annotate(id, { ...noAnnotation, name: id })),
    store.remove(kept.slice(5, 10).map(({ id }) => id)),
    ...kept.slice(10, 12).map(({ id }) => store.erase([id])),
    store.list(),
    keep(100),
    store.list(),
  ])
  const expected = (await listed()).snapshots
  expect(expected).toHaveLength(14)
  expect(expected.filter(({ id, annotation }) => annotation.name === id)).toHaveLength(5)
  expect(await listed(nextRun())).toEqual({ snapshots: expected, setAside: [] })
  const { opened, store: third } = watchedStore()
  await listed(third)
  expect(opened).toEqual([])
  await appendFile(index(), 'torn')
  expect((await listed(nextRun())).snapshots).toEqual(expected)
})
