import type { AppError } from '@shared/app-error'
import type { DepositDraft } from '@shared/domain/deposit-draft'
import { createItemColumnsBuilder } from '@shared/domain/item-columns-builder'
import type { InventoryRequest } from '@shared/domain/inventory-request'
import type { Snapshot } from '@shared/domain/snapshot'
import type { ColumnsMessage, DepositsView } from '@shared/ipc-contract'
import { jsonText } from '@shared/json-text'
import { fail, ok, type Result } from '@shared/result'
import { describe, expect, it } from 'vitest'
import { draftIdOf, draftItemOf, draftOf } from '../../../tests/fakes/draft-fixture'
import { createInventoryStore } from '../inventory/inventory-store'
import { createDepositsStore } from '../stores/deposits-store'
import { fakeDeposits } from '../test/fake-deposits'
import { snapshotOf } from '../test/snapshot-fixture'
import { checkAgain, checkAgainst, type CheckOutcome } from './check-again'
import { checkRequest } from './check-request'
import { isCheckable } from './checkable-inventory'

const asked = {
  projectId: 'p1',
  game: 'rust',
  steamId: '76561198827262007',
  currency: 'rub',
  multiplier: '',
  customCurrency: '',
  customCurrencyRate: '',
} as const
const request: InventoryRequest = { ...asked, tradeToken: 'aBcD_12-' }
const prices = { price: '1.5', priceLocal: '120', multipliedPriceLocal: '126' }
const draft = draftOf({
  id: draftIdOf(1),
  projectId: 'p1',
  origin: { ...draftOf().origin, snapshotId: 'old', request: asked, takenAt: 1000 },
  items: ['1', '2', '3'].map((assetId) => draftItemOf(assetId, prices)),
})
const other = { ...draft, id: draftIdOf(2), orderId: 'other', items: [draftItemOf('1', prices)] }

interface Entry {
  readonly id: string
  readonly price?: number
  readonly disabled?: boolean
}

const unchanged: readonly Entry[] = [{ id: '1' }, { id: '2' }, { id: '3' }]

function messagesOf(entries: readonly Entry[]): readonly ColumnsMessage[] {
  const builder = createItemColumnsBuilder()
  for (const { id, price = 1.5, disabled = false } of entries) {
    const item = { asset_id: id, tradable: true, app_id: 252490 }
    const money = { price, price_local: 120, multiplied_price_local: 126 }
    builder.add({ name: 'Big Grin', ...money, disabled, item }, { offset: 0, length: 0 })
  }
  const chunk = { kind: 'chunk', chunk: builder.takeChunk() } as const
  return [chunk, { kind: 'end', report: builder.report(), currencyLocal: 'rub' }]
}

/** Stores over a main process that answers only when the test says so, with the draft in the tray. */
async function setUp(inTray: DepositDraft = draft) {
  const answers: ((reply: Result<Snapshot, AppError>) => void)[] = []
  const openings: { send: (message: ColumnsMessage) => void; isClosed: boolean }[] = []
  let calls = 0
  const inventory = createInventoryStore({
    api: {
      fetchInventory: () => new Promise((resolve) => answers.push(resolve)),
      cancelCall: async () => {
        answers.at(-1)?.(fail({ kind: 'cancelled' }))
        return ok()
      },
      on: () => () => undefined,
    },
    openColumns: (_, send) => {
      const opening = { send, isClosed: false }
      openings.push(opening)
      return { close: () => (opening.isClosed = true) }
    },
    now: () => 1000,
    newCallId: () => `call-${(calls += 1)}`,
  })
  const kept: DepositsView = {
    drafts: [inTray, other],
    setAside: [],
    settings: { locks: { assetIds: [], names: [] }, priceAgeLimit: null },
  }
  const deposits = createDepositsStore({
    api: { ...fakeDeposits(), readDeposits: async () => ok(jsonText(kept)) },
    trayAtStart: inTray.id,
    noteTray: () => undefined,
    now: () => 2000,
    newDraftId: () => draftIdOf(9),
  })
  await deposits.getState().load()
  const draftNow = (id = inTray.id) =>
    deposits.getState().view?.drafts.find((one) => one.id === id) ?? null
  return {
    inventory,
    deposits,
    draftNow,
    answers,
    openings,
    check: (known = { projects: [{ id: 'p1' }], tradeToken: request.tradeToken }) =>
      checkAgain({
        inventory,
        deposits,
        requestOf: (one) => checkRequest(one, known),
        onFetching: () => undefined,
      }),
    /** Main has the answer: a snapshot whose items are still to be read. */
    answer: async (change: Partial<Snapshot['request']> = {}) => {
      answers.at(-1)?.(ok(snapshotOf({ ...asked, ...change }, { id: 'new', takenAt: 5000 })))
      await new Promise((resolve) => setTimeout(resolve, 0))
    },
    deliver: (entries: readonly Entry[] = unchanged) => {
      for (const message of messagesOf(entries)) openings.at(-1)?.send(message)
    },
  }
}

