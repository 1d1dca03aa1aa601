import type { DraftId, DraftItem, DraftOrigin } from '@shared/domain/deposit-draft'
import { checkDraft } from '@shared/domain/draft-check'
import type { DepositsView } from '@shared/ipc-contract'
import { readJsonText } from '@shared/json-text'
import { fail, ok } from '@shared/result'
import { describe, expect, it } from 'vitest'
import { columnsOf } from '../../../tests/arbitraries/items'
import { draftIdOf, draftItemOf, draftOf } from '../../../tests/fakes/draft-fixture'
import { fakeDeposits } from '../test/fake-deposits'
import { entry } from '../test/inventory-fixture'
import type { ItemSource } from './deposits-state'
import { createDepositsStore } from './deposits-store'

const record = { transactionId: 't', createdAt: 5, note: '' }

function source(snapshotId: string, entries: readonly unknown[]): ItemSource {
  const origin: DraftOrigin = { ...draftOf().origin, snapshotId }
  return { origin, columns: columnsOf(entries) }
}

const before = source(
  'before',
  ['1', '2', '3'].map((id) => entry(id, 'AK-47', { price: 2 })),
)
const after = source('after', [
  entry('1', 'AK-47', { price: 3 }),
  entry('2', 'AK-47', { price: 2 }),
])
const moved = {
  assetId: '1',
  kind: 'price-moved',
  now: draftItemOf('1', { price: '3', priceLocal: '90', multipliedPriceLocal: '99' }),
} as const

async function openStore(main = fakeDeposits(), tray: DraftId = '') {
  const trays: DraftId[] = [tray]
  let drafts = 0
  const store = createDepositsStore({
    api: main,
    trayAtStart: tray,
    noteTray: (id) => trays.push(id),
    now: () => 7,
    newDraftId: () => draftIdOf((drafts += 1)),
  })
  await store.getState().load()
  const kept = async () => {
    const reply = await main.readDeposits()
    return reply.ok ? readJsonText<DepositsView>(reply.value).drafts : []
  }
  return { main, kept, trays, now: store.getState }
}

const idsOf = (items: readonly DraftItem[] = []) => items.map(({ assetId }) => assetId)

describe('choosing', () => {
  it('begins a draft of the snapshot, and another one where another snapshot is chosen from', async () => {
    const { now, kept, trays } = await openStore()
    now().add(before, [0, 2], 'p')
    expect(idsOf(now().open?.draft.items)).toEqual(['1', '3'])
    now().add(after, [1], 'p')
    await now().saveAgain()
    expect((await kept()).map(({ items }) => idsOf(items))).toEqual([['1', '3'], ['2']])
    expect(trays.at(-1)).toBe(now().open?.draft.id)
  })

  it.each([
    ['the snapshot that was checked against', after, [1]],
    ['the one that the draft is still of', before, [1]],
  ])('waits for open findings, whether it is from %s', async (_, from, rows) => {
    const { now } = await openStore()
    now().add(before, [0], 'p')
    now().noteCheck(() => [moved], after.origin)
    expect(now().add(from, rows, 'p')).toEqual(fail('findings-open'))
    expect(now().setQuantity(before, draftItemOf('1', { price: '2' }), 2)?.added ?? 0).toBe(0)
    expect(idsOf(now().open?.draft.items)).toEqual(['1'])

    now().accept('all')
    expect(now().add(after, [1], 'p').ok).toBe(true)
    expect(now().open?.draft).toMatchObject({
      origin: { snapshotId: 'after' },
      items: [{ assetId: '1', price: '3' }, { assetId: '2' }],
    })
  })

  it.each([
    ['stays where nothing has changed about any item that it may bring back', 2, ['1', '2']],
    ['begins anew where an item that it may bring back has gone', 1, ['1']],
  ])('its history %s', async (_, left, afterRedo) => {
    const { now } = await openStore()
    const entries = ['1', '2'].map((id) => entry(id, 'AK-47', { price: 2 }))
    const newer = source('newer', entries.slice(0, left))
    now().add(before, [0], 'p')
    now().add(before, [1], 'p')
    now().undo()
    const { currencyLocal } = newer.origin
    const against = { columns: newer.columns, currencyLocal }
    now().noteCheck((items) => checkDraft({ items, origin: before.origin }, against), newer.origin)
    expect(now().redo()).toBe(left === 2)
    expect(idsOf(now().open?.draft.items)).toEqual(afterRedo)
    expect(now().open?.draft).toMatchObject({ origin: { snapshotId: 'newer' }, findings: [] })
  })

  it('does not accept an item that goes by a locked name by now', async () => {
    const { now } = await openStore()
    await now().saveSettings({ locks: { assetIds: [], names: ['Renamed'] }, priceAgeLimit: null })
    now().add(before, [0, 1], 'p')
    now().noteCheck(
      () => [{ ...moved, now: draftItemOf('1', { price: '3', name: 'renamed' }) }],
      after.origin,
    )
    now().accept('all')
    expect(idsOf(now().open?.draft.items)).toEqual(['2'])
    expect(now().open?.draft).toMatchObject({ findings: [], origin: { snapshotId: 'after' } })
  })

  it('says that nothing can be chosen before drafts and locks are read', () => {
    const store = createDepositsStore({
      api: fakeDeposits(),
      trayAtStart: '',
      noteTray: () => undefined,
      now: () => 0,
      newDraftId: () => draftIdOf(1),
    })
    expect(store.getState().add(before, [0], 'p')).toEqual(fail('not-loaded'))
  })
})

