import { describe, expect, test } from 'vitest'
import { hmacSha1 } from '../adapters/hmac-sha1'
import { shownSignature, signRequest } from './signed-request'

/** The first one is SkinsBack's own example; the others were worked out with Python's hmac and with OpenSSL. */
const vectors = [
  {
    clientId: '123',
    clientSecret: '123',
    parameters: { method: 'orderstatus', order_id: '1' },
    sign: 'abee99d476c736102c3d6062807761b6e4d31dd8',
  },
  {
    clientId: '100500',
    clientSecret: 'k3y-With_Symbols!~',
    parameters: {
      method: 'user_inventory',
      game: 'rust',
      steam_id: '76561198827262007',
      trade_token: 'AbC-_123',
      currency: 'rub',
      custom_multiplier: '1.25',
    },
    sign: '38b5d0c454d6908d9e41f95d8a584c2b98924b6d',
  },
  {
    clientId: '7',
    clientSecret: 's',
    parameters: {
      method: 'user_inventory',
      game: 'cs2',
      steam_id: '76561198827262007',
      trade_token: 'ZZZZZZZZ',
      custom_currency: '€cú',
      custom_currency_rate: '0.1',
    },
    sign: '1d137b5d12fbc8f5f4e46ffbafb075242b4409b5',
  },
] as const

describe('with signature', () => {
  test.each(vectors)('$sign', ({ clientId, clientSecret, parameters, sign }) => {
    const request = signRequest(
      parameters,
      { clientId, clientSecret, authentication: 'signature' },
      hmacSha1,
    )

    expect(JSON.parse(request.body)).toEqual({ ...parameters, shopid: clientId, sign })
    expect(request.headers).toEqual({ 'Content-Type': 'application/json' })
  })

  test('arrays are sent and not signed', () => {
    const { parameters, clientId, clientSecret, sign } = vectors[0]
    const request = signRequest(
      { ...parameters, item_asset_ids: ['1', '2'] },
      { clientId, clientSecret, authentication: 'signature' },
      hmacSha1,
    )
    expect(JSON.parse(request.body)).toMatchObject({ item_asset_ids: ['1', '2'], sign })
  })
})

describe('with headers', () => {
  const credentials = { clientId: '7', clientSecret: 's3cret', authentication: 'headers' } as const

  test('the credentials travel in headers, and the body is not signed', () => {
    const request = signRequest(vectors[2].parameters, credentials, hmacSha1)

    expect(JSON.parse(request.body)).toEqual(vectors[2].parameters)
    expect(request.headers).toEqual({
      'Content-Type': 'application/json',
      'X-CLIENT-ID': '7',
      'X-CLIENT-SECRET': 's3cret',
    })
  })

  test('there is no text to show', () => {
    expect(shownSignature(vectors[2].parameters, credentials)).toBeNull()
  })
})

test('the text that is shown gives no value away', () => {
  const shown = shownSignature(vectors[1].parameters, {
    clientId: '100500',
    authentication: 'signature',
  })

  expect(shown?.text).toMatch(/game:rust;method:user_inventory;shopid:/u)
  for (const value of ['76561198827262007', 'AbC-_123', '100500']) {
    expect(shown?.text).not.toContain(value)
  }
})