describe('checking again', () => {
  it('gives a draft that nothing has changed about the new snapshot', async () => {
    const app = await setUp()
    const outcome = app.check()
    await app.answer()
    expect(app.draftNow()?.origin.snapshotId).toBe('old')
    app.deliver()
    expect(await outcome).toEqual({ kind: 'checked', draftId: draft.id, found: 0 })
    expect(app.draftNow()).toMatchObject({ origin: { snapshotId: 'new', takenAt: 5000 } })
  })

  it('notes what is gone, no longer accepted and priced anew', async () => {
    const app = await setUp()
    const outcome = app.check()
    await app.answer()
    app.deliver([
      { id: '2', disabled: true },
      { id: '3', price: 1.25 },
    ])
    expect(await outcome).toMatchObject({ kind: 'checked', found: 3 })
    expect(app.draftNow()).toMatchObject({
      origin: { snapshotId: 'old' },
      checkedOrigin: { snapshotId: 'new' },
      findings: [
        { assetId: '1', kind: 'gone' },
        { assetId: '2', kind: 'not-depositable', why: 'disabled' },
        { assetId: '3', kind: 'price-moved', now: { price: '1.25' } },
      ],
    })
  })

  it('checks what was taken out and chosen while the answer was on its way', async () => {
    const app = await setUp()
    const outcome = app.check()
    app.deposits.getState().removeItems(new Set(['1']))
    await app.answer()
    app.deliver([{ id: '2' }, { id: '3' }])
    expect(await outcome).toMatchObject({ kind: 'checked', found: 0 })
  })

  it('notes nothing anywhere where another draft lies in the tray by then', async () => {
    const app = await setUp()
    const outcome = app.check()
    await app.answer()
    app.deposits.getState().openDraft(other.id)
    app.deliver([])
    expect(await outcome).toEqual({ kind: 'draft-left' })
    expect(app.draftNow()).toEqual(draft)
    expect(app.draftNow(other.id)).toEqual(other)
  })

  it('notes nothing where the answer is about somebody else', async () => {
    const app = await setUp()
    const outcome = app.check()
    await app.answer({ steamId: '76561198000000001' })
    app.deliver([])
    expect(await outcome).toEqual({ kind: 'other-inventory' })
    expect(app.draftNow()).toEqual(draft)
  })

  it.each<[string, (app: Awaited<ReturnType<typeof setUp>>) => Promise<void> | void, CheckOutcome]>(
    [
      [
        'fails',
        (app) => app.answers.at(-1)?.(fail({ kind: 'offline', code: 'E' })),
        { kind: 'failed', draftId: draft.id, error: { kind: 'offline', code: 'E' } },
      ],
      [
        'cannot be read to its end',
        async (app) => {
          await app.answer()
          const failed = { kind: 'snapshot-damaged', detail: '' } as const
          app.openings.at(-1)?.send({ kind: 'failed', error: failed })
        },
        {
          kind: 'failed',
          draftId: draft.id,
          error: { kind: 'snapshot-damaged', detail: '' },
        },
      ],
      ['is cancelled', (app) => app.inventory.getState().cancel(), { kind: 'cancelled' }],
      [
        'is cancelled while its items come',
        async (app) => {
          await app.answer()
          app.inventory.getState().cancel()
        },
        { kind: 'cancelled' },
      ],
      [
        'gives way to a snapshot that the person opens',
        async (app) => {
          await app.answer()
          app.inventory.getState().openSnapshot(snapshotOf(asked, { id: 'kept' }))
          await app.inventory.getState().openHeld()
          app.deliver([])
        },
        { kind: 'cancelled' },
      ],
    ],
  )('leaves the draft as it was where the fetch %s', async (_, happen, expected) => {
    const app = await setUp()
    const outcome = app.check()
    await happen(app)
    expect(await outcome).toEqual(expected)
    expect(app.draftNow()).toEqual(draft)
  })

  it('lets a fetch that runs already run', async () => {
    const app = await setUp()
    void app.inventory.getState().fetch({ ...request, game: 'cs2' }, true)
    expect(await app.check()).toEqual({ kind: 'other-fetch' })
    expect(app.answers).toHaveLength(1)
  })

  it.each([
    ['the project is gone', draft, { projects: [], tradeToken: request.tradeToken }, 'project'],
    ['no trade token is known', draft, { projects: [{ id: 'p1' }], tradeToken: '' }, 'trade-token'],
    [
      'its file did not say the game',
      { ...draft, origin: { ...draft.origin, request: { ...asked, game: 'unknown' as const } } },
      { projects: [{ id: 'p1' }], tradeToken: request.tradeToken },
      'game',
    ],
    [
      'its file did not say whose it is',
      { ...draft, origin: { ...draft.origin, request: { ...asked, steamId: '' } } },
      { projects: [{ id: 'p1' }], tradeToken: request.tradeToken },
      'steam-user',
    ],
  ])('asks nobody where %s', async (_, inTray, known, lack) => {
    const app = await setUp(inTray)
    expect(await app.check(known)).toEqual({ kind: 'lacking', draftId: draft.id, lack })
    expect(app.answers).toEqual([])
  })
})

