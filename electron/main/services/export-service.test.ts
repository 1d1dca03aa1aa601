import { describe, expect, it } from 'vitest'
import type { PrintError } from '@shared/app-error'
import type { ExportFailure, Exported, ExportJob } from '@shared/inventory-work'
import type { ExportOrder } from '@shared/export-orders'
import type { FileProgress } from '@shared/ipc-contract'
import { fail, ok, type Result } from '@shared/result'
import { snapshotOf } from '../../../renderer/src/test/snapshot-fixture'
import type { FilePlace } from '../ports/user-files'
import { createExportService } from './export-service'
import { createRunningCalls } from './running-calls'

const order: ExportOrder = { snapshotIds: ['a'], rows: null, format: 'json', columns: [] }
const takenAt = new Date(2026, 6, 9, 8, 5).getTime()

interface Script {
  /** Where the person saves; null: nowhere. */
  readonly chosen?: string | null
  readonly folder?: string | null
  readonly names?: readonly string[]
  readonly makePdf?: () => Result<Uint8Array, PrintError>
  readonly exportItems?: (job: ExportJob, cancel: () => void) => Result<Exported, ExportFailure>
}

function setUp({
  chosen = '/out/mine.json',
  folder = '/out',
  names = [],
  makePdf = () => ok(new Uint8Array([1, 2])),
  exportItems = () => ok({ items: 3, bytes: 30, text: null }),
}: Script = {}) {
  const calls = createRunningCalls()
  const seen = {
    suggested: [] as string[],
    jobs: [] as ExportJob[],
    setAside: [] as string[],
    written: [] as string[],
    cleared: [] as string[],
    copied: [] as string[],
    shown: [] as string[],
    printed: [] as string[],
    progress: [] as FileProgress[],
  }
  const place = (path: string): FilePlace => ({
    path,
    unfinished: `${path}~`,
    name: path.slice(path.lastIndexOf('/') + 1),
    folder: 'out',
  })
  const service = createExportService({
    snapshots: {
      list: async () => ok({ snapshots: [snapshotOf({}, { id: 'a' })], setAside: [] }),
      findAnswer: async (id) => ok({ path: `/library/${id}`, bytes: 5, sha256: null }),
      find: async (id) =>
        id.startsWith('gone')
          ? fail({ kind: 'snapshot-not-found' })
          : ok({
              snapshot: snapshotOf({ steamId: 'steam' }, { id, takenAt }),
              answer: { path: `/library/${id}`, bytes: 5, sha256: null },
            }),
    },
    library: {
      setDamagedAside: async (id, reason) => void seen.setAside.push(`${id}: ${reason}`),
    },
    reader: {
      exportCombined: async (_job, answers) => {
        let items = 0
        for await (const portion of answers) items += portion.length
        return ok({ items, bytes: 30, failed: [] })
      },
      async exportItems(job, signal, onProgress) {
        if (signal.aborted) return fail({ kind: 'cancelled' })
        seen.jobs.push(job)
        onProgress(1, 3)
        return exportItems(job, () => calls.cancel('call'))
      },
    },
    dialogs: {
      async chooseFileToSave({ suggestedName, kind }) {
        seen.suggested.push(`${kind}: ${suggestedName}`)
        return chosen
      },
      chooseFolder: async () => folder,
    },
    files: {
      placeAt: place,
      placeIn: (inFolder, name) => place(`${inFolder}/${name}`),
      namesIn: async () => ok(names),
      async write({ path }, content) {
        seen.written.push(`${path}: ${String(content)}`)
        return ok(content.length)
      },
      clear: ({ unfinished }) => void seen.cleared.push(unfinished),
    },
    printer: {
      async print() {
        seen.printed.push('paper')
        return ok()
      },
      async makePdf() {
        seen.printed.push('pdf')
        return makePdf()
      },
    },
    desktop: {
      copyText: async (text) => void seen.copied.push(text),
      showFile: (path) => void seen.shown.push(path),
    },
    calls,
    tellProgress: (progress) => seen.progress.push(progress),
  })
  return { service, seen }
}

