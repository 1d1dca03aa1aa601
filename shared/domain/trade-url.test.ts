import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isSteamId } from './steam-id'
import { isTradeToken, readTradeUrl } from './trade-url'

const example = 'https://steamcommunity.com/tradeoffer/new/?partner=866996279&token=AbCd-_19'
const exampleUser = {
  kind: 'steam-user',
  steamUser: { steamId: '76561198827262007', tradeToken: 'AbCd-_19' },
}

test('a Trade URL names its Steam user', () => {
  expect(readTradeUrl(example)).toEqual(exampleUser)
})

describe('forms in which people paste it', () => {
  test.each([
    ['white space around it', `\n\t ${example} \r\n`],
    ['http', example.replace('https', 'http')],
    ['no scheme', example.replace('https://', '')],
    ['www', example.replace('steamcommunity', 'www.steamcommunity')],
    ['upper case', example.replace('https://steamcommunity.com', 'HTTPS://SteamCommunity.COM')],
    ['no slash behind new', example.replace('new/?', 'new?')],
    [
      'another order',
      example.replace('partner=866996279&token=AbCd-_19', 'token=AbCd-_19&partner=866996279'),
    ],
    ['copied out of a page', example.replace('&', '&amp;')],
    ['further parameters', `${example}&l=english`],
    ['upper case names', example.replace('partner', 'Partner').replace('token', 'TOKEN')],
    ['a fragment', `${example}#top`],
  ])('%s', (_, pasted) => {
    expect(readTradeUrl(pasted)).toEqual(exampleUser)
  })
})

describe('what is wrong with others', () => {
  test.each([
    ['not-a-url', ''],
    ['not-a-url', '76561198827262007'],
    ['not-a-url', 'my trade link'],
    ['not-a-url', `see ${example}`],
    ['not-a-url', 'javascript:alert(1)'],
    ['not-a-url', example.replace('https', 'ftp')],
    ['not-steam', 'https://example.com/tradeoffer/new/?partner=866996279&token=AbCd-_19'],
    ['not-steam', example.replace('steamcommunity.com', 'steamcommunity.com.example.org')],
    ['not-steam', example.replace('steamcommunity.com', 'steamcommunnity.com')],
    ['not-steam', example.replace('steamcommunity.com', 'steamcommunity.com@example.org')],
    ['not-steam', example.replace('steamcommunity.com', 'evil@steamcommunity.com')],
    ['not-steam', example.replace('steamcommunity.com', 'steamcоmmunity.com')], // a Cyrillic о
    ['not-a-trade-url', 'https://steamcommunity.com'],
    ['not-a-trade-url', 'https://steamcommunity.com/profiles/76561198827262007'],
    ['not-a-trade-url', 'https://steamcommunity.com/tradeoffer/12345/'],
    ['not-a-trade-url', example.replace('new/', 'new/x')],
    ['partner-missing', 'https://steamcommunity.com/tradeoffer/new/'],
    ['partner-missing', 'https://steamcommunity.com/tradeoffer/new/?token=AbCd-_19'],
    ['partner-missing', example.replace('866996279', '')],
    ['partner-invalid', example.replace('866996279', '0')],
    ['partner-invalid', example.replace('866996279', '4294967296')],
    ['partner-invalid', example.replace('866996279', '76561198827262007')],
    ['partner-invalid', example.replace('866996279', '-5')],
    ['token-missing', example.replace('&token=AbCd-_19', '')],
    ['token-missing', example.replace('AbCd-_19', '')],
    ['token-invalid', example.replace('AbCd-_19', 'AbCd-_1')],
    ['token-invalid', `${example}9`],
    ['token-invalid', `${example}=9`],
    ['token-invalid', `${example}.`],
    ['token-invalid', example.replace('AbCd-_19', 'AbCd;:19')],
  ])('%s: %s', (problem, pasted) => {
    expect(readTradeUrl(pasted)).toEqual({ kind: 'problem', problem })
  })
})

test('whatever is pasted: no exception, and no Steam user that is none', () => {
  const piece = fc.constantFrom(
    'https://',
    'steamcommunity.com',
    '/tradeoffer/new/',
    '?',
    '&',
    'partner=',
    'token=',
    '866996279',
    'AbCd-_19',
    '=',
    '#',
    '%00',
    '\u202e',
    '\0',
  )
  const pasted = fc.oneof(
    fc
      .array(fc.oneof({ weight: 8, arbitrary: piece }, fc.string({ unit: 'binary' })))
      .map((parts) => parts.join('')),
    fc
      .tuple(fc.string(), fc.string())
      .map(
        ([partner, token]) =>
          `https://steamcommunity.com/tradeoffer/new/?partner=${partner}&token=${token}`,
      ),
  )
  fc.assert(
    fc.property(pasted, (text) => {
      const reading = readTradeUrl(text)
      if (reading.kind === 'problem') return
      expect(isSteamId(reading.steamUser.steamId)).toBe(true)
      expect(isTradeToken(reading.steamUser.tradeToken)).toBe(true)
      expect(text.toLowerCase()).toContain('steamcommunity.com/tradeoffer/new')
    }),
    { numRuns: 2000 },
  )
})

test('every account and token can be read back from its Trade URL', () => {
  const token = fc.stringMatching(/^[A-Za-z0-9_-]{8}$/u)
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2 ** 32 - 1 }), token, (partner, tradeToken) => {
      expect(
        readTradeUrl(
          `https://steamcommunity.com/tradeoffer/new/?partner=${partner}&token=${tradeToken}`,
        ),
      ).toEqual({
        kind: 'steam-user',
        steamUser: { steamId: String(76561197960265728n + BigInt(partner)), tradeToken },
      })
    }),
  )
})

test('a megabyte of nothing is refused at once', () => {
  const before = performance.now()
  for (const character of ['/', '.', '&', 'a', 'https://'])
    readTradeUrl(character.repeat(1_000_000))
  expect(performance.now() - before).toBeLessThan(2000)
})