describe('a file', () => {
  it('brings in what the snapshot has; prices that it makes up wait to be accepted', async () => {
    const { now } = await openStore()
    const items = ['1', '1', '9'].map((id) => draftItemOf(id, { price: '1000' }))
    const taken = now().takeOver(before, draftOf({ items, orderId: 'from file' }), 'p')
    expect(taken).toMatchObject({
      value: { leftOut: [{ why: 'chosen-twice' }, { why: 'unknown' }] },
    })
    expect(now().open?.draft).toMatchObject({
      orderId: 'from file',
      items: [{ assetId: '1', price: '1000' }],
      findings: [{ assetId: '1', kind: 'price-moved', now: { price: '2' } }],
    })
    now().accept('all')
    expect(now().open?.draft).toMatchObject({ items: [{ price: '2' }], checkedOrigin: null })
  })

  it('does not bring in an order id that another draft of the project has', async () => {
    const { now } = await openStore()
    now().add(before, [0], 'p')
    now().change({ orderId: 'a' })
    now().takeOver(before, draftOf({ items: [draftItemOf('2')], orderId: 'a' }), 'p')
    expect(now().open?.draft.orderId).toBe('')
  })
})

describe('the tray', () => {
  it('is what it was after a restart; a recorded draft never lies in it', async () => {
    const first = await openStore()
    first.now().add(before, [0], 'p')
    const id = first.now().open?.draft.id ?? ''
    const second = await openStore(first.main, id)
    expect(second.now().open?.draft).toEqual(first.now().open?.draft)
    expect(await second.now().record(record)).toEqual(ok())
    expect(second.now().open).toBeNull()
    second.now().openDraft(id)
    expect(second.now().open).toBeNull()
    expect((await openStore(first.main, id)).now().open).toBeNull()
  })

  it('does not keep a draft that was emptied again', async () => {
    const { now, kept } = await openStore()
    now().add(before, [0], 'p')
    now().undo()
    now().closeDraft()
    await now().saveAgain()
    expect([now().view?.drafts, await kept()]).toEqual([[], []])
  })

  it('holds still while its draft is recorded, and is as before where that fails', async () => {
    const { now, main } = await openStore()
    now().add(before, [0], 'p')
    main.recordDraft.mockResolvedValueOnce(fail({ kind: 'disk-full' }))
    const recording = now().record(record)
    now().removeItems(new Set(['1']))
    expect(now().change({ orderId: 'late' })).toBeNull()
    expect(await recording).toEqual(fail({ kind: 'disk-full' }))
    expect(now().open?.draft).toMatchObject({ orderId: '', items: [{ assetId: '1' }] })
  })
})

describe('order ids', () => {
  it('are refused where another draft has them, also one that comes back', async () => {
    const { now } = await openStore()
    now().add(before, [0], 'p')
    expect(now().change({ orderId: 'a' })).toBeNull()
    const first = now().open?.draft.id ?? ''
    now().add(after, [1], 'p')
    expect(now().change({ orderId: 'a' })).toBe('order-id-used')
    await now().remove([first])
    expect(now().change({ orderId: 'a' })).toBeNull()
    expect(await now().restore([first])).toEqual(fail({ kind: 'order-id-used', orderId: 'a' }))
    now().change({ orderId: 'b' })
    expect(await now().restore([first])).toEqual(ok())
    expect(
      now()
        .view?.drafts.map(({ orderId }) => orderId)
        .toSorted(),
    ).toEqual(['a', 'b'])
  })
})

describe('removing', () => {
  it('that main refuses loses nothing of the draft', async () => {
    const { now, main, kept } = await openStore()
    now().add(before, [0], 'p')
    main.removeDrafts.mockResolvedValueOnce(fail({ kind: 'disk-full' }))
    now().removeItems(new Set(['1']))
    now().add(before, [1], 'p')
    const id = now().open?.draft.id ?? ''
    expect(await now().remove([id])).toEqual(fail({ kind: 'disk-full' }))
    await now().saveAgain()
    expect((await kept()).map(({ items }) => idsOf(items))).toEqual([['2']])
  })
})