describe('an export of one snapshot', () => {
  it('goes where the person says, and tells how far it is', async () => {
    const { service, seen } = setUp()
    const rows = Uint32Array.of(4, 2)
    const outcome = await service.exportSnapshots({ ...order, rows }, 'call')
    expect(outcome).toEqual(
      ok({ folder: 'out', files: [{ file: 'mine.json', bytes: 30, items: 3 }], failed: [] }),
    )
    expect(seen.suggested).toEqual(['json: steam rust 2026-07-09 08-05.json'])
    expect(seen.jobs).toMatchObject([
      {
        answer: { path: '/library/a', bytes: 5, sha256: null },
        rows,
        format: 'json',
        file: { path: '/out/mine.json', unfinished: '/out/mine.json~' },
      },
    ])
    expect(seen.progress).toEqual([
      { callId: 'call', file: 'mine.json', index: 0, count: 1, done: 1, total: 3 },
    ])
    expect(await service.showLastExport()).toEqual(ok())
    expect(seen.shown).toEqual(['/out/mine.json'])
  })

  it('is none when the person chooses no place', async () => {
    const { service, seen } = setUp({ chosen: null, folder: null })
    expect(await service.exportSnapshots(order, 'call')).toEqual(ok(null))
    const several = { ...order, snapshotIds: ['a', 'b'] }
    expect(await service.exportSnapshots(several, 'call')).toEqual(ok(null))
    const file = { suggestedName: 'x', kind: 'csv', text: '' } as const
    expect(await service.saveText(file)).toEqual(ok(null))
    expect(seen.jobs).toEqual([])
    expect(await service.showLastExport()).toEqual(fail({ kind: 'file-not-found' }))
  })

  it('says why it failed, and clears what an ended process left', async () => {
    const stopped = fail({ kind: 'reader-stopped', detail: 'ended' } as const)
    const { service, seen } = setUp({ exportItems: () => stopped })
    expect(await service.exportSnapshots(order, 'call')).toEqual(stopped)
    expect(seen.cleared).toEqual(['/out/mine.json~'])
    expect(seen.setAside).toEqual([])
    const gone = await service.exportSnapshots({ ...order, snapshotIds: ['gone'] }, 'call')
    expect(gone).toEqual(fail({ kind: 'snapshot-not-found' }))
    expect(seen.suggested).toHaveLength(1)
  })
})

describe('an export of several snapshots', () => {
  const several: ExportOrder = { ...order, snapshotIds: ['a', 'gone', 'b', 'c', 'a'] }
  const name = 'steam rust 2026-07-09 08-05'

  it('is a file each, over none that is there, and one that fails stops no other', async () => {
    const { service, seen } = setUp({
      names: [`${name.toUpperCase()}.JSON`],
      exportItems: ({ snapshot }) =>
        snapshot.id === 'b'
          ? fail({ kind: 'snapshot-damaged', detail: 'cut' })
          : ok({ items: 3, bytes: 30, text: null }),
    })
    const outcome = await service.exportSnapshots(several, 'call')
    expect(outcome).toEqual(
      ok({
        folder: 'out',
        files: [
          { file: `${name} (2).json`, bytes: 30, items: 3 },
          { file: `${name} (4).json`, bytes: 30, items: 3 },
        ],
        failed: [
          { id: 'gone', error: { kind: 'snapshot-not-found' } },
          { id: 'b', error: { kind: 'snapshot-damaged', detail: 'cut' } },
        ],
      }),
    )
    expect(seen.setAside).toEqual(['b: cut'])
    expect(seen.progress.map(({ index, count }) => [index, count])).toEqual([
      [0, 4],
      [2, 4],
      [3, 4],
    ])
  })

  it('keeps what is whole when it is cancelled, and is cancelled when nothing is', async () => {
    const cancelAt = (id: string) =>
      setUp({
        exportItems: ({ snapshot }, cancel) => {
          if (snapshot.id !== id) return ok({ items: 3, bytes: 30, text: null })
          cancel()
          return fail({ kind: 'cancelled' })
        },
      })
    const later = cancelAt('b')
    expect(await later.service.exportSnapshots(several, 'call')).toMatchObject(
      ok({ files: [{ file: `${name}.json` }], failed: [{ id: 'gone' }] }),
    )
    expect(later.seen.jobs).toHaveLength(2)
    const first = cancelAt('a')
    expect(await first.service.exportSnapshots(several, 'call')).toEqual(
      fail({ kind: 'cancelled' }),
    )
  })
})

