import type { LibraryView } from '@shared/domain/kept-snapshots'
import { guessedFacts, noAnnotation, type Snapshot } from '@shared/domain/snapshot'
import { jsonText } from '@shared/json-text'
import { fail, ok } from '@shared/result'
import { act, screen, waitFor, within } from '@testing-library/react'
import { beforeAll, describe, expect, it } from 'vitest'
import { ToastRegion } from '../components/toast-region'
import { exportStoreOf } from '../export/export-store'
import { inventoryStoresOf } from '../inventory/inventory-stores'
import { createI18n } from '../i18n/create-i18n'
import { createFakeBridge } from '../test/fake-bridge'
import { giveElementsSize } from '../test/inventory-fixture'
import { pseudoTranslation, unmarkedTexts } from '../test/pseudo-locale'
import { renderWithApp, type RenderedApp } from '../test/render-with-app'
import { noContents, snapshotOf } from '../test/snapshot-fixture'
import { LibraryNews } from './library-news'
import { LibraryScreen } from './library-screen'

const steamIds = ['76561198827262007', '76561198000000001'] as const
const day = 86_400_000
const start = Date.UTC(2026, 10, 1, 12)
const megabyte = 1_000_000

function kept(number: number, facts: Partial<Omit<Snapshot, 'request'>> = {}): Snapshot {
  const depositable = { price: '1234.5', priceLocal: '90', multipliedPriceLocal: '99' }
  const all = { price: '2000', priceLocal: '100', multipliedPriceLocal: '110' }
  return snapshotOf(
    { steamId: steamIds[0] },
    {
      id: `s${String(number)}`,
      projectName: 'Main shop',
      takenAt: start + number * day,
      bytes: number * megabyte,
      contents: {
        ...noContents,
        items: 1700 + number,
        depositable: number,
        totals: { all, depositable },
        currencyLocal: 'rub',
      },
      ...facts,
    },
  )
}

const named = (name: string, change: Partial<Snapshot['annotation']> = {}) => ({
  annotation: { ...noAnnotation, name, ...change },
})
const three = [kept(3), kept(2, named('Two')), kept(1, named('One'))]

beforeAll(giveElementsSize)

async function showLibrary(view: Partial<LibraryView> = {}): Promise<RenderedApp> {
  const bridge = createFakeBridge()
  const snapshots = view.snapshots ?? three
  bridge.readLibrary.mockResolvedValue(
    ok(jsonText<LibraryView>({ snapshots, setAside: [], limit: null, ...view })),
  )
  bridge.annotateSnapshot.mockImplementation(async (id, annotation) => {
    const found = snapshots.find((snapshot) => snapshot.id === id)
    return found === undefined
      ? fail({ kind: 'snapshot-not-found' })
      : ok({ ...found, annotation, request: { ...found.request } })
  })
  bridge.restoreSnapshots.mockImplementation(async (ids) =>
    ok(snapshots.filter(({ id }) => ids.includes(id))),
  )
  const rendered = renderWithApp(
    <>
      <LibraryScreen />
      <LibraryNews />
      <ToastRegion />
    </>,
    { bridge },
  )
  await screen.findByRole('search')
  return rendered
}

const button = (name: string | RegExp) => screen.getByRole<HTMLButtonElement>('button', { name })
const rowElements = () => [...document.querySelectorAll<HTMLElement>('[data-snapshot]')]
const listed = () => rowElements().map((row) => row.dataset['snapshot'])
const row = (id: string) => {
  const found = rowElements().find((element) => element.dataset['snapshot'] === id)
  if (found === undefined) throw new Error(`${id} is not listed`)
  return found
}
const selected = () =>
  rowElements()
    .filter((element) => element.getAttribute('aria-selected') === 'true')
    .map((element) => element.dataset['snapshot'])

