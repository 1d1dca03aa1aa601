import { emptyStart } from '../stores/empty-start'
import type { Snapshot } from '@shared/domain/snapshot'
import { fail } from '@shared/result'
import { act, screen, waitFor, within } from '@testing-library/react'
import { beforeAll, describe, expect, it } from 'vitest'
import { comparisonStoreOf } from '../comparison/comparison-store'
import { exportStoreOf } from '../export/export-store'
import {
  fetchItems,
  field,
  giveElementsSize,
  listedNames,
  renderInventory,
  someItems,
  type ShownScreen,
} from '../test/inventory-fixture'
import { projectView, startState } from '../test/fake-bridge'
import { noContents, snapshotOf } from '../test/snapshot-fixture'
import { InventoryScreen } from './inventory-screen'
import { inventoryStoresOf } from './inventory-stores'

beforeAll(giveElementsSize)

const steamId = '76561198827262007'
const day = 24 * 60 * 60_000
const kept = snapshotOf(
  { projectId: 'project-1', game: 'cs2', steamId, currency: 'eur', multiplier: '1.5' },
  { id: 'kept', takenAt: Date.now() - 10 * day, contents: { ...noContents, items: 4 } },
)
const imported = snapshotOf(
  { projectId: '', game: 'unknown', steamId: '' },
  {
    id: 'imported',
    takenAt: Date.now() - day,
    partOf: 300,
    contents: { ...noContents, items: 4 },
    source: {
      kind: 'imported',
      file: 'answer.json',
      form: 'answer',
      importedAt: Date.now(),
      guessed: ['game', 'steamId', 'takenAt'],
    },
    annotation: { name: 'Before the sale', note: 'Ask for\nthe rest', pinned: false, steamId: '' },
  },
)

const offline = () => screen.getByRole('region', { name: 'Offline' })
const button = (name: string | RegExp) => screen.getByRole('button', { name })

async function open({ stores }: ShownScreen, snapshot: Snapshot) {
  act(() => inventoryStoresOf(stores).inventory.getState().openSnapshot(snapshot))
  await screen.findByText(/^\d+ of \d+ items?$/u)
  await waitFor(() => expect(button('Export…').hasAttribute('disabled')).toBe(false))
}

