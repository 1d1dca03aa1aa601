import { describe, expect, test } from 'vitest'
import { createDepositDesk } from './deposit-desk'
import { everydayItems } from './items/inventories'
import { steamUsers } from './steam-users'

const user = steamUsers.find(({ kind }) => kind.kind === 'everyday')
const items = everydayItems('cs2')
const good = items.filter(
  ({ tradable, disabled, kind }) => Boolean(tradable) && !disabled && kind.cents,
)
const cheap = good.toSorted((left, right) => (left.kind.cents ?? 0) - (right.kind.cents ?? 0))

function parametersOf(changes: Record<string, unknown> = {}) {
  return new Map(
    Object.entries({
      method: 'create_from_user_inventory',
      game: 'cs2',
      steam_id: user?.steamId,
      trade_token: user?.tradeToken,
      item_asset_ids: good.slice(0, 3).map(({ assetId }) => assetId),
      order_id: 'A-1',
      ...changes,
    }),
  )
}

function answerTo(changes: Record<string, unknown>): unknown {
  return JSON.parse(createDepositDesk().answer(parametersOf(changes)))
}

test('each deposit has a transaction id of its own; an order id is used once', () => {
  const desk = createDepositDesk()
  const answer = (orderId: string): unknown =>
    JSON.parse(desk.answer(parametersOf({ order_id: orderId })))
  expect(answer('A-1')).toEqual({ status: 'success', transaction_id: '900000000001' })
  expect(answer('A-1')).toEqual({
    status: 'error',
    error_code: 7,
    error_message: 'order_id_already_exists',
  })
  expect(answer('a-1')).toEqual({ status: 'success', transaction_id: '900000000002' })
})

test('a refused call uses no order id up', () => {
  const desk = createDepositDesk()
  expect(desk.answer(parametersOf({ item_asset_ids: ['1'] }))).toContain('invalid_item_asset_ids')
  expect(desk.answer(parametersOf())).toContain('success')
})

test('all that the page documents is taken, for a counted inventory as well', () => {
  expect(answerTo({ currency: 'usd', result_url: 'https://shop.example/result' })).toMatchObject({
    status: 'success',
  })
  expect(answerTo({ item_asset_ids: good.map(({ assetId }) => assetId) })).toMatchObject({
    status: 'success',
  })
})

const refusedItem = (isRefused: (item: (typeof items)[number]) => boolean) =>
  [items.find(isRefused)?.assetId, good[0]?.assetId] as const

describe('refuses', () => {
  test.each([
    ['invalid_game', { game: 'csgo' }],
    ['invalid_steam_id', { steam_id: '76561198827262007' }],
    ['invalid_trade_token', { trade_token: undefined }],
    ['invalid_currency', { currency: 'xyz' }],
    ['invalid_item_asset_ids', { item_asset_ids: undefined }],
    ['invalid_item_asset_ids', { item_asset_ids: [] }],
    ['invalid_item_asset_ids', { item_asset_ids: good[0]?.assetId }],
    ['invalid_item_asset_ids', { item_asset_ids: [Number(good[0]?.assetId)] }],
    ['invalid_item_asset_ids', { item_asset_ids: [good[0]?.assetId, good[0]?.assetId] }],
    ['invalid_item_asset_ids', { item_asset_ids: [good[0]?.assetId, '12345'] }],
    ['invalid_item_asset_ids', { item_asset_ids: refusedItem(({ disabled }) => disabled) }],
    ['invalid_item_asset_ids', { item_asset_ids: refusedItem(({ tradable }) => !tradable) }],
    ['invalid_item_asset_ids', { item_asset_ids: refusedItem(({ kind }) => kind.cents === null) }],
    ['invalid_result_url', { result_url: 'http://shop.example' }],
    ['invalid_result_url', { result_url: 'shop' }],
    ['deposit_amount_less_minimum', { item_asset_ids: [cheap[0]?.assetId] }],
    ['invalid_order_id', { order_id: '' }],
    ['invalid_order_id', { order_id: 7 }],
    ['invalid_order_id', { order_id: 'x'.repeat(101) }],
  ])('%s for %o', (name, changes) => {
    expect(answerTo(changes)).toEqual({ status: 'error', error_code: 0, error_message: name })
  })

  test('the error of the Steam user, a standard one by its code', () => {
    for (const { steamId, tradeToken, kind } of steamUsers) {
      if (kind.kind !== 'error') continue
      const answer = answerTo({ steam_id: steamId, trade_token: tradeToken })
      expect(answer).toMatchObject({ status: 'error', error_message: kind.message })
    }
    const blocked = steamUsers.find(
      ({ kind }) => kind.kind === 'error' && kind.message === 'shop_not_active',
    )
    expect(
      answerTo({ steam_id: blocked?.steamId, trade_token: blocked?.tradeToken }),
    ).toMatchObject({ error_code: -4 })
  })
})