describe('the list', () => {
  it('shows whose, when, how many and what they are worth, newest first', async () => {
    await showLibrary()
    expect(listed()).toEqual(['s3', 's2', 's1'])
    const text = row('s3').textContent
    for (const part of [
      steamIds[0],
      'Rust',
      'Main shop',
      '1,703',
      '1,234.50 USD',
      '2,000.00',
      '3 MB',
    ]) {
      expect(text).toContain(part)
    }
    expect(screen.getByText('3 of 3 snapshots')).toBeTruthy()
    expect(button(/6 MB, no limit/u)).toBeTruthy()
  })

  it('marks what is imported, bent, a part, pinned, of nobody known, or guessed', async () => {
    const source = {
      kind: 'imported',
      file: 'old\u202E.json',
      form: 'answer',
      importedAt: start,
      guessed: ['takenAt', 'steamId'],
    } as const
    const contents = { ...noContents, items: 2, bent: 4 }
    const odd = snapshotOf(
      { steamId: '' },
      { id: 'odd', source, contents, partOf: 9, ...named('', { pinned: true }) },
    )
    const { user } = await showLibrary({ snapshots: [odd] })
    const text = row('odd').textContent
    for (const part of [
      'old[U+202E].json',
      'Pinned',
      'Imported from a file',
      '2 items out of 9',
      '4 values had to be corrected or left out',
      'does not say whose items',
      'Not known',
      'Guessed:',
    ]) {
      expect(text).toContain(part)
    }
    await user.click(row('odd'))
    const details = screen.getByRole('region', { name: 'Snapshot' })
    expect(details.textContent).toContain('Time: the date of the file')
    expect(details.textContent).toContain('Answer of the API')
  })

  it('is sorted by its headings', async () => {
    const { user } = await showLibrary()
    const heading = screen.getByRole('columnheader', { name: 'Size' })
    await user.click(within(heading).getByRole('button'))
    expect(heading.getAttribute('aria-sort')).toBe('descending')
    await user.keyboard('{Enter}')
    expect(heading.getAttribute('aria-sort')).toBe('ascending')
    expect(listed()).toEqual(['s1', 's2', 's3'])
  })

  it('is searched, and says when nothing matches', async () => {
    const { user } = await showLibrary()
    await user.type(screen.getByLabelText('Search the library'), 'two nov')
    expect(listed()).toEqual(['s2'])
    expect(screen.getByText('1 of 3 snapshots')).toBeTruthy()
    await user.keyboard('x')
    expect(screen.getByText('No snapshot matches')).toBeTruthy()
    await user.click(screen.getAllByRole('button', { name: 'Clear the search' })[0] as HTMLElement)
    expect(listed()).toHaveLength(3)
  })

  it('draws only the rows in sight', async () => {
    await showLibrary({ snapshots: Array.from({ length: 3000 }, (_, number) => kept(number + 1)) })
    expect(screen.getByText('3,000 of 3,000 snapshots')).toBeTruthy()
    expect(rowElements().length).toBeLessThan(60)
    expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('3001')
  })
})

