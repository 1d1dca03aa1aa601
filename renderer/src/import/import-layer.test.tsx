import type { FileProgress, ImportedFile } from '@shared/ipc-contract'
import { fail, ok } from '@shared/result'
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { ToastRegion } from '../components/toast-region'
import { importedFile } from '../test/import-fixture'
import { createI18n } from '../i18n/create-i18n'
import { pseudoTranslation, unmarkedTexts } from '../test/pseudo-locale'
import { renderWithApp } from '../test/render-with-app'
import { ImportLayer } from './import-layer'
import { shownAfter } from './import-progress'
import { importStoreOf } from './import-store'

const layer = (
  <>
    <ImportLayer />
    <ToastRegion />
  </>
)

const broken: ImportedFile = {
  file: 'broken.json',
  result: fail({ kind: 'file-broken', problem: 'truncated', bytes: 1234 }),
}
const notOurs: ImportedFile = {
  file: 'letter.txt',
  result: fail({ kind: 'file-not-recognised' }),
}
const everything = importedFile('old.csv', {
  snapshot: {
    partOf: 100,
    source: {
      kind: 'imported',
      file: 'old.csv',
      form: 'csv',
      importedAt: 0,
      guessed: ['game', 'steamId', 'takenAt'],
    },
  },
  reading: {
    form: 'csv',
    gzip: true,
    report: {
      read: 17,
      bends: { 'price-unreadable': { count: 2, first: [4, 7] } },
      skipped: { count: 25, first: [9] },
    },
    unknownColumns: ['col\u202eour'],
    missingColumns: ['stickers', 'icon_url'],
  },
})

/** A drag as the browser tells of it: of files, or of whatever else. */
function drag(kind: string, files: readonly File[], types: readonly string[] = ['Files']): Event {
  const event = new Event(kind, { bubbles: true, cancelable: true })
  Object.assign(event, { dataTransfer: { types, files, dropEffect: 'none' }, relatedTarget: null })
  act(() => {
    document.body.dispatchEvent(event)
  })
  return event
}

describe('files dragged over the window', () => {
  const inventory = new File(['[]'], 'a.json')

  it('are asked for, taken, and never shown in place of the page', async () => {
    const { bridge } = renderWithApp(layer)
    expect(drag('dragover', []).defaultPrevented).toBe(true)
    expect(screen.getByText('Drop to import')).toBeTruthy()
    expect(drag('drop', [inventory]).defaultPrevented).toBe(true)
    expect(screen.queryByText('Drop to import')).toBeNull()
    await waitFor(() =>
      expect(bridge.importDropped).toHaveBeenCalledExactlyOnceWith([inventory], expect.any(String)),
    )
  })

  it('may leave again', () => {
    renderWithApp(layer)
    drag('dragenter', [])
    drag('dragleave', [])
    expect(screen.queryByText('Drop to import')).toBeNull()
  })

  it.each([
    ['text', ['text/plain']],
    ['a link', ['text/uri-list', 'text/html']],
  ])('are no matter of %s', (_name, types) => {
    const { bridge } = renderWithApp(layer)
    expect(drag('dragover', [], types).defaultPrevented).toBe(false)
    expect(screen.queryByText('Drop to import')).toBeNull()
    drag('drop', [], types)
    expect(bridge.importDropped).not.toHaveBeenCalled()
  })

  it('are not the page’s own pictures', () => {
    const { bridge } = renderWithApp(layer)
    drag('dragstart', [])
    drag('dragover', [])
    expect(screen.queryByText('Drop to import')).toBeNull()
    drag('drop', [inventory])
    expect(bridge.importDropped).not.toHaveBeenCalled()
    drag('dragend', [])
    drag('dragover', [])
    expect(screen.getByText('Drop to import')).toBeTruthy()
  })
})

async function importing(files: readonly ImportedFile[], rendered = renderWithApp(layer)) {
  rendered.bridge.chooseAndImport.mockResolvedValueOnce(ok(files))
  await act(() => importStoreOf(rendered.stores).getState().chooseFiles())
  return rendered
}

