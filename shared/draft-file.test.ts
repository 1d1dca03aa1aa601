import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { draftItemOf, draftOf } from '../tests/fakes/draft-fixture'
import type { DepositDraft } from './domain/deposit-draft'
import { draftFileText, longestDraftFile } from './domain/draft-file-text'
import { readDraftFile } from './draft-file'

const full = draftOf({
  id: 'machine-draft',
  projectId: 'machine-project',
  orderId: 'A-1',
  currency: 'rub',
  resultUrl: 'https://shop.example',
  items: [draftItemOf('1'), draftItemOf('2', { priceLocal: null, multipliedPriceLocal: null })],
  findings: [{ assetId: '1', kind: 'gone' }],
  record: { transactionId: '900', createdAt: 1000, note: 'Paid' },
})

/** What survives the way through a file. */
function savedOf({ items, orderId, currency, resultUrl, record, origin }: DepositDraft) {
  const { snapshotId: _snapshotId, request, ...facts } = origin
  const { projectId: _projectId, ...asked } = request
  return { items, orderId, currency, resultUrl, record, origin: { ...facts, request: asked } }
}

const text = fc.string({ unit: 'binary', maxLength: 20 })
const price = fc.constantFrom('0.000001', '1', '12.5', '123456789012345678901234567890.5')
const anyDraft = fc
  .record({
    orderId: text,
    currency: text,
    resultUrl: text,
    items: fc.uniqueArray(
      fc.record({
        assetId: fc.string({ minLength: 1, maxLength: 20 }),
        name: text,
        icon: text,
        price,
        priceLocal: fc.option(price),
        multipliedPriceLocal: fc.option(price),
      }),
      { maxLength: 5, selector: ({ assetId }) => assetId },
    ),
    record: fc.option(
      fc.record({ transactionId: text, note: text, createdAt: fc.integer({ min: 0 }) }),
    ),
  })
  .map((facts) => draftOf(facts))

test('what was written is read, whatever it is made of', () => {
  fc.assert(
    fc.property(anyDraft, (draft) => {
      expect(readDraftFile(draftFileText(draft))).toEqual({ ok: true, value: savedOf(draft) })
    }),
  )
})

test('nothing of this machine stands in the file', () => {
  const draft = draftOf({
    ...full,
    origin: {
      ...full.origin,
      snapshotId: 'machine-snapshot',
      request: { ...full.origin.request, projectId: 'machine-project' },
    },
  })
  const hidden = { ...draft, tradeToken: 'machine-token' }
  expect(draftFileText(hidden)).not.toMatch(/machine|findings/u)
})

function changed(change: (file: Record<string, unknown>) => void) {
  const file = JSON.parse(draftFileText(full)) as Record<string, unknown>
  change(file)
  return readDraftFile(JSON.stringify(file))
}

describe('hostile files', () => {
  test.each([
    ['not-json', ''],
    ['not-json', '{'],
    ['not-json', draftFileText(full).slice(0, -10)],
    ['not-a-draft', 'null'],
    ['not-a-draft', '[]'],
    ['not-a-draft', '{"format":"skinventory-inventory","version":1}'],
    ['not-a-draft', '{"format":"skinventory-draft","version":"1"}'],
    ['not-a-draft', '{"format":"skinventory-draft","version":0}'],
    ['too-large', ' '.repeat(longestDraftFile + 1)],
  ])('%s', (kind, content) => {
    expect(readDraftFile(content)).toMatchObject({ ok: false, error: { kind } })
  })

  test('a later version, and a byte order mark', () => {
    expect(changed((file) => (file['version'] = 2))).toEqual({
      ok: false,
      error: { kind: 'too-new', version: 2 },
    })
    expect(readDraftFile(`\uFEFF${draftFileText(full)}`).ok).toBe(true)
  })

  test('members that mean nothing are left out', () => {
    const read = changed((file) => {
      file['tradeToken'] = 'AbCd1234'
      file['findings'] = 'none'
    })
    expect(read).toEqual({ ok: true, value: savedOf(full) })
  })

  const item = (facts: object) => (file: Record<string, unknown>) => {
    file['items'] = [draftItemOf('1'), { ...draftItemOf('2'), ...facts }]
  }
  test.each<[string, (file: Record<string, unknown>) => void]>([
    ['orderId', (file) => delete file['orderId']],
    ['orderId', (file) => (file['orderId'] = 'x'.repeat(101))],
    ['currency', (file) => (file['currency'] = null)],
    ['resultUrl', (file) => (file['resultUrl'] = ['https://shop.example'])],
    ['origin', (file) => (file['origin'] = 7)],
    ['origin.takenAt', (file) => (file['origin'] = { ...Object(file['origin']), takenAt: 1 })],
    [
      'origin.takenAt',
      (file) => (file['origin'] = { ...Object(file['origin']), takenAt: '2026-02-31T00:00:00Z' }),
    ],
    ['items', (file) => (file['items'] = {})],
    ['items', item({ assetId: '1' })],
    [
      'items',
      (file) => (file['items'] = Array.from({ length: 10_001 }, (_, i) => draftItemOf(`${i}`))),
    ],
    ['items.1.assetId', item({ assetId: 2 })],
    ['items.1.assetId', item({ assetId: '' })],
    ['items.1.price', item({ price: '0' })],
    ['items.1.price', item({ price: '-1' })],
    ['items.1.price', item({ price: '1e9' })],
    ['items.1.price', item({ price: '1'.repeat(400) })],
    ['items.1.priceLocal', item({ priceLocal: 'many' })],
    ['items.1.name', item({ name: 'x'.repeat(3000) })],
    ['record.createdAt', (file) => (file['record'] = { ...full.record, createdAt: 'now' })],
    [
      'record.note',
      (file) =>
        (file['record'] = {
          ...full.record,
          createdAt: '2026-01-31T00:00:00Z',
          note: 'x'.repeat(4001),
        }),
    ],
  ])('%s is refused', (field, change) => {
    expect(changed(change)).toEqual({ ok: false, error: { kind: 'field-unreadable', field } })
  })
})