describe('other states', () => {
  it('says how snapshots get here where there are none', async () => {
    const { user, stores } = await showLibrary({ snapshots: [] })
    expect(screen.getByText(/drop them onto this window/u)).toBeTruthy()
    stores.screen.getState().goTo('library')
    await user.click(button('Fetch an inventory'))
    expect(stores.screen.getState().screen).toBe('inventory')
  })

  it('says why the library could not be read, and tries again', async () => {
    const bridge = createFakeBridge()
    bridge.readLibrary.mockResolvedValueOnce(fail({ kind: 'disk-read-only' }))
    const { user } = renderWithApp(<LibraryScreen />, { bridge })
    expect((await screen.findByRole('alert')).textContent).toContain(
      'The library could not be read',
    )
    await user.click(button('Try again'))
    expect(await screen.findByText('No snapshots yet')).toBeTruthy()
  })

  it('names what was set aside, and leads to it, until it is dismissed', async () => {
    const facts = {
      name: 'Before the sale',
      steamId: steamIds[1] ?? '',
      game: 'rust',
      takenAt: Date.UTC(2026, 10, 12, 12),
      items: 125,
    } as const
    const setAside = [
      { file: 's9.json', reason: 'It is cut off', facts, bytes: 1, setAsideAt: start },
    ]
    const { bridge, user } = await showLibrary({ setAside })
    const notice = screen.getByRole('region', { name: 'Files that could not be read' })
    expect(notice.textContent).toContain('s9.json')
    // First what a person knows it by.
    expect(within(notice).getByRole('listitem').textContent).toMatch(
      new RegExp(`^Before the sale · ${steamIds[1]} · Rust · Nov 12, 2026, .+ · 125 items`, 'u'),
    )
    expect(notice.textContent).toContain('It is cut off')
    await user.click(within(notice).getByRole('button', { name: 'Show the folder' }))
    expect(bridge.showSetAside.mock.calls).toEqual([['snapshots']])
    await user.click(within(notice).getByRole('button', { name: 'Dismiss' }))
    expect(screen.queryByText('It is cut off')).toBeNull()
    // Another one is news.
    bridge.readLibrary.mockResolvedValueOnce(
      ok(
        jsonText<LibraryView>({
          snapshots: three.slice(1),
          setAside: [...setAside, { ...setAside[0], file: 's3' } as (typeof setAside)[0]],
          limit: null,
        }),
      ),
    )
    act(() => bridge.emit('libraryChanged', { put: [], removed: ['s3'], because: 'damaged' }))
    expect(await screen.findByText('2 files could not be read as snapshots')).toBeTruthy()
    expect(
      screen.getByText(`${steamIds[0]}, Rust can't be read any more and was set aside`),
    ).toBeTruthy()
  })

  it('says what went to make room', async () => {
    const { bridge } = await showLibrary()
    act(() => bridge.emit('libraryChanged', { put: [], removed: ['s1', 's2'], because: 'room' }))
    expect(screen.getByText(/the 2 oldest snapshots were removed/u)).toBeTruthy()
    expect(listed()).toEqual(['s3'])
  })
})

describe('selecting', () => {
  it('follows the mouse as file managers do', async () => {
    const { user } = await showLibrary()
    await user.click(row('s3'))
    expect(selected()).toEqual(['s3'])
    await user.keyboard('{Shift>}')
    await user.click(row('s1'))
    await user.keyboard('{/Shift}')
    expect(selected()).toEqual(['s3', 's2', 's1'])
    await user.keyboard('{Control>}')
    await user.click(row('s2'))
    await user.keyboard('{/Control}')
    expect(selected()).toEqual(['s3', 's1'])
    await user.click(within(row('s2')).getByRole('checkbox'))
    expect(screen.getByText(/^3 selected, 6 MB/u)).toBeTruthy()
    await user.click(screen.getByLabelText('Select all'))
    expect(selected()).toEqual([])
  })

  it('follows the keys', async () => {
    const { user } = await showLibrary()
    await user.click(row('s3'))
    act(() => row('s3').focus())
    await user.keyboard('{ArrowDown}')
    expect(selected()).toEqual(['s2'])
    expect(document.activeElement).toBe(row('s2'))
    await user.keyboard('{Shift>}{ArrowDown}{/Shift}')
    expect(selected()).toEqual(['s2', 's1'])
    await user.keyboard('{Control>}a{/Control}')
    expect(selected()).toEqual(['s3', 's2', 's1'])
    await user.keyboard(' ')
    expect(selected()).toEqual(['s3', 's2'])
    await user.keyboard('{Escape}')
    expect(selected()).toEqual([])
  })

  it('does nothing to what the search hides', async () => {
    const { bridge, user } = await showLibrary()
    await user.click(screen.getByLabelText('Select all'))
    await user.type(screen.getByLabelText('Search the library'), 'two')
    await user.click(button('Delete'))
    expect(bridge.removeSnapshots).toHaveBeenCalledExactlyOnceWith(['s2'])
  })
})