describe('one good file', () => {
  it('is on the inventory screen, and a line says what it was', async () => {
    const { bridge, stores } = renderWithApp(layer)
    stores.screen.getState().goTo('projects')
    bridge.chooseAndImport.mockResolvedValueOnce(ok([importedFile('we\u202eek.json')]))
    await act(() => importStoreOf(stores).getState().chooseFiles())
    expect(stores.screen.getState().screen).toBe('inventory')
    expect(bridge.openSnapshot).toHaveBeenCalledOnce()
    expect(screen.getByText('Imported 17 items from we[U+202E]ek.json')).toBeTruthy()
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('is said to be in the library already', async () => {
    await importing([importedFile('week.json', { isKnown: true })])
    expect(screen.getByText('Already in the library: 17 items from week.json')).toBeTruthy()
  })
})

describe('the results', () => {
  it('name each file, what it was read as, and every note or reason', async () => {
    const again = importedFile('again.json', { isKnown: true })
    await importing([broken, everything, notOurs, again, { ...broken, file: 'two.json' }])
    const name = '1 imported, 1 already there, 3 not imported'
    const dialog = screen.getByRole('dialog', { name })
    const [first] = [...within(dialog).getByRole('list', { name: 'Imported' }).children].map(
      ({ textContent }) => textContent,
    )
    const namesOf = (reason: string) =>
      [...within(dialog).getByRole('list', { name: reason }).children].map(
        ({ textContent }) => textContent,
      )
    expect(first).toContain('CSV of Skinventory · gzip · 17 items · A part: the inventory had 100')
    for (const note of [
      'The file names no game. By its items it is CS2.',
      'The file does not say whose inventory it is.',
      'The file does not say when it was taken.',
      'Columns that are not in the file: stickers, icon_url',
      'Columns that mean nothing to Skinventory: col[U+202E]our',
      '2 prices could not be read and count as no price. Lines: 4, 7.',
      '25 entries of the list are no items and were left out. Lines: 9 and more.',
    ])
      expect(first).toContain(note)
    expect(namesOf('The file ends in the middle')).toEqual(['broken.json', 'two.json'])
    expect(within(dialog).getByText(/byte 1,234/u)).toBeTruthy()
    expect(namesOf('The file is no inventory that Skinventory knows')).toEqual(['letter.txt'])
  })

  it('say places in a list of items as people count', async () => {
    const report = {
      read: 17,
      bends: {},
      skipped: { count: 1, first: [0] },
    }
    await importing([importedFile('a.json', { reading: { report } })])
    expect(screen.getByText(/left out\. Counted from the top of the list: 1\.$/u)).toBeTruthy()
  })

  it('are opened each by the keyboard, and closed by Escape', async () => {
    const rendered = await importing([importedFile('a.json'), broken])
    expect(screen.queryByRole('button', { name: 'Open broken.json' })).toBeNull()
    screen.getByRole('button', { name: 'Open a.json' }).focus()
    await rendered.user.keyboard('{Enter}')
    expect(rendered.bridge.openSnapshot).toHaveBeenCalledExactlyOnceWith(
      'a.json',
      expect.any(String),
    )
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    await importing([broken], rendered)
    fireEvent.keyDown(screen.getByRole('dialog'), { key: 'Escape' })
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  })

  it('show why a whole import failed', async () => {
    const rendered = renderWithApp(layer)
    rendered.bridge.chooseAndImport.mockResolvedValueOnce(
      fail({ kind: 'unexpected', detail: 'bug' }),
    )
    await act(() => importStoreOf(rendered.stores).getState().chooseFiles())
    expect(within(screen.getByRole('dialog', { name: 'Import' })).getByRole('alert')).toBeTruthy()
  })

  it('have all their words from the catalogue', async () => {
    const rendered = renderWithApp(layer, { i18n: createI18n('xx', pseudoTranslation) })
    const named = importedFile('⟦a⟧', {
      reading: { report: { read: 1, bends: {}, skipped: { count: 1, first: [0] } } },
    })
    const empty: ImportedFile = { file: '⟦b⟧', result: fail({ kind: 'file-empty' }) }
    await importing([named, empty], rendered)
    drag('dragover', [])
    expect(unmarkedTexts(document.body)).toEqual([])
  })
})

describe('an import on its way', () => {
  const progress: FileProgress = {
    callId: '',
    file: 'a.json',
    index: 1,
    count: 3,
    done: 25,
    total: 100,
  }

  /** An import that goes on until it is told to end, and how far it is. */
  async function begin() {
    const rendered = renderWithApp(layer)
    let end: () => void = () => undefined
    rendered.bridge.importWaiting.mockImplementationOnce(
      () =>
        new Promise((resolve) => {
          end = () => resolve(ok([]))
        }),
    )
    const store = importStoreOf(rendered.stores)
    const whole = store.getState().importWaiting()
    await waitFor(() => expect(rendered.bridge.importWaiting).toHaveBeenCalled())
    const tell = (change: Partial<FileProgress> = {}) =>
      act(() => {
        const callId = store.getState().running?.callId ?? ''
        rendered.bridge.emit('fileProgress', { ...progress, ...change, callId })
      })
    return { ...rendered, tell, end: () => act(() => (end(), whole)) }
  }

  it('is shown once it takes a while, and can be cancelled', async () => {
    const { bridge, user, tell, end } = await begin()
    tell()
    expect(screen.queryByRole('region', { name: 'Import' })).toBeNull()
    await screen.findByRole('region', { name: 'Import' }, { timeout: shownAfter * 4 })
    expect(screen.getByRole('status').textContent).toBe('Importing a.json (2 of 3)')
    expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('25')
    tell({ done: 150 })
    expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('100')
    await user.click(screen.getByRole('button', { name: 'Cancel' }))
    expect(bridge.cancelCall).toHaveBeenCalledOnce()
    expect(screen.getByRole('status').textContent).toBe('Cancelling the import')
    await end()
    expect(screen.queryByRole('region', { name: 'Import' })).toBeNull()
  })
})
