import { expect, test } from 'vitest'
import { draftItemOf, draftOf } from '../../tests/fakes/draft-fixture'
import { depositBody } from './deposit-body'
import { handOverText } from './hand-over-text'

const empty = draftOf()
const request = { ...empty.origin.request, game: 'rust', steamId: '76561198827262007' } as const
const draft = draftOf({
  items: ['7040881650117', '29'].map((assetId) => draftItemOf(assetId)),
  orderId: 'A-1',
  currency: 'rub',
  resultUrl: 'https://shop.example/result',
  origin: { ...empty.origin, request },
})

test('all that is documented, and every scalar a text', () => {
  expect(depositBody(draft, 'AbCd1234')).toBe(`{
  "method": "create_from_user_inventory",
  "game": "rust",
  "steam_id": "76561198827262007",
  "trade_token": "AbCd1234",
  "item_asset_ids": [
    "7040881650117",
    "29"
  ],
  "order_id": "A-1",
  "currency": "rub",
  "result_url": "https://shop.example/result"
}`)
})

test('what is empty or unknown is left out', () => {
  const bare = draftOf({ items: draft.items, orderId: 'A-1' })
  const unknown = { ...empty.origin, request: { ...request, game: 'unknown' as const } }
  expect(JSON.parse(depositBody({ ...bare, origin: unknown }, ''))).toEqual({
    method: 'create_from_user_inventory',
    steam_id: '76561198827262007',
    item_asset_ids: ['7040881650117', '29'],
    order_id: 'A-1',
  })
})

test('asset ids stand alone, a line each', () => {
  const project = { endpoint: '', authentication: 'headers' } as const
  expect(handOverText('asset-ids', { draft, tradeToken: 'AbCd1234', project })).toBe(
    '7040881650117\n29\n',
  )
})
