import { createHmac } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { authenticationError } from './authentication'

const credentials = { clientId: '123', clientSecret: '123' }
/** The worked example of "Generate a signature". */
const example = {
  method: 'orderstatus',
  order_id: 1,
  shopid: 123,
  sign: 'abee99d476c736102c3d6062807761b6e4d31dd8',
}

function check(body: object, headers: Record<string, string> = {}, given = credentials) {
  return authenticationError(new Map(Object.entries(body)), headers, given)
}

describe('signature', () => {
  test('the published example fits, with numbers as with text', () => {
    expect(check(example)).toBeNull()
    expect(check({ ...example, order_id: '1', shopid: '123' })).toBeNull()
  })

  test('the order of the body does not matter, arrays and objects are not signed', () => {
    const { sign, shopid, order_id: orderId, method } = example
    expect(check({ sign, shopid, extra: ['1'], more: {}, order_id: orderId, method })).toBeNull()
  })

  test('UTF-8 and sharp names are signed as they are', () => {
    const text = 'Name:1;custom_currency:₽;name:2;shopid:123;'
    const sign = createHmac('sha1', '123').update(text, 'utf8').digest('hex')
    expect(check({ name: '2', custom_currency: '₽', shopid: '123', Name: '1', sign })).toBeNull()
  })

  test.each([
    ['another digit', { ...example, sign: 'bbee99d476c736102c3d6062807761b6e4d31dd8' }],
    ['upper case', { ...example, sign: example.sign.toUpperCase() }],
    ['too short', { ...example, sign: example.sign.slice(1) }],
    ['none', { ...example, sign: undefined }],
    ['a list', { ...example, sign: [example.sign] }],
    ['another value', { ...example, order_id: 2 }],
    ['one parameter more', { ...example, game: 'cs2' }],
  ])('%s is refused', (_, body) => {
    expect(check(body)).toBe('invalid_signature')
  })

  test('the Client ID is looked at first', () => {
    expect(check({ ...example, shopid: 124 })).toBe('invalid_shopid')
    expect(check({ method: 'orderstatus', sign: example.sign })).toBe('invalid_shopid')
  })
})

describe('headers', () => {
  test('both fit', () => {
    expect(check({}, { 'x-client-id': '123', 'x-client-secret': '123' })).toBeNull()
  })

  test('each is refused with its own error', () => {
    expect(check({}, { 'x-client-id': '12', 'x-client-secret': '123' })).toBe('invalid_shopid')
    expect(check({}, { 'x-client-id': '123', 'x-client-secret': '1234' })).toBe(
      'invalid_client_secret',
    )
    expect(check({}, { 'x-client-id': '123' })).toBe('invalid_client_secret')
    expect(check({}, { 'x-client-secret': '123' })).toBe('invalid_shopid')
  })

  test('wrong headers are not saved by a right signature', () => {
    expect(check(example, { 'x-client-id': '123', 'x-client-secret': '' })).toBe(
      'invalid_client_secret',
    )
  })
})