describe('a copy', () => {
  const copy = { snapshotId: 'a', rows: Uint32Array.of(1), format: 'csv', columns: [] } as const

  it('puts the text on the clipboard and says how many items it holds', async () => {
    const { service, seen } = setUp({ exportItems: () => ok({ items: 1, bytes: 4, text: 'text' }) })
    expect(await service.copyItems(copy, 'call')).toEqual(ok(1))
    expect(seen.copied).toEqual(['text'])
    expect(seen.jobs).toMatchObject([{ format: 'csv', file: null }])
  })

  it('leaves the clipboard as it is where there is nothing to copy, or too much', async () => {
    const nothing = setUp({ exportItems: () => ok({ items: 0, bytes: 0, text: '' }) })
    expect(await nothing.service.copyItems(copy, 'call')).toEqual(ok(0))
    const tooLarge = fail({ kind: 'copy-too-large', limit: 5 } as const)
    const large = setUp({ exportItems: () => tooLarge })
    expect(await large.service.copyItems(copy, 'call')).toEqual(tooLarge)
    expect([...nothing.seen.copied, ...large.seen.copied]).toEqual([])
  })
})

it('a snapshot that an export or a copy finds damaged is set aside, and the failure told', async () => {
  const damaged = fail({ kind: 'snapshot-damaged', detail: 'changed' } as const)
  const { service, seen } = setUp({ exportItems: () => damaged })
  expect(await service.exportSnapshots(order, 'call')).toEqual(damaged)
  const copy = { snapshotId: 'b', rows: Uint32Array.of(0), format: 'json', columns: [] } as const
  expect(await service.copyItems(copy, 'call')).toEqual(damaged)
  expect(seen.setAside).toEqual(['a: changed', 'b: changed'])
})

it('a text of the page is saved where the person says, under a name that is safe', async () => {
  const { service, seen } = setUp({ chosen: '/out/d.csv' })
  const outcome = await service.saveText({ suggestedName: '../d.csv', kind: 'csv', text: 'a,b' })
  expect(outcome).toEqual(
    ok({ folder: 'out', files: [{ file: 'd.csv', bytes: 3, items: 0 }], failed: [] }),
  )
  expect(seen.suggested).toEqual(['csv: d.csv'])
  expect(seen.written).toEqual(['/out/d.csv: a,b'])
  await service.showLastExport()
  expect(seen.shown).toEqual(['/out/d.csv'])
})

describe('a printed page', () => {
  it('is saved as a PDF where the person says, and can be shown there', async () => {
    const { service, seen } = setUp({ chosen: '/out/sheet.pdf' })
    const outcome = await service.savePageAsPdf('../Deposit: order 7')
    expect(outcome).toEqual(
      ok({ folder: 'out', files: [{ file: 'sheet.pdf', bytes: 2, items: 0 }], failed: [] }),
    )
    expect(seen.suggested).toEqual(['pdf: Deposit order 7.pdf'])
    expect(seen.written).toEqual(['/out/sheet.pdf: 1,2'])
    await service.showLastExport()
    expect(seen.shown).toEqual(['/out/sheet.pdf'])
  })

  it('is not made where the person chose no place', async () => {
    const { service, seen } = setUp({ chosen: null })
    expect(await service.savePageAsPdf('Deposit')).toEqual(ok(null))
    expect(seen.printed).toEqual([])
  })

  it('that cannot be made writes nothing, and says why', async () => {
    const error = { kind: 'print-failed', detail: 'no page' } as const
    const { service, seen } = setUp({ makePdf: () => fail(error) })
    expect(await service.savePageAsPdf('Deposit')).toEqual(fail(error))
    expect(seen.written).toEqual([])
  })

  it('goes to the printer by the system', async () => {
    const { service, seen } = setUp()
    expect(await service.printPage()).toEqual(ok())
    expect(seen.printed).toEqual(['paper'])
  })
})

it('of a combined view is shown in its folder as any other', async () => {
  const { service, seen } = setUp({ chosen: '/out/all.csv' })
  const combined = {
    sources: [{ id: 'a', label: '', items: 2 }],
    rows: null,
    columns: ['name'],
    suggestedName: 'all',
  } as const
  expect(await service.exportCombined(combined, 'call')).toEqual(
    ok({ folder: 'out', files: [{ file: 'all.csv', bytes: 30, items: 1 }], failed: [] }),
  )
  await service.showLastExport()
  expect(seen.shown).toEqual(['/out/all.csv'])
})
