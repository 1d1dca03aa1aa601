import fc from 'fast-check'
import {
  appendFile,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  truncate,
  writeFile,
} from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { ok } from '@shared/result'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { doneState, idOf, keptBatchOf, rowOf } from '../../../tests/fakes/batch-fixture'
import { createPerilousDisk, Ended, type Fate } from '../../../tests/fakes/perilous-disk'
import { batchAfter, withoutTokens } from '../ports/batch-notes'
import type { BatchNote, KeptBatch } from '../ports/batch-store'
import { createBatchFiles } from './batch-files'
import { nodeDisk, type Disk } from './disk'

let directory = ''
beforeEach(async () => {
  directory = path.join(await mkdtemp(path.join(os.tmpdir(), 'batch-files-')), 'batches')
})
afterEach(() => rm(path.dirname(directory), { recursive: true, force: true }))

const open = (disk: Disk = nodeDisk) => createBatchFiles({ directory, disk, now: () => 7 })
const file = (name: string) => path.join(directory, name)
const kept = keptBatchOf()
const { id } = kept.batch
const began: BatchNote = { kind: 'began', row: 0, snapshotId: idOf(11) }
const done: BatchNote = { kind: 'row', row: 0, state: doneState(idOf(11)) }
const failed: BatchNote = {
  kind: 'row',
  row: 1,
  state: {
    kind: 'failed',
    error: { kind: 'api-error', error: { name: 'invalid_trade_token', code: '3', message: 'x' } },
    attempts: 2,
  },
}
const paused: BatchNote = {
  kind: 'phase',
  phase: { kind: 'paused', because: { kind: 'disk-full' } },
}
const slower: BatchNote = { kind: 'concurrency', concurrency: 1 }
const notes = [began, done, failed, paused, slower]

describe('batches', () => {
  it('come back at the next start as they were noted, the newest first', async () => {
    const store = open()
    const newer = keptBatchOf({ id: idOf(2), createdAt: 2 })
    expect(await store.create(kept)).toEqual(ok())
    await store.create(newer)
    for (const note of notes) expect(await store.note(id, [note])).toEqual(ok())
    const after = batchAfter(kept, notes)
    expect(after.tradeTokens).toEqual([null, 'tok00002', 'tok00003'])
    expect(await open().list()).toEqual(ok({ batches: [newer, after], setAside: [] }))
  })

  it('keep no trade token once nothing waits, and no journal', async () => {
    const store = open()
    await store.create(kept)
    await store.note(id, notes)
    const ended = { ...batchAfter(kept, notes).batch, phase: { kind: 'ended', at: 9 } as const }
    expect(await store.close(ended)).toEqual(ok())
    expect(await readdir(directory)).toEqual([`${id}.batch`])
    expect(await readFile(file(`${id}.batch`), 'utf8')).not.toMatch(/tok0/u)
    const after = ok({ batches: [withoutTokens(ended)], setAside: [] })
    expect(await open().list()).toEqual(after)
  })

  it('can be begun again with their tokens, and do not hear the notes of before', async () => {
    const store = open()
    await store.create(kept)
    await store.note(id, notes)
    await store.create(kept)
    await store.note(id, [began])
    const after = ok({ batches: [batchAfter(kept, [began])], setAside: [] })
    expect(await open().list()).toEqual(after)
  })

  it('are gone when they were removed', async () => {
    const store = open()
    await store.create(kept)
    await store.note(id, notes)
    expect(await store.remove(id)).toEqual(ok())
    expect(await store.remove(id)).toEqual(ok())
    expect(await readdir(directory)).toEqual([])
    expect(await store.note(id, notes)).toMatchObject({ ok: false })
    expect(await readdir(directory)).toEqual([])
  })

  it.runIf(process.platform !== 'win32')('are for this user’s eyes alone', async () => {
    const store = open()
    await store.create(kept)
    await store.note(id, notes)
    for (const name of [`${id}.batch`, `${id}.journal`]) {
      expect((await stat(file(name))).mode & 0o777).toBe(0o600)
    }
  })

  it('keep what a service asked for when it turned a request away', async () => {
    const store = open()
    await store.create(kept)
    const errors = [
      { kind: 'http-error', status: 503, excerpt: '', retryAfter: 90 },
      { kind: 'http-error', status: 500, excerpt: '' },
      { kind: 'reply-not-unpacked', status: 200 },
    ] as const
    for (const error of errors) {
      await store.note(id, [{ kind: 'row', row: 1, state: { kind: 'failed', error, attempts: 5 } }])
      const listed = await open().list()
      const state = listed.ok ? listed.value.batches[0]?.batch.rows[1]?.state : null
      expect(state).toEqual({ kind: 'failed', error, attempts: 5 })
    }
  })

  it('keep a failure that is none of a fetch by its kind alone', async () => {
    const store = open()
    await store.create(kept)
    const error = { kind: 'order-id-used', orderId: 'secret' } as const
    await store.note(id, [{ kind: 'row', row: 1, state: { kind: 'failed', error, attempts: 1 } }])
    const listed = await open().list()
    expect(listed.ok && listed.value.batches[0]?.batch.rows[1]?.state).toMatchObject({
      error: { kind: 'unexpected', detail: 'order-id-used' },
    })
  })
})

