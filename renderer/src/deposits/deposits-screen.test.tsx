import type { DepositDraft } from '@shared/domain/deposit-draft'
import type { ProjectView } from '@shared/ipc-contract'
import { jsonText } from '@shared/json-text'
import { fail, ok } from '@shared/result'
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeAll, describe, expect, it } from 'vitest'
import { draftIdOf, draftItemOf, draftOf } from '../../../tests/fakes/draft-fixture'
import { inventoryStoresOf } from '../inventory/inventory-stores'
import { createFakeBridge, postColumnsPort, projectView, startState } from '../test/fake-bridge'
import { columnMessages, entry, giveElementsSize } from '../test/inventory-fixture'
import { renderWithApp, type RenderedApp } from '../test/render-with-app'
import { snapshotOf } from '../test/snapshot-fixture'
import { ToastRegion } from '../components/toast-region'
import { DepositsScreen } from './deposits-screen'
import { depositsScreenOf, showTrayDraft } from './deposits-screen-store'

beforeAll(() => {
  giveElementsSize()
  const { happyDOM } = window as unknown as { readonly happyDOM: HappyWindow }
  happyDOM.setViewport({ width: 1440, height: 900 })
})

/** The part of happy-dom's own API that sizes its window. */
interface HappyWindow {
  readonly setViewport: (size: { readonly width: number; readonly height: number }) => void
}

const request = {
  projectId: 'project-1',
  game: 'rust',
  steamId: '76561198827262007',
  currency: 'rub',
  multiplier: '',
  customCurrency: '',
  customCurrencyRate: '',
} as const
const origin = { ...draftOf().origin, snapshotId: 'old', request, takenAt: 1000 }
const prices = { price: '1.5', priceLocal: '120', multipliedPriceLocal: '126' }
const items = [
  draftItemOf('1', { ...prices, name: 'Big Grin' }),
  draftItemOf('2', { ...prices, name: 'Alien Red' }),
  draftItemOf('3', { ...prices, name: 'Tempered Mask' }),
]
const draft = draftOf({ id: draftIdOf(1), projectId: 'project-1', origin, items, createdAt: 20 })
const older = draftOf({
  id: draftIdOf(2),
  projectId: 'project-1',
  origin,
  orderId: 'order-2',
  items: items.slice(1),
  createdAt: 10,
  changedAt: 99,
})
const recorded = draftOf({
  id: draftIdOf(3),
  projectId: 'project-1',
  origin,
  orderId: 'order-3',
  items: items.slice(0, 1),
  record: { transactionId: 'tx-3', createdAt: 5, note: 'paid by hand\nat noon' },
})

interface Options {
  readonly drafts?: readonly DepositDraft[]
  readonly inTray?: string
  readonly projects?: readonly ProjectView[]
  readonly tradeToken?: string
}