describe('an inventory that was opened', () => {
  it('is drawn out of sight before it comes, without items', async () => {
    const app = renderInventory()
    const view = { snapshots: [kept], setAside: [], limit: null }
    act(() => app.stores.library.setState({ view }))
    await screen.findByRole('grid', { hidden: true })
    expect(screen.queryByRole('grid')).toBeNull()
    expect(screen.queryByRole('region', { name: 'Offline' })).toBeNull()
    expect(listedNames()).toEqual([])
    await open(app, imported)
    expect(listedNames()).not.toEqual([])
  })

  it('says since when it is and where it came from, and is not called outdated', async () => {
    const app = renderInventory()
    await open(app, imported)
    const strip = offline().textContent
    expect(strip).toMatch(/Offline, as of .+\(yesterday\)/u)
    expect(strip).toContain('Imported fromanswer.json')
    expect(strip).toContain('Name:Before the sale')
    expect(strip).toContain('Note:Ask for the rest')
    expect(strip).toContain('Part: 4 of 300 items')
    expect(strip).toContain("Time taken from the file's date")
    expect(screen.getByText('Unknown game')).toBeDefined()
    expect(screen.queryByText(/The form has changed/u)).toBeNull()
    expect(document.querySelector('[data-outdated="true"]')).toBeNull()
    expect(listedNames()).toContain('AWP | Asiimov')
  })

  it('takes the focus from the row of another screen, which went away', async () => {
    const app = renderInventory()
    expect(document.activeElement).toBe(document.body)
    await open(app, imported)
    app.rerender(<button>{'Other screen'}</button>)
    act(() => button('Other screen').focus())
    app.rerender(<InventoryScreen />)
    await waitFor(() => expect(document.activeElement?.matches('[data-row]')).toBe(true))
  })

  it('that cannot be opened leaves what was there, and is tried again', async () => {
    const app = renderInventory()
    await fetchItems(app)
    app.bridge.openSnapshot.mockResolvedValueOnce(fail({ kind: 'snapshot-not-found' }))
    act(() => inventoryStoresOf(app.stores).inventory.getState().openSnapshot(kept))
    const alert = await screen.findByRole('alert')
    expect(alert.textContent).toContain(`The snapshot could not be opened: ${steamId}, CS2`)
    expect(screen.getByText(/The other snapshot could not be opened/u)).toBeDefined()
    expect(screen.queryByRole('region', { name: 'Offline' })).toBeNull()
    await app.user.click(button('Try again'))
    await waitFor(() => expect(offline()).toBeDefined())
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('that is damaged is not offered again: it was set aside', async () => {
    const app = renderInventory()
    await fetchItems(app)
    const damaged = fail({ kind: 'snapshot-damaged', detail: 'changed' } as const)
    app.bridge.openSnapshot.mockResolvedValueOnce(damaged)
    act(() => inventoryStoresOf(app.stores).inventory.getState().openSnapshot(kept))
    expect((await screen.findByRole('alert')).textContent).toContain('This snapshot is damaged')
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull()
  })

  it('waits while a fetch runs, and the person says which of the two goes on', async () => {
    const app = renderInventory()
    await fetchItems(app)
    app.bridge.fetchInventory.mockImplementationOnce(() => new Promise(() => undefined))
    await app.user.click(button('Fetch inventory'))
    act(() => inventoryStoresOf(app.stores).inventory.getState().openSnapshot(kept))
    expect(screen.getByRole('alert').textContent).toContain('A fetch was on its way')
    expect(app.bridge.cancelCall).not.toHaveBeenCalled()
    await app.user.click(button('Cancel the fetch and open it'))
    expect(app.bridge.cancelCall).toHaveBeenCalledOnce()
  })
})

describe('Ask again', () => {
  it('fills the form and leads to the token that it lacks', async () => {
    const app = renderInventory()
    await open(app, kept)
    await app.user.click(button('Ask again'))
    expect(field('Steam ID').value).toBe(steamId)
    expect(field('Currency').value).toBe('eur')
    expect(field('Price multiplier').value).toBe('1.5')
    expect(document.activeElement).toBe(field('Trade token'))
    expect(app.bridge.fetchInventory).not.toHaveBeenCalled()
  })

  it('fetches at once where the snapshot has kept the token', async () => {
    const form = { ...emptyStart.preferences.form, keepTradeToken: true }
    const start = startState({ preferences: { ...emptyStart.preferences, form } })
    const app = renderInventory(someItems, start)
    await open(app, { ...kept, tradeToken: 'aBcD_12-' })
    await app.user.click(button('Ask again'))
    const [request, keepTradeToken] = app.bridge.fetchInventory.mock.calls[0] ?? []
    expect(request).toMatchObject({ ...kept.request, tradeToken: 'aBcD_12-' })
    expect(keepTradeToken).toBe(true)
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Offline' })).toBeNull())
    // The banner took its button away, but not the focus.
    expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Inventory' }))
  })

  it('says all that is missing, until the form changes', async () => {
    const app = renderInventory(someItems, startState({ projects: [] }))
    await open(app, { ...imported, request: { ...imported.request, game: 'cs2' } })
    const missing = screen.getByRole('status', { name: 'Missing for asking again' })
    expect(missing.textContent).toBe('')
    await app.user.click(button('Ask again'))
    expect(missing.textContent).toBe(
      'Add a project to ask again. The file does not say whose inventory it is: paste a Trade URL.',
    )
    expect(document.activeElement).toBe(field('Project'))
    await app.user.type(field('Steam ID'), '7')
    expect(missing.textContent).toBe('')
  })
})

it('the form says that it asks for another inventory than the one that was opened', async () => {
  const app = renderInventory()
  await open(app, kept)
  await app.user.clear(field('Steam ID'))
  await app.user.type(field('Steam ID'), '76561198827262011')
  const fetch = button('Fetch inventory')
  const note = () => document.querySelector(`[id="${fetch.getAttribute('aria-describedby')}"]`)
  expect(note()?.textContent).toBe('Asks for 765…011, not for the one shown.')
  await app.user.clear(field('Steam ID'))
  await app.user.type(field('Steam ID'), steamId)
  expect(note()?.textContent).toBe('')
})

describe('the library', () => {
  it('offers its latest five where nothing is shown yet', async () => {
    const app = renderInventory()
    expect(screen.getByText('No inventory yet')).toBeDefined()
    await waitFor(() => expect(app.bridge.readLibrary).toHaveBeenCalledOnce())
    const put = Array.from({ length: 7 }, (_, place) => ({
      ...kept,
      id: `kept-${String(place)}`,
      takenAt: kept.takenAt + place,
      annotation: { ...kept.annotation, name: `Number ${String(place)}` },
    }))
    act(() => app.bridge.emit('libraryChanged', { put, removed: [], because: 'person' }))
    const recent = within(await screen.findByRole('region', { name: 'Recent' }))
    const names = recent.getAllByRole('button').map((one) => one.querySelector('bdi')?.textContent)
    expect(names).toEqual(['Number 6', 'Number 5', 'Number 4', 'Number 3', 'Number 2'])
    await app.user.click(recent.getByRole('button', { name: /^Number 4/u }))
    await waitFor(() => expect(offline().textContent).toContain('Number 4'))
    expect(app.bridge.openSnapshot.mock.calls[0]?.[0]).toBe('kept-4')
  })

  it('imports from there', async () => {
    const app = renderInventory()
    await app.user.click(button('Import…'))
    expect(app.bridge.chooseAndImport).toHaveBeenCalledOnce()
  })

  it('is one click away from a comparison with what the Steam user had before', async () => {
    const app = renderInventory()
    await fetchItems(app)
    expect(screen.queryByRole('button', { name: /^Compare with/u })).toBeNull()
    act(() => app.bridge.emit('libraryChanged', { put: [kept], removed: [], because: 'person' }))
    await app.user.click(await screen.findByRole('button', { name: /^Compare with/u }))
    expect(comparisonStoreOf(app.stores).getState().chosen?.before.id).toBe('kept')
    expect(app.stores.screen.getState().screen).toBe('comparison')
  })
})

it('the menu exports what is shown and what is selected', async () => {
  const app = renderInventory(someItems, startState({ projects: [projectView()] }))
  await open(app, kept)
  await app.user.click(document.querySelector('[data-row="1"]') as HTMLElement)
  await app.user.keyboard('{Shift>}{ArrowDown}{/Shift}')
  act(() => app.bridge.emit('menuCommand', 'export'))
  const { subject } = exportStoreOf(app.stores).getState().open ?? {}
  expect(subject?.snapshots).toEqual([kept])
  expect(subject?.rows).toHaveLength(4)
  expect(subject?.selected).toHaveLength(2)
})

it('says why a selection could not be copied', async () => {
  const app = renderInventory()
  await open(app, kept)
  await app.user.click(document.querySelector('[data-row="1"]') as HTMLElement)
  app.bridge.copyItems.mockResolvedValueOnce(fail({ kind: 'copy-too-large', limit: 1 }))
  await app.user.keyboard('{Control>}c{/Control}')
  expect((await screen.findByRole('alert')).textContent).toContain('could not be copied')
  expect(app.bridge.copyItems.mock.calls[0]?.[0]).toMatchObject({
    snapshotId: 'kept',
    rows: Uint32Array.of(1),
    format: 'asset-ids',
  })
})
