import { expect, it } from 'vitest'
import { draftIdOf, draftItemOf, draftOf } from '../../tests/fakes/draft-fixture'
import type { DepositDraft } from './deposit-draft'
import { itemsElsewhere } from './items-elsewhere'

const bare = draftOf().origin
const origin = { ...bare, request: { ...bare.request, steamId: '76561198000000001' } }
const own = draftOf({ origin, items: [draftItemOf('1'), draftItemOf('2'), draftItemOf('3')] })
const other = (nth: number, ids: readonly string[], facts: Partial<DepositDraft> = {}) =>
  draftOf({
    origin,
    id: draftIdOf(nth),
    orderId: `O-${String(nth)}`,
    items: ids.map((assetId) => draftItemOf(assetId)),
    ...facts,
  })
const created = (createdAt: number) => ({ record: { transactionId: '', createdAt, note: '' } })

it('names deposits, the last one first, and open drafts, whichever project they are of', () => {
  const others = [
    own,
    other(2, ['9', '3'], { projectId: 'another' }),
    other(3, ['1'], created(5)),
    other(4, ['2', '8', '1'], created(7)),
    other(5, ['9']),
  ]
  expect(itemsElsewhere(own, others)).toEqual({
    deposits: [
      { draftId: draftIdOf(4), orderId: 'O-4', assetIds: ['2', '1'], createdAt: 7 },
      { draftId: draftIdOf(3), orderId: 'O-3', assetIds: ['1'], createdAt: 5 },
    ],
    drafts: [{ draftId: draftIdOf(2), orderId: 'O-2', assetIds: ['3'] }],
  })
})

it('takes equal asset ids of another Steam user or game for other items', () => {
  const request = (facts: Partial<typeof origin.request>) => ({
    origin: { ...origin, request: { ...origin.request, ...facts } },
  })
  const others = [
    other(2, ['1'], request({ steamId: '76561198000000002' })),
    other(3, ['1'], request({ game: 'dota2' })),
  ]
  expect(itemsElsewhere(own, others)).toEqual({ deposits: [], drafts: [] })
  const unknown = { ...own, ...request({ steamId: '' }) }
  expect(itemsElsewhere(unknown, [other(4, ['1'], request({ steamId: '' }))]).drafts).toEqual([])
})