it('flushes the notes of one moment together', async () => {
  let flushes = 0
  const store = open({
    ...nodeDisk,
    appendToStay(name, bytes) {
      flushes += 1
      return nodeDisk.appendToStay(name, bytes)
    },
  })
  await store.create(kept)
  await Promise.all(notes.map((note) => store.note(id, [note])))
  expect(flushes).toBe(1)
  const listed = await open().list()
  expect(listed).toEqual(ok({ batches: [batchAfter(kept, notes)], setAside: [] }))
})

describe('a damaged', () => {
  const prepare = async () => {
    const store = open()
    await store.create(kept)
    await store.note(id, notes)
  }

  it('last note is what a crash leaves: it is dropped, and the next one counts', async () => {
    await prepare()
    const { size } = await stat(file(`${id}.journal`))
    await truncate(file(`${id}.journal`), size - 3)
    const store = open()
    const listed = await store.list()
    expect(listed).toEqual(ok({ batches: [batchAfter(kept, notes.slice(0, -1))], setAside: [] }))
    expect(await store.note(id, [slower])).toEqual(ok())
    expect(await open().list()).toEqual(ok({ batches: [batchAfter(kept, notes)], setAside: [] }))
  })

  it('note within the journal costs that note, and is set aside', async () => {
    await prepare()
    const lines = (await readFile(file(`${id}.journal`), 'utf8')).split('\n')
    await writeFile(file(`${id}.journal`), lines.with(2, 'x').join('\n'))
    const after = batchAfter(kept, [began, done, paused, slower])
    for (const store of [open(), open()]) {
      const listed = await store.list()
      expect(listed).toMatchObject({
        value: { batches: [after], setAside: [{ file: `${id}.journal` }] },
      })
    }
  })

  it('batch is set aside with its journal, and no other is', async () => {
    await prepare()
    const other = keptBatchOf({ id: idOf(2) })
    await open().create(other)
    await appendFile(file(`${id}.batch`), 'x')
    await writeFile(file('no-id.batch'), '')
    for (const store of [open(), open()]) {
      const listed = await store.list()
      if (!listed.ok) throw new Error('Not listed')
      expect(listed.value.batches).toEqual([other])
      const setAside = listed.value.setAside.map((one) => one.file).toSorted()
      expect(setAside).toEqual([`${id}.batch`, `${id}.journal`, 'no-id.batch'])
    }
  })

  it.each<[string, KeptBatch]>([
    ['too few tokens', { ...kept, tradeTokens: [] }],
    ['an id that leads elsewhere', { ...kept, batch: { ...kept.batch, id: '../x' } }],
  ])('order is refused: %s', async (_, wrong) => {
    expect(await open().create(wrong)).toMatchObject({ ok: false })
    expect(await open().list()).toEqual(ok({ batches: [], setAside: [] }))
  })
})

/** One run of the app: steps, each known to have been kept when it was answered. */
type Step =
  | { readonly kind: 'create' | 'close' | 'remove' | 'list' }
  | { readonly kind: 'note'; readonly notes: readonly BatchNote[] }