describe('what can be done', () => {
  it('has the reading start ahead when it is shown, and again with each selection', async () => {
    const { user, bridge } = await showLibrary()
    expect(bridge.prepareOpening).toHaveBeenCalledOnce()
    await user.click(row('s2'))
    expect(bridge.prepareOpening).toHaveBeenCalledTimes(2)
  })

  it('opens with Enter, a double click or the button', async () => {
    const { stores, user } = await showLibrary()
    await user.dblClick(row('s2'))
    const { inventory } = inventoryStoresOf(stores)
    expect(inventory.getState().running?.aim).toMatchObject({ snapshot: { id: 's2' } })
    expect(stores.screen.getState().screen).toBe('inventory')
    stores.screen.getState().goTo('library')
    act(() => row('s2').focus())
    await user.keyboard('{ArrowUp}{Enter}')
    expect(inventory.getState().running?.aim).toMatchObject({ snapshot: { id: 's3' } })
  })

  it('compares two of one Steam user and game, and says why others can’t be', async () => {
    const other = snapshotOf({ steamId: steamIds[1] }, { id: 'other', takenAt: start })
    const { stores, user } = await showLibrary({ snapshots: [...three, other] })
    expect(button('Compare').disabled).toBe(true)
    await user.click(within(row('s3')).getByRole('checkbox'))
    await user.click(within(row('other')).getByRole('checkbox'))
    expect(button('Compare').disabled).toBe(true)
    expect(screen.getByText(/they are of different Steam users/u)).toBeTruthy()
    await user.click(within(row('other')).getByRole('checkbox'))
    await user.click(within(row('s1')).getByRole('checkbox'))
    await user.click(button('Compare'))
    expect(stores.screen.getState().screen).toBe('comparison')
  })

  it('exports all that are selected', async () => {
    const { stores, user } = await showLibrary()
    await user.click(screen.getByLabelText('Select all'))
    await user.click(button('Export…'))
    expect(exportStoreOf(stores).getState().open).toMatchObject({
      subject: { snapshots: [{ id: 's3' }, { id: 's2' }, { id: 's1' }], rows: null },
    })
  })

  it('deletes with the key, keeps the focus in the list, and brings all back', async () => {
    const { bridge, user } = await showLibrary()
    await user.click(row('s2'))
    act(() => row('s2').focus())
    await user.keyboard('{Delete}')
    expect(bridge.removeSnapshots).toHaveBeenCalledExactlyOnceWith(['s2'])
    expect(listed()).toEqual(['s3', 's1'])
    expect(document.activeElement).toBe(row('s1'))
    expect(selected()).toEqual(['s1'])
    expect(screen.getByText('Deleted Two')).toBeTruthy()
    await user.click(button('Undo'))
    await waitFor(() => expect(listed()).toEqual(['s3', 's2', 's1']))
    expect(screen.getByText('Two is back')).toBeTruthy()
    expect(selected()).toEqual(['s2'])
  })

  it('brings back by Ctrl+Z what was deleted last, once, and leaves the key to the search', async () => {
    const { bridge, user } = await showLibrary()
    for (const id of ['s2', 's3']) {
      await user.click(row(id))
      act(() => row(id).focus())
      await user.keyboard('{Delete}')
    }
    act(() => screen.getByLabelText('Search the library').focus())
    await user.keyboard('{Control>}z{/Control}')
    expect(bridge.restoreSnapshots).not.toHaveBeenCalled()
    act(() => row('s1').focus())
    await user.keyboard('{Control>}z{/Control}')
    await waitFor(() => expect(listed()).toEqual(['s3', 's1']))
    expect(screen.getAllByText('Undo')).toHaveLength(1)
    await user.keyboard('{Control>}zz{/Control}')
    await waitFor(() => expect(listed()).toEqual(['s3', 's2', 's1']))
    expect(bridge.restoreSnapshots).toHaveBeenCalledTimes(2)
  })

  it('leaves all where deleting fails, and says why', async () => {
    const { bridge, user } = await showLibrary()
    bridge.removeSnapshots.mockResolvedValueOnce(fail({ kind: 'disk-read-only' }))
    await user.click(row('s1'))
    await user.click(button('Delete'))
    expect((await screen.findByRole('alert')).textContent).toContain('The snapshot was not deleted')
    expect(listed()).toHaveLength(3)
  })

  it('says when a deleted one could not be brought back', async () => {
    const { bridge, user } = await showLibrary()
    bridge.restoreSnapshots.mockResolvedValueOnce(fail({ kind: 'nothing-to-restore' }))
    await user.click(row('s1'))
    await user.click(button('Delete'))
    await user.click(button('Undo'))
    expect(await screen.findByText(/^One could not be brought back/u)).toBeTruthy()
  })

  it('pins and unpins', async () => {
    const { bridge, user } = await showLibrary()
    await user.click(screen.getByLabelText('Select all'))
    await user.click(button('Pin'))
    expect(bridge.annotateSnapshot).toHaveBeenCalledTimes(3)
    await user.click(await screen.findByRole('button', { name: 'Unpin' }))
    expect(bridge.annotateSnapshot).toHaveBeenLastCalledWith('s1', {
      ...noAnnotation,
      name: 'One',
      pinned: false,
    })
  })
})