describe('checking against the inventory on screen', () => {
  it('finds the same without a fetch', async () => {
    const app = await setUp()
    app.inventory.getState().openSnapshot(snapshotOf(asked, { id: 'newer', takenAt: 3000 }))
    app.deliver([{ id: '1' }, { id: '2' }])
    const { inventory } = app.inventory.getState()
    if (inventory === null) throw new Error('Nothing is shown')
    expect(checkAgainst(app.deposits, inventory)).toMatchObject({ kind: 'checked', found: 1 })
    expect(app.draftNow()?.checkedOrigin?.snapshotId).toBe('newer')
    expect(app.answers).toEqual([])
  })

  const end = {
    report: { read: 0, bends: {}, skipped: { count: 0, first: [] } },
    currencyLocal: '',
  }
  const newer = snapshotOf(asked, { id: 'newer', takenAt: 3000 })
  const guessed = {
    kind: 'imported',
    file: 'a.json',
    form: 'answer',
    importedAt: 0,
    guessed: ['takenAt'],
  } as const

  it.each<[boolean, string, Parameters<typeof isCheckable>[0], DepositDraft]>([
    [true, 'newer', { snapshot: newer, end }, draft],
    [false, 'still being read', { snapshot: newer, end: null }, draft],
    [false, 'its own', { snapshot: { ...newer, id: 'old' }, end }, draft],
    [false, 'older', { snapshot: { ...newer, takenAt: 999 }, end }, draft],
    [false, 'a part', { snapshot: { ...newer, partOf: 100 }, end }, draft],
    [false, 'of a guessed time', { snapshot: { ...newer, source: guessed }, end }, draft],
    [
      false,
      'in another currency',
      { snapshot: { ...newer, request: { ...asked, currency: 'eur' } }, end },
      draft,
    ],
    [
      false,
      'of another project',
      { snapshot: { ...newer, request: { ...asked, projectId: 'p2' } }, end },
      draft,
    ],
    [
      false,
      'what it was checked against already',
      { snapshot: newer, end },
      { ...draft, checkedOrigin: { ...draft.origin, snapshotId: 'newer', takenAt: 3000 } },
    ],
  ])('offers it (%s) where it is %s', (isOffered, _, shown, one) => {
    expect(isCheckable(shown, one)).toBe(isOffered)
  })
})
