import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createRedaction } from './redaction'

const secret = 'Qm"7&x y=9/zz'
const token = 'AbC-_123'
const tradeUrl = 'https://steamcommunity.com/tradeoffer/new/?partner=866996279&token=ZyX-_987'

function knowing() {
  const redaction = createRedaction('/home/person')
  redaction.knowSecret(secret)
  redaction.knowTradeToken(token)
  return redaction
}

test.each([
  ['as it is', `no route for ${secret}!`, `no route for •••!`],
  ['in a form', `client=${encodeURIComponent(secret)}`, 'client=•••'],
  ['in JSON', JSON.stringify({ detail: secret }), '{"detail":"•••"}'],
  ['a known trade token', `row 5 (${token}) failed`, 'row 5 (•••) failed'],
  ['but not within a word', `x${token}y`, `x${token}y`],
  ['a folder that names the person', '/home/person/.config/x', '~/.config/x'],
])('what is known: %s', (_name, text, redacted) => {
  expect(knowing().redact(text)).toBe(redacted)
})

test.each([
  ['a Trade URL', `opened ${tradeUrl} now`],
  ['a Trade URL without a scheme', 'steamcommunity.com/tradeoffer/new/?token=ZyX-_987'],
  ['a parameter', 'partner=1&token=ZyX-_987&x=1'],
  ['a field of JSON', '{"trade_token":"ZyX-_987"}'],
  ['a property', "tradeToken: 'ZyX-_987'"],
  ['a secret of a form', 'client_secret=ZyX-_987'],
  ['a header', 'X-Client-Secret: ZyX-_987'],
  ['an authorization', 'Authorization: Bearer ZyX-_987'],
  ['a signature', 'sign=ZyX-_987'],
])('what looks like it: %s', (_name, text) => {
  expect(createRedaction('').redact(text)).not.toContain('ZyX-_987')
})

test('a signature alone, by its digits', () => {
  const signature = 'da39a3ee5e6b4b0d3255bfef95601890afd80709'
  expect(createRedaction('').redact(`got ${signature}.`)).toBe('got •••.')
})

test('ordinary lines stay as they are', () => {
  const line = 'fetchInventory: api-error (5) after 3 attempts, 12:30:07, design: cancelled'
  expect(knowing().redact(line)).toBe(line)
})

test('whatever the secret is, and whatever stands around it', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', minLength: 6, maxLength: 40 }),
      fc.string({ maxLength: 20 }),
      (hidden, around) => {
        fc.pre(!around.includes(hidden) && !'•••'.includes(hidden))
        const redaction = createRedaction('')
        redaction.knowSecret(hidden)
        const written = [
          hidden,
          JSON.stringify(hidden),
          encodeURIComponent(Buffer.from(hidden).toString()),
        ]
        for (const form of written) {
          expect(redaction.redact(`x ${form} y`).includes(form)).toBe(false)
        }
      },
    ),
  )
})
