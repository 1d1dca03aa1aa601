import type { FileProgress } from '@shared/ipc-contract'
import { fail, ok } from '@shared/result'
import { describe, expect, it } from 'vitest'
import { createAnsweringReader } from '../../../tests/fakes/ports/answering-reader'
import { snapshotOf } from '../../../tests/fakes/snapshot-fixture'
import { exportCombined } from './combined-export'

const order = {
  sources: ['a', 'gone', 'b'].map((id, index) => ({ id, label: `user ${index}`, items: index })),
  rows: Uint32Array.of(2, 0),
  columns: ['name'],
  suggestedName: '../Batch: Tuesday',
} as const

function setUp(chosen: string | null = '/out/mine.csv') {
  const reader = createAnsweringReader<never>()
  const seen = {
    suggested: [] as string[],
    setAside: [] as string[],
    cleared: [] as string[],
    progress: [] as FileProgress[],
  }
  const place = { path: '/out/mine.csv', unfinished: '/out/~', name: 'mine.csv', folder: 'out' }
  const run = (signal = new AbortController().signal) =>
    exportCombined(
      {
        reader,
        snapshots: {
          list: async () =>
            ok({
              snapshots: ['a', 'b'].map((id) =>
                snapshotOf({ projectId: 'project-id' }, { id, tradeToken: 'token', partOf: 9 }),
              ),
              setAside: [],
            }),
          findAnswer: async (id) => ok({ path: `/library/${id}`, bytes: 5, sha256: null }),
        },
        library: { setDamagedAside: async (id) => void seen.setAside.push(id) },
        dialogs: {
          async chooseFileToSave({ suggestedName, kind }) {
            seen.suggested.push(`${kind}: ${suggestedName}`)
            return chosen
          },
        },
        files: {
          placeAt: () => place,
          clear: ({ unfinished }) => void seen.cleared.push(unfinished),
        },
        tellProgress: (progress) => seen.progress.push(progress),
      },
      order,
      { callId: 'call', signal },
    )
  return { reader, seen, run }
}

describe('an export of a combined view', () => {
  it('hands each source over with its facts, and none that the library does not know', async () => {
    const { reader, seen, run } = setUp()
    reader.exportedCombined = ok({ items: 2, bytes: 30, failed: [] })
    expect(await run()).toEqual(
      ok({
        outcome: { folder: 'out', files: [{ file: 'mine.csv', bytes: 30, items: 2 }], failed: [] },
        path: '/out/mine.csv',
      }),
    )
    expect(seen.suggested).toEqual(['csv: Batch Tuesday.csv'])
    const [handed] = reader.combinedJobs
    expect(handed?.job).toMatchObject({
      sources: [
        { items: 0, facts: { label: 'user 0' }, partOf: 9 },
        { items: 1 },
        { items: 2, facts: { label: 'user 2' } },
      ],
      rows: order.rows,
      columns: ['name'],
      file: { path: '/out/mine.csv', unfinished: '/out/~' },
    })
    expect(JSON.stringify(handed?.job)).not.toMatch(/token|project-id/u)
    expect(
      handed?.answers.map((answer) => (answer.ok ? answer.value.path : answer.error.kind)),
    ).toEqual(['/library/a', 'snapshot-not-found', '/library/b'])
    expect(seen.progress).toMatchObject([{ callId: 'call', file: 'mine.csv', done: 1, total: 2 }])
  })

  it('names those that could not be read, and sets the damaged ones aside', async () => {
    const { reader, seen, run } = setUp()
    reader.exportedCombined = ok({
      items: 0,
      bytes: 0,
      failed: [
        { index: 1, failure: { kind: 'snapshot-not-found' } },
        { index: 2, failure: { kind: 'snapshot-damaged', detail: 'x' } },
      ],
    })
    expect(await run()).toEqual(
      ok({
        outcome: {
          folder: 'out',
          files: [],
          failed: [
            { id: 'gone', error: { kind: 'snapshot-not-found' } },
            { id: 'b', error: { kind: 'snapshot-damaged', detail: 'x' } },
          ],
        },
        path: null,
      }),
    )
    expect(seen.setAside).toEqual(['b'])
  })

  it('leaves nothing where it fails, and begins nothing where the person chooses no place', async () => {
    const full = setUp()
    full.reader.exportedCombined = fail({ kind: 'disk-full' })
    expect(await full.run()).toEqual(fail({ kind: 'disk-full' }))
    expect(full.seen.cleared).toEqual(['/out/~'])
    const nowhere = setUp(null)
    expect(await nowhere.run()).toEqual(ok(null))
    expect(nowhere.reader.combinedJobs).toEqual([])
  })
})
