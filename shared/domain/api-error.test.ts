import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readApiError } from './api-error'

/** Copied from SkinsBack's pages, apart from the table in the code. */
const documented: readonly (readonly [number, string])[] = [
  [1, 'invalid_game'],
  [2, 'invalid_steam_id'],
  [3, 'invalid_trade_token'],
  [4, 'invalid_currency'],
  [5, 'user_not_tradable'],
  [6, 'user_inventory_is_hidden'],
  [7, 'user_inventory_is_unavailable'],
  [8, 'invalid_custom_currency'],
  [9, 'invalid_custom_currency_rate'],
  [10, 'invalid_custom_multiplier'],
  [-1, 'please_use_post_method'],
  [-2, 'invalid_shopid'],
  [-3, 'invalid_signature'],
  [-4, 'shop_not_active'],
  [-5, 'invalid_method'],
  [-7, 'request_limit_reached'],
  [-8, 'invalid_ip_address'],
  [-9, 'under_maintenance'],
  [-10, 'invalid_client_secret'],
]

describe.each(documented)('%i %s', (code, message) => {
  test('is known, the code as number or as text', () => {
    const error = { name: message, code: String(code), message }
    expect(readApiError({ status: 'error', error_code: code, error_message: message })).toEqual(
      error,
    )
    expect(
      readApiError({ status: 'error', error_code: String(code), error_message: message }),
    ).toEqual(error)
  })

  test('is known by its message alone', () => {
    expect(readApiError({ error_message: message })).toEqual({ name: message, code: null, message })
  })

  test(`is ${code < 0 ? 'known' : 'not known'} by its code alone`, () => {
    const name = code < 0 ? message : null
    expect(readApiError({ error_code: code })).toEqual({ name, code: String(code), message: '' })
    expect(readApiError({ error_code: String(code), error_message: 'in other words' }).name).toBe(
      name,
    )
  })
})

test('the same positive code of another method is another error', () => {
  expect(readApiError({ error_code: 7, error_message: 'order_id_already_exists' })).toEqual({
    name: null,
    code: '7',
    message: 'order_id_already_exists',
  })
})

test('the message decides where a code says something else', () => {
  expect(readApiError({ error_code: -8, error_message: 'invalid_signature' }).name).toBe(
    'invalid_signature',
  )
  expect(readApiError({ error_code: 7, error_message: 'invalid_steam_id' }).name).toBe(
    'invalid_steam_id',
  )
})

test.each([
  [{ error_code: -6, error_message: 'something_new' }, '-6', 'something_new'],
  [{ error_code: 0, error_message: '' }, '0', ''],
  [{ error_code: 'E42', error_message: 17 }, 'E42', '17'],
  [{ error_code: null, error_message: null }, null, ''],
  [{ error_code: {}, error_message: ['invalid_game'] }, null, ''],
  [{ error_code: true, error_message: 'toString' }, null, 'toString'],
  [{}, null, ''],
])('%j is unknown and comes through as it came', (answer, code, message) => {
  expect(readApiError(answer)).toEqual({ name: null, code, message })
})

test('an endless message is cut', () => {
  const { code, message } = readApiError({
    error_code: '1'.repeat(9000),
    error_message: 'x'.repeat(9000),
  })
  expect(code).toHaveLength(500)
  expect(message).toHaveLength(500)
})

test('no answer makes it throw', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom('error_code', 'error_message'), fc.jsonValue()),
      (answer) => {
        const error = readApiError(answer)
        expect(typeof error.message).toBe('string')
        expect(error.code === null || typeof error.code === 'string').toBe(true)
      },
    ),
  )
})
