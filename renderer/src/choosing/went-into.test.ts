import { expect, it } from 'vitest'
import { draftItemOf, draftOf } from '../../../tests/fakes/draft-fixture'
import { depositByAssetId, recordedOf } from './went-into'

const steamId = '76561198827262007'
const game = 'rust'
const { origin } = draftOf()
const open = draftOf({ origin: { ...origin, request: { ...origin.request, steamId, game } } })
const recordedAt = (orderId: string, createdAt: number, ...assetIds: readonly string[]) => ({
  ...open,
  orderId,
  items: assetIds.map((assetId) => draftItemOf(assetId)),
  record: { transactionId: '', createdAt, note: '' },
})

it('names the last deposit that an item went into', () => {
  const found = depositByAssetId([
    recordedAt('D-2', 20, '1', '2'),
    recordedAt('D-3', 30, '2'),
    recordedAt('D-1', 10, '1'),
  ])
  expect([found.get('1'), found.get('2'), found.get('3')]).toEqual([
    { orderId: 'D-2', createdAt: 20 },
    { orderId: 'D-3', createdAt: 30 },
    undefined,
  ])
})

it('heeds only recorded deposits of this very Steam user and game', () => {
  const recorded = recordedAt('D-1', 10, '1')
  expect(recordedOf([open, recorded], { steamId, game })).toEqual([recorded])
  expect(recordedOf([recorded], { steamId: '76561198000000000', game })).toEqual([])
  expect(recordedOf([recorded], { steamId, game: 'cs2' })).toEqual([])
  const unknown = {
    ...recorded,
    origin: { ...recorded.origin, request: { ...recorded.origin.request, steamId: '' } },
  }
  expect(recordedOf([unknown], { steamId: '', game })).toEqual([])
})
