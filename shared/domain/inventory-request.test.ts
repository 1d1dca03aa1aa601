import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { userInventoryParameters } from './api-parameters'
import type { Game } from './game'
import { requestProblems, type InventoryRequest, type RequestField } from './inventory-request'
import { signatureText } from './signature-text'

const request: InventoryRequest = {
  projectId: 'some-project',
  game: 'rust',
  steamId: '76561198827262007',
  tradeToken: 'AbCd-_19',
  currency: '',
  multiplier: '',
  customCurrency: '',
  customCurrencyRate: '',
}

function problemsOf(changes: Partial<InventoryRequest>): string[] {
  return requestProblems({ ...request, ...changes }).map(
    ({ field, problem }) => `${field}: ${problem}`,
  )
}

test('the least that is needed is enough', () => {
  expect(requestProblems(request)).toEqual([])
})

test('everything at once is fine, too', () => {
  expect(
    problemsOf({
      currency: 'rub',
      multiplier: '1.25',
      customCurrency: 'Gems',
      customCurrencyRate: '100',
    }),
  ).toEqual([])
})

test('problems come in the order of the form', () => {
  expect(
    problemsOf({
      projectId: '',
      game: 'tf2' as Game,
      steamId: '',
      tradeToken: '',
      currency: '?',
      multiplier: '?',
      customCurrencyRate: '?',
    }),
  ).toEqual([
    'projectId: required',
    'game: not-a-game',
    'steamId: required',
    'tradeToken: required',
    'currency: not-a-currency',
    'multiplier: not-a-number',
    'customCurrency: needs-currency',
    'customCurrencyRate: not-a-number',
  ])
})

describe('each field', () => {
  test.each<[RequestField, string, string | null]>([
    ['game', 'cs2', null],
    ['game', 'dota2', null],
    ['game', 'CS2', 'not-a-game'],
    ['game', '', 'not-a-game'],
    ['steamId', '76561198827262008', null],
    ['steamId', '7656119882726200', 'not-a-steam-id'],
    ['steamId', ' 76561198827262007', 'not-a-steam-id'],
    ['tradeToken', 'abcdefgh', null],
    ['tradeToken', 'abcdefg', 'not-a-trade-token'],
    ['tradeToken', 'abcd;efg', 'not-a-trade-token'],
    ['currency', 'eur', null],
    ['currency', 'usdt', null],
    ['currency', 'EUR', 'not-a-currency'],
    ['currency', 'e', 'not-a-currency'],
    ['multiplier', '0.5', null],
    ['multiplier', '0.50', null],
    ['multiplier', '1', null],
    ['multiplier', '2', null],
    ['multiplier', '2.000', null],
    ['multiplier', '0.4999999', 'out-of-range'],
    ['multiplier', '2.000000000001', 'out-of-range'],
    ['multiplier', '0', 'out-of-range'],
    ['multiplier', '-1', 'not-a-number'],
    ['multiplier', '+1', 'not-a-number'],
    ['multiplier', '1e0', 'not-a-number'],
    ['multiplier', '1,5', 'not-a-number'],
    ['multiplier', '.5', 'not-a-number'],
    ['multiplier', '1.', 'not-a-number'],
    ['multiplier', ' 1', 'not-a-number'],
    ['multiplier', '1\n', 'not-a-number'],
    ['multiplier', '١', 'not-a-number'],
    ['multiplier', '1.0000000000000', 'not-a-number'],
    ['multiplier', 'NaN', 'not-a-number'],
  ])('%s %j: %s', (field, value, problem) => {
    expect(problemsOf({ [field]: value })).toEqual(problem === null ? [] : [`${field}: ${problem}`])
  })
})

