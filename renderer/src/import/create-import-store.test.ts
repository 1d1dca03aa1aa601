import type { FileProgress, ImportedFile, Reply } from '@shared/ipc-contract'
import { fail, ok } from '@shared/result'
import { describe, expect, it, vi } from 'vitest'
import { createFakeBridge } from '../test/fake-bridge'
import { importedFile } from '../test/import-fixture'
import { createImportStore, filesOfCall } from './create-import-store'

const broken: ImportedFile = { file: 'broken', result: fail({ kind: 'file-empty' }) }
const cancelled: ImportedFile = { file: 'late', result: fail({ kind: 'cancelled' }) }
const bent = importedFile('bent', {
  reading: {
    report: {
      read: 17,
      bends: { 'price-as-text': { count: 1, first: [3] } },
      skipped: { count: 0, first: [] },
    },
  },
})

function setUp() {
  const api = createFakeBridge()
  const shown: string[] = []
  let calls = 0
  const store = createImportStore({
    api,
    newCallId: () => `c${String((calls += 1))}`,
    show: ({ id }) => shown.push(id),
  })
  const drop = async (...files: readonly ImportedFile[]) => {
    api.importDropped.mockResolvedValueOnce(ok(files))
    await store.getState().importDropped(files.map(({ file }) => new File([], file)))
  }
  return { api, store, state: () => store.getState(), shown, drop }
}

describe('one good file', () => {
  it('is opened at once', async () => {
    const { drop, state, shown } = setUp()
    await drop(importedFile('a'))
    expect(shown).toEqual(['a'])
    expect(state()).toMatchObject({
      running: null,
      isShown: false,
      news: { kind: 'opened', file: 'a' },
    })
  })

  it('is opened at once whatever it leaves to guess', async () => {
    const { drop, shown } = setUp()
    const source = {
      kind: 'imported',
      file: 'a',
      form: 'answer',
      importedAt: 0,
      guessed: ['game', 'steamId', 'takenAt'],
    } as const
    await drop(importedFile('a', { snapshot: { source } }))
    expect(shown).toEqual(['a'])
  })

  it.each([
    ['something was bent', bent],
    ['a column is not known', importedFile('u', { reading: { unknownColumns: ['colour'] } })],
    ['a column is missing', importedFile('m', { reading: { missingColumns: ['stickers'] } })],
  ])('is told of first where %s', async (_name, file) => {
    const { drop, state, shown } = setUp()
    await drop(file)
    expect(shown).toEqual([])
    expect(state()).toMatchObject({ isShown: true, results: [file], news: null })
  })
})

describe('results', () => {
  it('of several files are told, and each can be opened, which puts them away', async () => {
    const { drop, state, shown } = setUp()
    const good = importedFile('a')
    await drop(good, broken)
    expect(shown).toEqual([])
    expect(state()).toMatchObject({ isShown: true, results: [good, broken] })
    if (good.result.ok) state().open(good.result.value.snapshot)
    expect(shown).toEqual(['a'])
    expect(state().isShown).toBe(false)
  })

  it('that come while others are looked at join them; later they begin anew', async () => {
    const { drop, state, shown } = setUp()
    await drop(broken)
    await drop(importedFile('a'))
    expect(state().results.map(({ file }) => file)).toEqual(['broken', 'a'])
    expect(shown).toEqual([])
    state().dismiss()
    await drop(bent)
    expect(state().results).toEqual([bent])
  })

  it('of a dialog in which nothing was chosen are none', async () => {
    const { state } = setUp()
    await state().chooseFiles()
    expect(state()).toMatchObject({ running: null, isShown: false, news: null })
  })

  it('say why a whole import failed', async () => {
    const { api, state } = setUp()
    api.chooseAndImport.mockResolvedValueOnce(fail({ kind: 'unexpected', detail: 'bug' }))
    await state().chooseFiles()
    expect(state()).toMatchObject({
      isShown: true,
      results: [],
      failure: { kind: 'unexpected' },
    })
  })
})

describe('imports', () => {
  it('run one after the other, and a bug in one does not stop the next', async () => {
    const { api, state, shown } = setUp()
    let end: (reply: Awaited<Reply<readonly ImportedFile[]>>) => void = () => undefined
    api.chooseAndImport.mockImplementationOnce(
      () =>
        new Promise((resolve) => {
          end = resolve
        }),
    )
    api.importDropped.mockRejectedValueOnce(new Error('bug'))
    api.importWaiting.mockResolvedValueOnce(ok([importedFile('waiting')]))
    const first = state().chooseFiles()
    const second = state().importDropped([new File([], 'x')])
    const third = state().importWaiting()
    await vi.waitFor(() => expect(api.chooseAndImport).toHaveBeenCalled())
    expect(api.importDropped).not.toHaveBeenCalled()
    end(ok([]))
    await first
    await expect(second).rejects.toThrow('bug')
    await third
    expect(shown).toEqual(['waiting'])
    expect(state().running).toBeNull()
  })

  it('tell how far they are, each its own', async () => {
    const { api, state } = setUp()
    const progress: FileProgress = {
      callId: 'c1',
      file: 'a',
      index: 0,
      count: 1,
      done: 1,
      total: 2,
    }
    const seen: unknown[] = []
    api.importWaiting.mockImplementationOnce(async () => {
      api.emit('fileProgress', progress)
      api.emit('fileProgress', { ...progress, callId: 'export' })
      seen.push(state().running)
      return ok([])
    })
    await state().importWaiting()
    expect(seen).toEqual([{ callId: 'c1', progress, isCancelling: false }])
    expect(state().running).toBeNull()
  })

  it('are cancelled once, and say so where nothing was imported', async () => {
    const { api, state } = setUp()
    api.importDropped.mockImplementationOnce(async () => {
      state().cancel()
      state().cancel()
      expect(state().running?.isCancelling).toBe(true)
      return ok([cancelled])
    })
    await state().importDropped([new File([], 'late')])
    expect(api.cancelCall).toHaveBeenCalledExactlyOnceWith('c1')
    expect(state()).toMatchObject({ isShown: false, news: { kind: 'cancelled' } })
  })

  it('that were cancelled half-way tell what is there and what is not', async () => {
    const { drop, state } = setUp()
    await drop(importedFile('a'), cancelled)
    expect(state()).toMatchObject({ isShown: true, results: [{ file: 'a' }, cancelled] })
  })

  it('of more files than one call takes are several calls', async () => {
    const { api, state } = setUp()
    const files = Array.from({ length: filesOfCall + 2 }, (_, at) => new File([], String(at)))
    await state().importDropped(files)
    expect(api.importDropped.mock.calls.map(([some]) => some.length)).toEqual([filesOfCall, 2])
  })

  it('begin with the menu, and with files that are handed over', async () => {
    const { api } = setUp()
    api.emit('menuCommand', 'export')
    api.emit('filesWaiting', { count: 1 })
    await vi.waitFor(() => expect(api.importWaiting).toHaveBeenCalledOnce())
    expect(api.chooseAndImport).not.toHaveBeenCalled()
    api.emit('menuCommand', 'import')
    await vi.waitFor(() => expect(api.chooseAndImport).toHaveBeenCalledOnce())
  })
})