describe('name and note', () => {
  it('are changed with F2', async () => {
    const { bridge, user } = await showLibrary()
    await user.click(row('s1'))
    act(() => row('s1').focus())
    await user.keyboard('{F2}')
    const name = screen.getByLabelText<HTMLInputElement>('Name', { selector: 'input' })
    await waitFor(() => expect(document.activeElement).toBe(name))
    await user.clear(name)
    await user.type(name, ' Refund ')
    await user.type(screen.getByLabelText('Note'), 'first\nsecond')
    // A file that names the Steam user is not contradicted.
    expect(screen.queryByLabelText('Steam ID')).toBeNull()
    await user.click(button('Save'))
    expect(bridge.annotateSnapshot).toHaveBeenCalledExactlyOnceWith('s1', {
      name: 'Refund',
      note: 'first\nsecond',
      pinned: false,
      steamId: '',
    })
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(row('s1').textContent).toContain('first second')
  })

  it('say whose it is, where the file does not', async () => {
    const nobody = snapshotOf({ steamId: '' }, { id: 'nobody' })
    const { bridge, user } = await showLibrary({ snapshots: [nobody] })
    await user.click(row('nobody'))
    await user.click(button('Rename and note…'))
    await user.type(screen.getByLabelText('Steam ID'), '123')
    await user.click(button('Save'))
    expect(screen.getByText(/A Steam ID has 17 digits/u)).toBeTruthy()
    expect(bridge.annotateSnapshot).not.toHaveBeenCalled()
    expect(document.activeElement).toBe(screen.getByLabelText('Steam ID'))
    await user.clear(screen.getByLabelText('Steam ID'))
    await user.type(screen.getByLabelText('Steam ID'), steamIds[1])
    await user.click(button('Save'))
    expect(bridge.annotateSnapshot).toHaveBeenCalledExactlyOnceWith('nobody', {
      ...noAnnotation,
      steamId: steamIds[1],
    })
  })

  it('stay in the dialog where they could not be saved', async () => {
    const { bridge, user } = await showLibrary()
    bridge.annotateSnapshot.mockResolvedValueOnce(fail({ kind: 'disk-full' }))
    await user.click(row('s1'))
    await user.click(button('Rename and note…'))
    await user.type(screen.getByLabelText('Note'), 'long work')
    await user.click(button('Save'))
    expect((await screen.findByRole('alert')).textContent).toContain('The disk is full')
    expect(screen.getByLabelText<HTMLTextAreaElement>('Note').value).toBe('long work')
  })
})