/** The screen, and toasts beside it, over a main process that keeps these drafts and one snapshot. */
async function show(options: Options = {}): Promise<RenderedApp> {
  const { drafts = [draft, older, recorded], inTray = '', tradeToken = 'aBcD_12-' } = options
  const start = startState({ projects: options.projects ?? [projectView()] })
  const bridge = createFakeBridge({
    ...start,
    preferences: { ...start.preferences, draftId: inTray },
  })
  bridge.readLibrary.mockImplementation(async () =>
    ok(
      jsonText({
        snapshots: [snapshotOf(request, { id: 'old', tradeToken })],
        setAside: [],
        limit: null,
      }),
    ),
  )
  for (const { record, ...one } of drafts) {
    await bridge.saveDraft({ ...one, record: null })
    if (record !== null) await bridge.recordDraft(one.id, record)
  }
  const shown = renderWithApp(
    <>
      <DepositsScreen />
      <ToastRegion />
    </>,
    { bridge, start: { ...start, preferences: { ...start.preferences, draftId: inTray } } },
  )
  await screen.findByText(/^Drafts \(/u)
  return shown
}

const list = () => screen.getByLabelText('Drafts')
/** Found without roles: working those out takes long in a page of this size. */
const middle = () => {
  const article = document.querySelector('article')
  if (article === null) throw new Error('No draft is shown')
  return article
}
const press = async (app: RenderedApp, label: string) =>
  app.user.click(await screen.findByText(label, { selector: 'button *' }))
const heading = () => within(middle()).getByRole('heading', { level: 2 })
const findings = () => within(middle()).getByRole('grid', { name: 'Changes to accept' })
const savedLast = ({ bridge }: RenderedApp) => bridge.saveDraft.mock.calls.at(-1)?.[0]

/** Main answers the check with these items. */
function answerWith({ bridge }: RenderedApp, entries: readonly unknown[]) {
  bridge.fetchInventory.mockImplementation(async ({ tradeToken: _, ...asked }) =>
    ok(snapshotOf(asked, { id: 'new', takenAt: Date.now() })),
  )
  bridge.openSnapshot.mockImplementation(async (_, openingId) => {
    const port = postColumnsPort(openingId)
    for (const message of columnMessages(entries)) port.send(message)
    return ok()
  })
}

const now = { price_local: 120, multiplied_price_local: 126 }

describe('the list of drafts', () => {
  it('shows the newest first, whichever changed last, and lays one into the tray by Enter', async () => {
    const app = await show()
    const rows = within(list()).getAllByRole('option')
    expect(rows.map((row) => row.textContent)).toEqual([
      expect.stringContaining('No order id'),
      expect.stringContaining('order-2'),
    ])
    expect(screen.getByText('No draft in the tray')).toBeDefined()
    act(() => rows[0]?.focus())
    await app.user.keyboard('{ArrowDown}{Enter}')
    expect(app.stores.deposits.getState().open?.draft.id).toBe(older.id)
    expect(heading().textContent).toMatch('order-2')
    expect(document.activeElement).toBe(within(list()).getByRole('option', { selected: true }))
  })

  it('deletes by Delete, keeps the focus in the list, and brings back into the tray by Undo', async () => {
    const app = await show({ inTray: draft.id })
    act(() => within(list()).getByRole('option', { selected: true }).focus())
    const row = document.activeElement ?? document.body
    fireEvent.keyDown(row, { key: 'Delete' })
    fireEvent.keyDown(row, { key: 'Delete' })
    await screen.findByText('The draft was deleted')
    expect(app.bridge.removeDrafts).toHaveBeenCalledOnce()
    expect(screen.queryByText(/was not deleted/u)).toBeNull()
    expect(app.stores.deposits.getState().open).toBeNull()
    expect(document.activeElement).toBe(within(list()).getByRole('option', { name: /order-2/u }))
    await press(app, 'Undo')
    await waitFor(() => expect(app.stores.deposits.getState().open?.draft.id).toBe(draft.id))
  })

  it('says why they could not be read, and tries again', async () => {
    const start = startState()
    const bridge = createFakeBridge(start)
    bridge.readDeposits.mockResolvedValueOnce(fail({ kind: 'disk-read-only' }))
    const { user } = renderWithApp(<DepositsScreen />, { bridge, start })
    expect(await screen.findByText('The drafts could not be read')).toBeDefined()
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    expect(await screen.findByText('No open drafts')).toBeDefined()
  })
})

describe('a deposit of the ledger', () => {
  it('is shown read-only, with its record', async () => {
    const app = await show({ inTray: draft.id })
    await app.user.click(screen.getByRole('tab', { name: /^Ledger/u }))
    await app.user.click(screen.getByRole('option', { name: /order-3/u }))
    const shown = within(middle())
    expect(shown.getByText('tx-3')).toBeDefined()
    expect(shown.getByText(/paid by hand\s+at noon/u)).toBeDefined()
    expect(shown.queryByRole('button', { name: 'Check again' })).toBeNull()
    expect(shown.queryByRole('button', { name: 'Delete draft' })).toBeNull()
    expect(app.stores.deposits.getState().open?.draft.id).toBe(draft.id)
  })

  it('makes way for the draft in the tray when that is opened, or chosen for', async () => {
    const app = await show({ inTray: draft.id })
    const showRecorded = () =>
      act(() => depositsScreenOf(app.stores).getState().showRecord(recorded.id))
    showRecorded()
    expect(heading().textContent).toBe('order-3')
    act(() => showTrayDraft(app.stores))
    expect(heading().textContent).toBe('No order id')
    showRecorded()
    act(() => void app.stores.deposits.getState().change({ orderId: 'order-1' }))
    expect(heading().textContent).toBe('order-3')
    act(() => app.stores.deposits.getState().removeItems(new Set(['1'])))
    expect(heading().textContent).toBe('order-1')
  })
})

describe('checking again', () => {
  it('leads from the toast to what it found, accepted one by one by keys', async () => {
    const app = await show({ inTray: draft.id })
    answerWith(app, [
      entry('2', 'Alien Red', { ...now, price: 1.5, disabled: true }),
      entry('3', 'Tempered Mask', { ...now, price: 1.65 }),
    ])
    await press(app, 'Check again')
    await press(app, 'Look')
    expect(app.bridge.fetchInventory.mock.lastCall?.slice(0, 2)).toEqual([
      { ...request, tradeToken: 'aBcD_12-' },
      false,
    ])
    await waitFor(() =>
      expect(document.activeElement).toBe(
        within(middle()).getByLabelText('Changes to accept', { selector: 'section' }),
      ),
    )
    const rows = within(findings()).getAllByRole('row')
    expect(rows.map((row) => row.textContent)).toEqual([
      expect.stringContaining('No longer in the inventory'),
      expect.stringContaining('No longer accepted'),
      expect.stringContaining('Price moved'),
    ])
    expect(rows[2]?.textContent).toMatch(/1\.50→1\.65 USD.*\+0\.15.*\+10\.00 %/u)
    expect(screen.getByText(/With all of them accepted/u).textContent).toMatch(/4\.50→1\.65 USD/u)

    act(() => rows[0]?.focus())
    await app.user.keyboard('{Enter}')
    expect(document.activeElement).toBe(within(findings()).getAllByRole('row')[0])
    await app.user.keyboard('{Enter}{Enter}')
    expect(within(middle()).queryByRole('grid', { name: 'Changes to accept' })).toBeNull()
    expect(document.activeElement).toBe(heading())
    await waitFor(() =>
      expect(savedLast(app)).toMatchObject({
        items: [{ assetId: '3', price: '1.65' }],
        findings: [],
        origin: { snapshotId: 'new' },
      }),
    )
  })

  it('says where nothing has changed', async () => {
    const app = await show({ inTray: draft.id })
    const same = { price: 1.5, ...now }
    answerWith(
      app,
      items.map(({ assetId, name }) => entry(assetId, name, same)),
    )
    await press(app, 'Check again')
    expect(await screen.findByText('Nothing has changed. The prices are of now.')).toBeDefined()
    expect(app.stores.deposits.getState().open?.draft.origin.snapshotId).toBe('new')
  })

  it('leads to the trade token where none is known, and asks nobody', async () => {
    const app = await show({ inTray: draft.id, tradeToken: '' })
    await press(app, 'Check again')
    expect(await screen.findByText(/The trade token of the Steam user is not known/u)).toBeDefined()
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Trade token')))
    expect(app.bridge.fetchInventory).not.toHaveBeenCalled()
  })

  it('shows why it failed, and tries again', async () => {
    const app = await show({ inTray: draft.id })
    app.bridge.fetchInventory.mockResolvedValueOnce(fail({ kind: 'offline', code: 'E' }))
    await press(app, 'Check again')
    const alert = await screen.findByRole('alert')
    answerWith(
      app,
      items.map(({ assetId, name }) => entry(assetId, name, { price: 1.5, ...now })),
    )
    await app.user.click(within(alert).getByRole('button', { name: 'Try again' }))
    expect(await screen.findByText('Nothing has changed. The prices are of now.')).toBeDefined()
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('can be cancelled while it waits; the draft stays as it was', async () => {
    const app = await show({ inTray: draft.id })
    let answer: (() => void) | undefined
    app.bridge.fetchInventory.mockImplementation(
      () => new Promise((resolve) => (answer = () => resolve(fail({ kind: 'cancelled' })))),
    )
    app.bridge.cancelCall.mockImplementation(async () => {
      answer?.()
      return ok()
    })
    await press(app, 'Check again')
    await press(app, 'Cancel')
    expect(await screen.findByText(/The check was cancelled/u)).toBeDefined()
    expect(app.stores.deposits.getState().open?.draft).toEqual(draft)
  })

  it('compares with a newer inventory on screen without asking anybody', async () => {
    const app = await show({ inTray: draft.id })
    answerWith(app, [])
    const newer = snapshotOf(request, { id: 'newer', takenAt: 2000 })
    act(() => inventoryStoresOf(app.stores).inventory.getState().openSnapshot(newer))
    await press(app, 'Compare with the inventory shown')
    await press(app, 'Accept all 3')
    expect(app.stores.deposits.getState().open?.draft.items).toEqual([])
    expect(app.bridge.fetchInventory).not.toHaveBeenCalled()
  })
})
