import { expect, test } from 'vitest'
import { draftItemOf, draftOf } from '../../tests/fakes/draft-fixture'
import { draftProblems, type ReadinessContext } from './draft-readiness'
import type { DepositDraft } from './deposit-draft'

const context: ReadinessContext = { now: 0, priceAgeLimit: null, otherOrderIds: ['B-1'] }

const empty = draftOf()
const ready = draftOf({
  items: [draftItemOf('1')],
  orderId: 'A-1',
  origin: {
    ...empty.origin,
    request: { ...empty.origin.request, game: 'rust', steamId: '76561198827262007' },
  },
})

const problemsOf = (facts: Partial<DepositDraft>) =>
  draftProblems({ ...ready, ...facts }, context).problems

test('a draft with all it needs is ready', () => {
  expect(draftProblems(ready, context)).toEqual({ problems: [], warnings: [] })
  expect(problemsOf({ currency: 'usd', resultUrl: 'https://shop.example:8443/a?b=1' })).toEqual([])
})

test('everything that is missing, in the order in which it is mended', () => {
  const bare = draftOf({
    findings: [{ assetId: '1', kind: 'gone' }],
    resultUrl: 'shop',
    currency: 'RUB',
    origin: { ...empty.origin, request: { ...empty.origin.request, game: 'unknown' } },
  })
  expect(draftProblems(bare, context).problems).toEqual([
    'no-items',
    'findings-open',
    'order-id-missing',
    'game-unknown',
    'steam-id-unknown',
    'result-url-not-https',
    'not-a-currency',
  ])
})

test.each([
  ['order-id-used', 'B-1'],
  ['order-id-not-printable', 'A\n1'],
  ['order-id-not-printable', 'A\u202e1'],
  ['order-id-not-printable', 'A\u00001'],
  ['order-id-not-printable', 'A\u20281'],
  ['order-id-not-printable', 'A\ud800'],
  ['order-id-not-printable', ' A-1'],
  ['order-id-not-printable', 'A-1\u00a0'],
  ['order-id-not-printable', ' '],
  ['order-id-too-long', 'x'.repeat(101)],
])('%s: %j', (problem, orderId) => {
  expect(problemsOf({ orderId })).toEqual([problem])
})

test.each(['b-1', 'A 1', 'Überweisung ★ 😀', `'"\\$(x)`, 'x'.repeat(100)])(
  'order id %s',
  (orderId) => {
    expect(problemsOf({ orderId })).toEqual([])
  },
)

test.each([
  'http://shop.example',
  'HTTP://shop.example',
  'https://',
  'https:///path',
  'https://user:secret@shop.example/',
  'https://shop.example/a b',
  'https://shop.example/a\u202eb',
  'https://shop.example:port/',
  'https://shop.example\\@evil.example/',
  'javascript:alert(1)//https://shop.example',
  ' https://shop.example',
])('no result address: %s', (resultUrl) => {
  expect(problemsOf({ resultUrl })).toEqual(['result-url-not-https'])
})

test.each([
  'https://shop.example',
  'HTTPS://Shop.Example/',
  'https://93.184.216.34/x',
  'https://größe.example/?a=ü',
])('result address %s', (resultUrl) => {
  expect(problemsOf({ resultUrl })).toEqual([])
})

test('an endless result address', () => {
  expect(problemsOf({ resultUrl: `https://shop.example/${'x'.repeat(2000)}` })).toEqual([
    'result-url-too-long',
  ])
})

test('the age of prices warns, and keeps nothing from being ready', () => {
  const at = (now: number, priceAgeLimit: number | null) =>
    draftProblems(ready, { ...context, now, priceAgeLimit })
  expect(at(60_000, 1).warnings).toEqual([])
  expect(at(60_001, 1)).toEqual({
    problems: [],
    warnings: [{ kind: 'prices-old', age: 60_001, limit: 60_000 }],
  })
  expect(at(1e12, null).warnings).toEqual([])
  expect(at(-300_000, 1).warnings).toEqual([])
  expect(at(-300_001, null).warnings).toEqual([{ kind: 'clock-set-back', takenAt: 0 }])
})
