import type { DepositDraft } from '@shared/domain/deposit-draft'
import { jsonText } from '@shared/json-text'
import { ok } from '@shared/result'
import { act, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { draftIdOf, draftItemOf, draftOf } from '../../../tests/fakes/draft-fixture'
import { depositsScreenOf } from '../deposits/deposits-screen-store'
import { inventoryStoresOf } from '../inventory/inventory-stores'
import { createAppStores } from '../stores/app-stores'
import { useDeposits } from '../stores/use-app-stores'
import {
  createFakeBridge,
  postColumnsPort,
  projectView,
  startState,
  type FakeBridge,
} from '../test/fake-bridge'
import { columnMessages, entry, field } from '../test/inventory-fixture'
import { renderWithApp, type RenderedApp } from '../test/render-with-app'
import { snapshotOf } from '../test/snapshot-fixture'
import { HandOverPane } from './hand-over-pane'
import { DraftFileLayer } from './draft-file-layer'
import { tradeTokenOf } from './trade-token-store'
import { useCopyBody } from './use-copy-body'

const steamId = '76561198827262007'
const tradeUrl = 'https://steamcommunity.com/tradeoffer/new/?partner=866996279&token=aBcD_12-'
const othersTradeUrl = 'https://steamcommunity.com/tradeoffer/new/?partner=1&token=aBcD_12-'
const token = 'aBcD_12-'

const request = { ...snapshotOf().request, projectId: 'project-1', game: 'cs2', steamId } as const

function draft(facts: Partial<DepositDraft> = {}): DepositDraft {
  return draftOf({
    projectId: 'project-1',
    origin: { ...draftOf().origin, request, takenAt: Date.now() },
    items: [draftItemOf('11', { icon: '' }), draftItemOf('22', { icon: '', price: '10.8' })],
    ...facts,
  })
}

/** The pane of the first draft, as a screen would show it. */
function Shown() {
  const shown = useDeposits(({ view }) => view?.drafts.find(({ id }) => id === draftIdOf(1)))
  const copyBody = useCopyBody()
  return shown === undefined ? null : (
    <>
      <button type="button" onClick={() => void copyBody()}>
        tray
      </button>
      <HandOverPane draft={shown} />
    </>
  )
}

async function renderPane(drafts: readonly DepositDraft[]): Promise<RenderedApp> {
  const bridge = createFakeBridge()
  for (const one of drafts) await bridge.saveDraft(one)
  const app = renderWithApp(<Shown />, { bridge })
  await act(async () => {
    await app.stores.deposits.getState().load()
    app.stores.deposits.getState().openDraft(draftIdOf(1))
  })
  return app
}

const kept = ({ stores }: Pick<RenderedApp, 'stores'>) =>
  stores.deposits.getState().view?.drafts.find(({ id }) => id === draftIdOf(1))
const copied = (bridge: FakeBridge) => bridge.copyText.mock.lastCall?.[0] ?? null
const lastToast = ({ stores }: Pick<RenderedApp, 'stores'>) =>
  stores.toasts.getState().toasts.at(-1)
const missing = () =>
  within(screen.getByRole('region', { name: 'Readiness' }))
    .queryAllByRole('button')
    .map(({ textContent }) => textContent)

afterEach(() => vi.restoreAllMocks())

describe('what a draft lacks', () => {
  it('is listed, leads to its field, and goes as it is given', async () => {
    const app = await renderPane([draft()])
    expect(missing()).toEqual(['Give an order id', 'Give the trade token'])
    await app.user.click(screen.getByRole('button', { name: 'Give the trade token' }))
    expect(document.activeElement).toBe(field('Trade token'))
    await app.user.paste(tradeUrl)
    await app.user.click(screen.getByRole('button', { name: 'Give an order id' }))
    expect(document.activeElement).toBe(field('Order id'))
    await app.user.paste('order-7')
    expect(missing()).toEqual([])
    expect(screen.getByText('Ready to hand over')).toBeTruthy()
    expect(kept(app)?.orderId).toBe('order-7')
  })

  it('names what is wrong beside its field and keeps what was typed', async () => {
    const app = await renderPane([draft({ orderId: 'order-7' })])
    await app.user.type(field('Result URL'), 'http://a.b')
    await app.user.type(field('Currency'), 'EURO5')
    await app.user.click(field('Trade token'))
    await app.user.paste(othersTradeUrl)
    expect(field('Result URL').getAttribute('aria-invalid')).toBe('true')
    expect(field('Result URL').value).toBe('http://a.b')
    expect(field('Currency').getAttribute('aria-invalid')).toBe('true')
    expect(screen.getByText('This Trade URL is that of another Steam user.')).toBeTruthy()
    expect(tradeTokenOf(app.stores, draft())).toBe('')
    expect(missing()).toHaveLength(3)
  })

  it('never keeps an order id beside a used one that stands in the field', async () => {
    const other = draft({ id: draftIdOf(2), orderId: 'order-12' })
    const app = await renderPane([draft(), other])
    await app.user.type(field('Order id'), 'order-12')
    expect(field('Order id').value).toBe('order-12')
    // `order-1` was typed on the way, and is not what the person sees.
    expect(kept(app)?.orderId).toBe('')
    expect(missing()[0]).toContain('Another draft of the project has this order id')
    await app.user.click(screen.getByRole('button', { name: 'Show it' }))
    expect(app.stores.deposits.getState().open?.draft.id).toBe(other.id)
    act(() => app.stores.deposits.getState().openDraft(draftIdOf(1)))
    await app.user.type(field('Order id'), '3')
    expect(kept(app)?.orderId).toBe('order-123')
  })

  it('has an order id made that no other draft has, and gives the one before back', async () => {
    const other = draft({ id: draftIdOf(2), orderId: 'D-20260131-0930-00000000' })
    const app = await renderPane([draft({ orderId: 'mine' }), other])
    vi.spyOn(Date, 'now').mockReturnValue(Date.UTC(2026, 0, 31, 9, 30))
    const random = vi.spyOn(crypto, 'getRandomValues')
    random.mockImplementationOnce((bytes) => bytes)
    random.mockImplementationOnce((bytes) => {
      if (bytes instanceof Uint8Array) bytes.fill(1)
      return bytes
    })
    await app.user.click(screen.getByRole('button', { name: 'Generate' }))
    expect(kept(app)?.orderId).toBe('D-20260131-0930-11111111')
    act(() => lastToast(app)?.action?.run())
    expect(kept(app)?.orderId).toBe('mine')
  })

  it('leads to where a project is added where there is none', async () => {
    const start = startState({ projects: [] })
    const bridge = createFakeBridge(start)
    await bridge.saveDraft(draft())
    const app = renderWithApp(<Shown />, { bridge, start })
    await act(() => app.stores.deposits.getState().load())
    await app.user.click(screen.getByRole('button', { name: 'Add a project' }))
    expect(app.stores.screen.getState().screen).toBe('projects')
  })

  it('takes an order id that the chosen project uses out of the draft', async () => {
    const start = startState({
      projects: [projectView(), projectView({ id: 'project-2', name: 'Second' })],
    })
    const bridge = createFakeBridge(start)
    await bridge.saveDraft(draft({ orderId: 'order-7' }))
    await bridge.saveDraft(draft({ id: draftIdOf(2), projectId: 'project-2', orderId: 'order-7' }))
    const app = renderWithApp(<Shown />, { bridge, start })
    await act(() => app.stores.deposits.getState().load())
    await app.user.selectOptions(field('Project'), 'Second')
    expect(kept(app)).toMatchObject({ projectId: 'project-2', orderId: '' })
    expect(field('Order id').value).toBe('order-7')
    expect(screen.getByText(/The prices are those of another project/u)).toBeTruthy()
  })
})

describe('handing over', () => {
  it('copies the body of the tray by one press, and says what it copied', async () => {
    const app = await renderPane([draft({ orderId: 'order-7' })])
    await app.user.click(field('Trade token'))
    await app.user.paste(token)
    await app.user.click(screen.getByRole('button', { name: 'tray' }))
    expect(JSON.parse(copied(app.bridge) ?? '')).toEqual({
      method: 'create_from_user_inventory',
      game: 'cs2',
      steam_id: steamId,
      trade_token: token,
      item_asset_ids: ['11', '22'],
      order_id: 'order-7',
    })
    expect(lastToast(app)?.message).toBe('Body copied: 2 items, 12.30 USD, order order-7')
  })

  it('says which items went into a deposit before, in the list and in what was copied', async () => {
    const before = draft({
      id: draftIdOf(2),
      orderId: 'order-3',
      items: [draftItemOf('22')],
      record: { transactionId: '', createdAt: Date.UTC(2026, 10, 3, 12), note: '' },
    })
    const app = await renderPane([draft({ orderId: 'order-7' }), before])
    await app.user.click(field('Trade token'))
    await app.user.paste(token)
    const words = '1 of these items went into deposit order-3, created Nov 3, 2026.'
    const list = screen.getByRole('region', { name: 'Readiness' })
    expect(list.textContent).toContain('Ready, with a warning')
    expect(list.textContent).toContain(words)
    await app.user.click(screen.getByRole('button', { name: 'tray' }))
    expect(copied(app.bridge)).toContain('"22"')
    expect(lastToast(app)?.message).toContain(words)
    await app.user.click(screen.getByRole('button', { name: 'Mark as created…' }))
    const dialog = within(await screen.findByRole('dialog'))
    expect(dialog.getByRole('note').textContent).toBe(`Before you record it, look at this:${words}`)
    await app.user.keyboard('{Escape}')
    await app.user.click(screen.getByRole('button', { name: 'Show deposit' }))
    expect(depositsScreenOf(app.stores).getState().shownRecord).toBe(before.id)
  })

  it('says of a new order id that the one before was copied', async () => {
    const app = await renderPane([draft({ orderId: 'order-7' })])
    await app.user.click(field('Trade token'))
    await app.user.paste(token)
    await app.user.click(screen.getByRole('button', { name: 'tray' }))
    await app.user.click(screen.getByRole('button', { name: 'Generate' }))
    expect(lastToast(app)?.message).toContain('order-7 was copied already')
    await app.user.click(screen.getByRole('button', { name: 'Generate' }))
    expect(lastToast(app)?.message).not.toContain('copied already')
  })

  it('copies no body of a draft that is not ready, and leads to what is missing', async () => {
    const app = await renderPane([draft({ orderId: 'order-7' })])
    await app.user.click(screen.getByRole('button', { name: 'tray' }))
    expect(copied(app.bridge)).toBeNull()
    expect(lastToast(app)?.message).toBe('Not copied. Give the trade token.')
    expect(app.stores.screen.getState().screen).toBe('deposits')
    await waitFor(() => expect(document.activeElement).toBe(field('Trade token')))
  })

  it.each(['JSON body', 'Asset ids', 'curl', 'PHP', 'Node'])(
    'shows what it copies, the trade token by its eye alone: %s',
    async (name) => {
      const app = await renderPane([draft({ orderId: 'order-7' })])
      await app.user.click(field('Trade token'))
      await app.user.paste(token)
      await app.user.click(screen.getByRole('tab', { name }))
      const shown = () => screen.getByRole('tabpanel').querySelector('pre')?.textContent
      expect(shown()).not.toContain(token)
      await app.user.click(screen.getByRole('button', { name: 'Show the token' }))
      await app.user.click(screen.getByRole('button', { name: `Copy ${name}` }))
      expect(copied(app.bridge)).toBe(shown())
      expect(shown()).toContain('22')
      expect(shown()?.includes(token)).toBe(name !== 'Asset ids')
    },
  )

  it('shows only the beginning of very many, and copies all', async () => {
    const items = Array.from({ length: 10_000 }, (_, at) =>
      draftItemOf(String(20_000_000_000 + at), { icon: '' }),
    )
    const app = await renderPane([draft({ items })])
    await app.user.click(screen.getByRole('tab', { name: 'Asset ids' }))
    expect(screen.getByText(/Only the beginning is shown/u)).toBeTruthy()
    expect(document.body.textContent.length).toBeLessThan(30_000)
    await app.user.click(screen.getByRole('button', { name: 'Copy Asset ids' }))
    expect(copied(app.bridge)?.split('\n')).toHaveLength(10_001)
  })

  it('puts the trade token into no draft and no file', async () => {
    const app = await renderPane([draft({ orderId: 'order-7' })])
    app.bridge.saveText.mockResolvedValue(
      ok({ folder: 'f', files: [{ file: 'deposit.json', bytes: 1, items: 0 }], failed: [] }),
    )
    await app.user.click(field('Trade token'))
    await app.user.paste(tradeUrl)
    await app.user.keyboard('{Control>}s{/Control}')
    await waitFor(() => expect(lastToast(app)?.message).toBe('Saved as deposit.json'))
    expect(app.bridge.saveText.mock.lastCall?.[0]).toMatchObject({
      suggestedName: 'deposit-order-7.json',
      kind: 'json',
    })
    await app.user.type(field('Currency'), 'EUR')
    expect(kept(app)?.currency).toBe('eur')
    const written = [
      ...app.bridge.saveText.mock.calls,
      ...app.bridge.saveDraft.mock.calls,
      ...app.bridge.savePreferences.mock.calls,
    ]
    expect(JSON.stringify(written)).toContain('order-7')
    expect(JSON.stringify(written)).not.toContain(token)
  })

  it('prints all items on a sheet that is there only as long', async () => {
    const items = Array.from({ length: 300 }, (_, at) =>
      draftItemOf(`5${String(at)}`, { icon: '' }),
    )
    const app = await renderPane([draft({ orderId: 'order-7', items })])
    let printed = ''
    app.bridge.printPage.mockImplementation(async () => {
      printed = document.querySelector('[data-print-sheet]')?.textContent ?? ''
      return ok()
    })
    await app.user.keyboard('{Control>}p{/Control}')
    await waitFor(() => expect(document.querySelector('[data-print-sheet]')).toBeNull())
    expect(app.bridge.printPage).toHaveBeenCalledOnce()
    for (const text of ['order-7', steamId, '5299', '450.00', 'Not affiliated']) {
      expect(printed).toContain(text)
    }
  })
})

describe('recording', () => {
  it('asks for what SkinsBack gave, and makes the draft read-only', async () => {
    const app = await renderPane([draft({ orderId: 'order-7' })])
    await app.user.click(screen.getByRole('button', { name: 'Mark as created…' }))
    const dialog = within(await screen.findByRole('dialog'))
    // Not ready, since nobody gave a trade token: that is said, and does not hinder.
    expect(dialog.getByText('Give the trade token')).toBeTruthy()
    await app.user.type(dialog.getByLabelText('Transaction id'), ' T-9 ')
    await app.user.type(dialog.getByLabelText('Note'), 'by phone')
    await app.user.click(dialog.getByRole('button', { name: 'Mark as created' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(kept(app)?.record).toMatchObject({ transactionId: 'T-9', note: 'by phone' })
    expect(Math.abs((kept(app)?.record?.createdAt ?? 0) - Date.now())).toBeLessThan(90_000)
    expect(screen.queryByLabelText('Order id')).toBeNull()
    act(() => lastToast(app)?.action?.run())
    expect(depositsScreenOf(app.stores).getState().shownRecord).toBe(draftIdOf(1))
    // What could create it once more is not copied, and the token is not shown.
    expect(screen.queryByRole('button', { name: /^Copy JSON/u })).toBeNull()
    expect(screen.queryByRole('tab', { name: 'curl' })).toBeNull()
    expect(screen.getByRole('tabpanel').textContent).not.toContain('trade_token')
    await app.user.click(screen.getByRole('tab', { name: 'Asset ids' }))
    await app.user.click(screen.getByRole('button', { name: 'Copy Asset ids' }))
    expect(copied(app.bridge)).toBe('11\n22\n')
  })

  it('needs an order id', async () => {
    await renderPane([draft()])
    expect(screen.getByRole('button', { name: 'Mark as created…' })).toHaveProperty(
      'disabled',
      true,
    )
  })
})

describe('opening a draft file', () => {
  const entries = [
    entry('11', 'AK-47 | Redline', { price: 1.5, price_local: 120, multiplied_price_local: 126 }),
    entry('22', 'AWP | Asiimov', { disabled: true }),
    entry('33', 'Glock-18 | Fade', { price: 7, price_local: 120, multiplied_price_local: 126 }),
  ]

  async function renderButton(): Promise<RenderedApp> {
    const bridge = createFakeBridge()
    bridge.openSnapshot.mockImplementation(async (_, openingId) => {
      const port = postColumnsPort(openingId)
      for (const message of columnMessages(entries)) port.send(message)
      return ok()
    })
    const snapshot = snapshotOf(request, { id: 'here', takenAt: 5 })
    bridge.readLibrary.mockResolvedValue(
      ok(jsonText({ snapshots: [snapshot], setAside: [], limit: null })),
    )
    const app = renderWithApp(<DraftFileLayer />, { bridge })
    await act(() => app.stores.deposits.getState().load())
    return app
  }

  /** The file that the app itself saves. */
  async function fileOf(saved: DepositDraft): Promise<File> {
    const { draftFileText } = await import('@shared/domain/draft-file-text')
    return new File([draftFileText(saved)], 'deposit.json', { type: 'application/json' })
  }

  async function open(app: RenderedApp, file: File): Promise<HTMLElement> {
    await app.user.upload(screen.getByLabelText('Draft file'), file)
    return screen.findByRole('dialog')
  }

  it('takes over what the inventory lets in, and reports the rest', async () => {
    const app = await renderButton()
    const items = ['11', '22', '33', '44'].map((id) => draftItemOf(id))
    const dialog = await open(app, await fileOf(draft({ items, orderId: 'order-7' })))
    const { open: tray } = app.stores.deposits.getState()
    expect(tray?.draft.items.map(({ assetId }) => assetId)).toEqual(['11', '33'])
    expect(tray?.draft).toMatchObject({ orderId: 'order-7', projectId: 'project-1' })
    expect(tray?.draft.origin.snapshotId).toBe('here')
    // The file's price counts for nothing until a person has seen the difference.
    expect(tray?.draft.findings).toMatchObject([{ assetId: '33', kind: 'price-moved' }])
    expect(dialog.textContent).toContain('2 items were taken over')
    expect(dialog.textContent).toContain('1 is not in the inventory')
    expect(dialog.textContent).toContain('1 not accepted')
    expect(dialog.textContent).toContain('1 item has another price')
  })

  it('says of a recorded one when it was created, and where the ledger here has it', async () => {
    const app = await renderButton()
    const record = { transactionId: 'T-9', createdAt: Date.UTC(2026, 10, 3, 12), note: '' }
    const here = draft({ id: draftIdOf(2), orderId: 'order-7', record })
    act(() => {
      const { view } = app.stores.deposits.getState()
      if (view !== null) app.stores.deposits.setState({ view: { ...view, drafts: [here] } })
    })
    const dialog = await open(app, await fileOf(draft({ orderId: 'order-7', record })))
    expect(dialog.textContent).toMatch(/created on Nov 3, 2026.*with transaction id T-9/u)
    expect(dialog.textContent).toContain('recorded here as created on Nov 3, 2026')
    await app.user.click(within(dialog).getByRole('button', { name: 'Show deposit' }))
    expect(depositsScreenOf(app.stores).getState().shownRecord).toBe(here.id)
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('takes the inventory on screen where it fits', async () => {
    const app = await renderButton()
    const { inventory } = inventoryStoresOf(app.stores)
    act(() => inventory.getState().openSnapshot(snapshotOf(request, { id: 'shown', takenAt: 9 })))
    await waitFor(() => expect(inventory.getState().running).toBeNull())
    await open(app, await fileOf(draft({ items: [draftItemOf('11')] })))
    expect(app.stores.deposits.getState().open?.draft.origin.snapshotId).toBe('shown')
  })

  it.each([
    ['another Steam user', () => draft({ origin: draftOf().origin }), 'Fetch or import it first'],
    ['nothing of ours', () => null, 'no draft file'],
  ])('refuses %s in words, and changes nothing', async (_, saved, words) => {
    const app = await renderButton()
    const made = saved()
    const file = made === null ? new File(['{"items":[]}'], 'a.json') : await fileOf(made)
    expect((await open(app, file)).textContent).toContain(words)
    expect(app.stores.deposits.getState().open).toBeNull()
  })

  it('reads no file that is far too large', async () => {
    const app = await renderButton()
    const file = new File(['x'], 'a.json')
    Object.defineProperty(file, 'size', { value: 40_000_000 })
    const read = vi.spyOn(file, 'text')
    expect((await open(app, file)).textContent).toContain('larger than 32 MB')
    expect(read).not.toHaveBeenCalled()
  })
})

describe('the trade token', () => {
  it('is that of the snapshot, else of the form for the same Steam user, else of the sandbox', () => {
    const sandboxUsers = [{ kind: { kind: 'everyday' }, tradeUrl, steamId }] as const
    const start = startState({ sandboxUsers })
    const stores = createAppStores(createFakeBridge(start), start)
    expect(tradeTokenOf(stores, draft())).toBe(token)
    const { request: form } = inventoryStoresOf(stores)
    form.getState().change({ steamId, tradeToken: 'form-tok' })
    expect(tradeTokenOf(stores, draft())).toBe('form-tok')
    form.getState().change({ steamId: '76561198000000001' })
    expect(tradeTokenOf(stores, draft())).toBe(token)
    const snapshots = [snapshotOf(request, { id: 's', tradeToken: 'kept-tok' })]
    stores.library.setState({ view: { snapshots, setAside: [], limit: null } })
    expect(tradeTokenOf(stores, draft())).toBe('kept-tok')
  })
})
