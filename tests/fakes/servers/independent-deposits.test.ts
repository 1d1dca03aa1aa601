import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { takeDeposits } from './independent-deposits'
import type { SeenRequest } from './independent-skinsback'

const inventory = readFileSync(
  new URL('../../fixtures/user-inventory-rust.json', import.meta.url),
  'utf8',
)
const items = (
  JSON.parse(inventory) as {
    data: { items: { item: { asset_id: string; tradable: unknown }; disabled: boolean }[] }
  }
).data.items
const idOf = (disabled: boolean) =>
  items.find((item) => item.disabled === disabled && Boolean(item.item.tradable))?.item.asset_id

const right = {
  method: 'create_from_user_inventory',
  game: 'rust',
  steam_id: '76561198827262007',
  trade_token: 'AbCd1234',
  item_asset_ids: [idOf(false)],
  order_id: 'A-1',
}

function createTaker() {
  const answer = takeDeposits({
    game: 'rust',
    steamId: right.steam_id,
    tradeToken: right.trade_token,
    inventory,
  })
  return (changes: Record<string, unknown> = {}) => {
    const seen: SeenRequest = {
      method: 'POST',
      path: '/api.php',
      headers: {},
      body: '',
      parameters: { ...right, ...changes },
      verdict: 'accepted',
    }
    return answer(seen).body
  }
}

test('it gives the inventory, and takes a deposit of it once an order id', () => {
  const answer = createTaker()
  expect(answer({ method: 'user_inventory' })).toBe(inventory)
  expect(answer()).toBe('{"status":"success","transaction_id":"1"}')
  expect(answer()).toContain('"error_code":7,"error_message":"order_id_already_exists"')
  expect(answer({ order_id: 'A-2', currency: 'usd' })).toContain('"transaction_id":"2"')
})

test.each([
  ['invalid_method', { method: 'create' }],
  ['invalid_game', { game: 'cs2' }],
  ['invalid_steam_id', { steam_id: '76561198827262008' }],
  ['invalid_trade_token', { trade_token: 'AbCd1235' }],
  ['no_text_order_id', { order_id: 1 }],
  ['no_text_order_id', { order_id: undefined }],
  ['no_text_currency', { currency: '' }],
  ['unknown_parameter_amount', { amount: '1' }],
  ['no_items', { item_asset_ids: [] }],
  ['no_items', { item_asset_ids: idOf(false) }],
  ['not_there_7', { item_asset_ids: [idOf(false), '7'] }],
  ['not_there_', { item_asset_ids: [Number(idOf(false))] }],
  ['twice_', { item_asset_ids: [idOf(false), idOf(false)] }],
  ['not_accepted_', { item_asset_ids: [idOf(true)] }],
])('%s for %o', (message, changes) => {
  expect(createTaker()(changes)).toContain(message)
})