const rows = 3
const state = fc.constantFrom(
  doneState(idOf(12)),
  { kind: 'waiting' } as const,
  { kind: 'skipped' } as const,
)
const row = fc.nat(rows - 1)
const someNote: fc.Arbitrary<BatchNote> = fc.oneof(
  fc.record({ kind: fc.constant('row' as const), row, state }),
  fc.record({ kind: fc.constant('began' as const), row, snapshotId: fc.nat(9).map(idOf) }),
  fc.record({
    kind: fc.constant('concurrency' as const),
    concurrency: fc.integer({ min: 1, max: 9 }),
  }),
)
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('create' as const, 'close' as const, 'remove' as const, 'list' as const),
  }),
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('note' as const),
      notes: fc.array(someNote, { maxLength: 3, minLength: 1 }),
    }),
  },
)
const fate: fc.Arbitrary<Fate> = fc.oneof(
  fc.constant({ kind: 'fine' } as const),
  fc.record({ kind: fc.constant('end' as const), at: fc.nat(9), after: fc.boolean() }),
  fc.record({ kind: fc.constant('refuse' as const), at: fc.nat(9) }),
)

const fresh = keptBatchOf({ rows: Array.from({ length: rows }, (_, at) => rowOf(at + 1)) })

/** Every state that the files may be in when a step that began with `before` was cut short. */
function possibleAfter(before: KeptBatch | null, made: Step): readonly (KeptBatch | null)[] {
  switch (made.kind) {
    case 'create':
      return [before, fresh]
    case 'remove':
      return [before, null]
    case 'close':
      return before === null ? [null] : [before, withoutTokens(before.batch)]
    case 'note':
      return before === null
        ? [null]
        : [...made.notes.keys(), made.notes.length].map((count) =>
            batchAfter(before, made.notes.slice(0, count)),
          )
    case 'list':
      return [before]
  }
}

async function goThrough(steps: readonly (readonly [Step, Fate])[]) {
  await rm(directory, { recursive: true, force: true })
  let disk = createPerilousDisk()
  let store = open(disk)
  let known: KeptBatch | null = null
  for (const [made, next] of steps) {
    disk.meet(next)
    const possible = possibleAfter(known, made)
    let answered = false
    try {
      const given = await take(store, made, known)
      answered = given.ok
    } catch (error) {
      if (!(error instanceof Ended)) throw error
    }
    disk.meet({ kind: 'fine' })
    if (disk.hasEnded()) {
      disk = createPerilousDisk()
      store = open(disk)
    }
    const listed = await store.list()
    if (!listed.ok) throw new Error(JSON.stringify(listed.error))
    expect(listed.value.setAside).toEqual([])
    const [now = null] = listed.value.batches
    expect(answered ? [possible.at(-1)] : possible).toContainEqual(now)
    known = now
  }
}

function take(store: ReturnType<typeof open>, made: Step, known: KeptBatch | null) {
  switch (made.kind) {
    case 'create':
      return store.create(fresh)
    case 'close':
      return known === null ? store.list() : store.close(known.batch)
    case 'remove':
      return store.remove(id)
    case 'note':
      return store.note(id, made.notes)
    case 'list':
      return store.list()
  }
}

it('loses nothing that was noted, whatever ends or refuses at any moment', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(step, fate), { maxLength: 15, size: 'max' }), goThrough),
    {
      numRuns: 120,
    },
  )
}, 60_000)

it.each<[string, Step]>([
  ['keeping', { kind: 'create' }],
  ['noting', { kind: 'note', notes: [began, done] }],
  ['closing', { kind: 'close' }],
  ['removing', { kind: 'remove' }],
])('%s loses nothing, wherever it is cut short', async (_, made) => {
  const before: Step[] = [{ kind: 'create' }, { kind: 'note', notes: [slower] }]
  for (let at = 0; at < 12; at += 1) {
    for (const cut of [
      { kind: 'end', at, after: false },
      { kind: 'end', at, after: true },
      { kind: 'refuse', at },
    ] as const) {
      const fine = { kind: 'fine' } as const
      await goThrough([
        ...before.map((one) => [one, fine] as const),
        [made, cut],
        [{ kind: 'note', notes: [began] }, fine],
      ])
    }
  }
})