describe('custom currency', () => {
  test.each([
    ['G', null],
    ['Gems', null],
    ['₽₽₽₽', null],
    ['💎💎💎💎', null], // 4 characters, 8 UTF-16 units
    ['Coins', 'too-long'],
    ['💎💎💎💎💎', 'too-long'],
    ['a b', 'not-printable'],
    [' ', 'not-printable'],
    ['a\u00a0b', 'not-printable'],
    ['a\nb', 'not-printable'],
    ['a\0', 'not-printable'],
    ['a\u202e', 'not-printable'],
    ['\u200b', 'not-printable'],
    ['\ud83d', 'not-printable'],
    ['a;b', 'not-printable'],
    ['a:b', 'not-printable'],
  ])('%j: %s', (customCurrency, problem) => {
    expect(problemsOf({ customCurrency, customCurrencyRate: '1' })).toEqual(
      problem === null ? [] : [`customCurrency: ${problem}`],
    )
  })

  test('its rate is at least 0.1', () => {
    const withRate = (customCurrencyRate: string) =>
      problemsOf({ customCurrency: 'Gems', customCurrencyRate })
    expect(withRate('0.1')).toEqual([])
    expect(withRate('0.10')).toEqual([])
    expect(withRate('1000000000')).toEqual([])
    expect(withRate('0.099999999999')).toEqual(['customCurrencyRate: out-of-range'])
    expect(withRate('1000000000.1')).toEqual(['customCurrencyRate: out-of-range'])
    expect(withRate('many')).toEqual(['customCurrencyRate: not-a-number'])
  })

  test('name and rate go only together', () => {
    expect(problemsOf({ customCurrency: 'Gems' })).toEqual(['customCurrencyRate: needs-rate'])
    expect(problemsOf({ customCurrencyRate: '1' })).toEqual(['customCurrency: needs-currency'])
  })
})

test('a request without a problem is sent as it is, and its signature can be read one way only', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 6 }),
    fc.string({ unit: fc.constantFrom(';', ':', 'a', '1', '.', '💎', '\n', '\0'), maxLength: 5 }),
  )
  const or = (...good: string[]) =>
    fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...good) }, hostile)
  const anyRequest: fc.Arbitrary<InventoryRequest> = fc.record({
    projectId: fc.constant('some-project'),
    game: fc.constantFrom<Game[]>('cs2', 'dota2', 'rust'),
    steamId: or('76561198827262007', '76561197960265729'),
    tradeToken: or('AbCd-_19', '--------'),
    currency: or('', 'usd', 'rub'),
    multiplier: or('', '0.5', '2', '1.10'),
    customCurrency: or('', 'Gems', '★'),
    customCurrencyRate: or('', '0.1', '25'),
  })
  let passed = 0
  fc.assert(
    fc.property(anyRequest, (candidate) => {
      if (requestProblems(candidate).length > 0) return
      passed += 1
      const parameters = userInventoryParameters(candidate)
      for (const value of Object.values(parameters)) {
        expect(typeof value).toBe('string')
        expect(value).not.toBe('')
      }
      const pairs = signatureText(parameters).split(';')
      expect(pairs.pop()).toBe('')
      const readBack = pairs.map((pair) => pair.split(':'))
      expect(readBack.every((pair) => pair.length === 2)).toBe(true)
      expect(Object.fromEntries(readBack as [string, string][])).toEqual(parameters)
    }),
    { numRuns: 2000 },
  )
  expect(passed).toBeGreaterThan(50)
})

describe('userInventoryParameters', () => {
  test('leaves out what is empty', () => {
    expect(userInventoryParameters(request)).toEqual({
      method: 'user_inventory',
      game: 'rust',
      steam_id: '76561198827262007',
      trade_token: 'AbCd-_19',
    })
  })

  test('names every parameter as the API does, with the text that was typed', () => {
    expect(
      userInventoryParameters({
        ...request,
        currency: 'rub',
        multiplier: '1.50',
        customCurrency: 'Gems',
        customCurrencyRate: '0100',
      }),
    ).toEqual({
      method: 'user_inventory',
      game: 'rust',
      steam_id: '76561198827262007',
      trade_token: 'AbCd-_19',
      currency: 'rub',
      custom_multiplier: '1.50',
      custom_currency: 'Gems',
      custom_currency_rate: '0100',
    })
  })

  test('the project stays on this machine', () => {
    expect(JSON.stringify(userInventoryParameters(request))).not.toContain('some-project')
  })
})
