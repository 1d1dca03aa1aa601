import { expect, test } from 'vitest'
import { readInventoryQuery } from './inventory-query'
import { steamUsers } from './steam-users'

const everyday = steamUsers[0]

function read(changes: Record<string, unknown> = {}) {
  const parameters = {
    game: 'cs2',
    steam_id: everyday?.steamId,
    trade_token: everyday?.tradeToken,
    ...changes,
  }
  return readInventoryQuery(new Map(Object.entries(parameters)))
}

function pricing(changes: Record<string, unknown>) {
  const reading = read(changes)
  return reading.kind === 'query' ? reading.query.pricing : reading
}

test('nothing but the user gives the settings of the project', () => {
  expect(read()).toEqual({
    kind: 'query',
    query: {
      game: 'cs2',
      steamUser: everyday,
      pricing: {
        currency: 'rub',
        rate: { units: 9274n, divisor: 100n },
        multiplier: { units: 2n, divisor: 1n },
      },
    },
  })
})

test('the currency, the multiplier and a custom currency are taken, as text and as numbers', () => {
  expect(pricing({ currency: 'usd', custom_multiplier: 0.5 })).toEqual({
    currency: 'usd',
    rate: { units: 1n, divisor: 1n },
    multiplier: { units: 5n, divisor: 10n },
  })
  expect(
    pricing({ currency: 'usd', custom_currency: 'GEM✦', custom_currency_rate: '0.1' }),
  ).toEqual({
    currency: 'GEM✦',
    rate: { units: 1n, divisor: 10n },
    multiplier: { units: 2n, divisor: 1n },
  })
})

test.each([
  ['invalid_game', { game: 'csgo' }],
  ['invalid_game', { game: undefined }],
  ['invalid_game', { game: ['cs2'] }],
  ['invalid_steam_id', { steam_id: '7656119' }],
  ['invalid_steam_id', { steam_id: '76561198827262007' }],
  ['invalid_trade_token', { trade_token: 'otherone' }],
  ['invalid_trade_token', { trade_token: '' }],
  ['invalid_currency', { currency: 'xyz' }],
  ['invalid_currency', { currency: 'USD' }],
  ['invalid_custom_currency', { custom_currency: 'COINS', custom_currency_rate: '2' }],
  ['invalid_custom_currency', { custom_currency_rate: '2' }],
  ['invalid_custom_currency_rate', { custom_currency: 'COIN' }],
  ['invalid_custom_currency_rate', { custom_currency: 'COIN', custom_currency_rate: '0.09' }],
  ['invalid_custom_currency_rate', { custom_currency: 'COIN', custom_currency_rate: '1e3' }],
  ['invalid_custom_multiplier', { custom_multiplier: '0.49' }],
  ['invalid_custom_multiplier', { custom_multiplier: '2.01' }],
  ['invalid_custom_multiplier', { custom_multiplier: 'two' }],
  ['invalid_custom_multiplier', { custom_multiplier: true }],
])('%s for %o', (error, changes) => {
  expect(read(changes)).toEqual({ kind: 'error', error })
})

test('the bounds themselves are inside', () => {
  for (const multiplier of ['0.5', '2', '2.0']) {
    expect(read({ custom_multiplier: multiplier }).kind).toBe('query')
  }
})

test('the first error of the documented list is the one that is said', () => {
  const everything = {
    game: 'x',
    steam_id: 'x',
    trade_token: 'x',
    currency: 'x',
    custom_currency: 'x',
    custom_currency_rate: 'x',
    custom_multiplier: 'x',
  }
  const right = {
    game: 'rust',
    steam_id: everyday?.steamId,
    trade_token: everyday?.tradeToken,
    currency: 'eur',
    custom_currency_rate: '2',
    custom_multiplier: '1',
  }
  const said: string[] = []
  let parameters: Record<string, unknown> = everything
  for (const name of Object.keys(right) as (keyof typeof right)[]) {
    const reading = readInventoryQuery(new Map(Object.entries(parameters)))
    said.push(reading.kind === 'error' ? reading.error : 'none')
    parameters = { ...parameters, [name]: right[name] }
  }
  expect(said).toEqual([
    'invalid_game',
    'invalid_steam_id',
    'invalid_trade_token',
    'invalid_currency',
    'invalid_custom_currency_rate',
    'invalid_custom_multiplier',
  ])
})