describe('the limit on disk use', () => {
  it('says what would go, asks, and then sets it', async () => {
    const snapshots = [kept(3), kept(2), kept(1, named('', { pinned: true }))]
    const { bridge, user } = await showLibrary({ snapshots })
    bridge.limitLibrary.mockImplementationOnce(async () => {
      bridge.emit('libraryChanged', { put: [], removed: [kept(2).id], because: 'room' })
      return ok()
    })
    await user.click(button(/6 MB, no limit/u))
    const amount = screen.getByLabelText('Amount')
    await user.clear(amount)
    await user.type(amount, '5')
    await user.selectOptions(screen.getByLabelText('Unit'), 'MB')
    expect(screen.getByText(/^The oldest snapshot that is not pinned, 2 MB/u)).toBeTruthy()
    await user.clear(amount)
    await user.type(amount, '1')
    const effect = () => screen.getByText(/2 oldest .* Nov 3, 2026 to Nov 4, 2026/u).textContent
    expect(effect()).not.toContain('by themselves')
    await user.clear(amount)
    await user.type(amount, '5')
    await user.click(button('Save limit'))
    expect(bridge.limitLibrary).not.toHaveBeenCalled()
    const question = screen.getByRole('dialog', { name: 'Remove 1 snapshot for good?' })
    expect(question.textContent).toContain("can't be undone")
    await user.click(within(question).getByRole('button', { name: 'Remove 1 snapshot' }))
    expect(bridge.limitLibrary).toHaveBeenCalledExactlyOnceWith(5 * megabyte)
    expect(await screen.findByRole('button', { name: /4 MB of 5 MB/u })).toBeTruthy()
  })

  it('says that pinned ones stay, though they are over it', async () => {
    const pinned = named('', { pinned: true })
    const snapshots = [kept(2, pinned), kept(1, pinned)]
    const { user } = await showLibrary({ snapshots })
    await user.click(button(/3 MB, no limit/u))
    await user.clear(screen.getByLabelText('Amount'))
    await user.type(screen.getByLabelText('Amount'), '0.001')
    expect(screen.getByText(/Pinned snapshots take 3 MB by themselves, and stay/u)).toBeTruthy()
  })

  it('asks nothing where nothing goes, and refuses what is no limit', async () => {
    const { bridge, user } = await showLibrary({ limit: 1000 * megabyte })
    await user.click(button(/6 MB of 1 GB/u))
    const amount = screen.getByLabelText('Amount')
    await user.clear(amount)
    expect(screen.getByText('Write it in digits, such as 500 or 1.5.')).toBeTruthy()
    expect(screen.queryByText('No snapshot will be removed now.')).toBeNull()
    await user.click(button('Save limit'))
    expect(bridge.limitLibrary).not.toHaveBeenCalled()
    await user.click(screen.getByLabelText('No limit'))
    await user.click(button('Save limit'))
    expect(bridge.limitLibrary).toHaveBeenCalledExactlyOnceWith(null)
  })
})

it('takes every text from the catalogue', async () => {
  const bridge = createFakeBridge()
  const source = {
    kind: 'imported',
    file: '1',
    form: 'csv',
    importedAt: 0,
    guessed: guessedFacts,
  } as const
  const bare = { ...noAnnotation, name: '2', note: '3', pinned: true }
  const odd = kept(1, {
    source,
    annotation: bare,
    partOf: 9,
    projectName: '4',
    takenAt: Date.now() - 5 * day,
  })
  const snapshots = [{ ...odd, request: { ...odd.request, steamId: '' } }]
  const setAside = [{ file: '5', reason: '6', facts: null, bytes: 1, setAsideAt: start }]
  bridge.readLibrary.mockResolvedValue(
    ok(jsonText<LibraryView>({ snapshots, setAside, limit: 7_000_000 })),
  )
  const i18n = createI18n('qps', pseudoTranslation)
  const { container, user } = renderWithApp(<LibraryScreen />, { bridge, i18n })
  await screen.findByRole('search')
  await user.click(row('s1'))
  // Times and sizes are written by the language itself, currencies by SkinsBack.
  const isOfLanguage = (text: string) =>
    !Number.isNaN(Date.parse(text)) || /^[\d.,]+ (?:kB|MB)$|^(?:USD|RUB)$|^5 days ago$/u.test(text)
  expect(unmarkedTexts(container).filter((text) => !isOfLanguage(text))).toEqual([])
})
