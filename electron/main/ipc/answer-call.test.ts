import { batchLimits } from '@shared/domain/batch-limits'
import { draftLimits } from '@shared/domain/deposit-draft'
import { noAnnotation } from '@shared/domain/snapshot'
import { appMethods, type AppApi } from '@shared/ipc-contract'
import { jsonText } from '@shared/json-text'
import { ok } from '@shared/result'
import { describe, expect, test } from 'vitest'
import { draftIdOf, draftItemOf } from '../../../tests/fakes/draft-fixture'
import {
  batchOrder,
  combinedExport,
  deposit,
  draft,
  fitting,
  item,
  record,
  request,
} from '../../../tests/fakes/fitting-calls'
import { firstSettings } from '../adapters/stored-settings'
import { createAnswerCall, type IncomingCall } from './answer-call'

const settings = firstSettings.deposits
const many = <Value>(count: number, make: (at: number) => Value) =>
  Array.from({ length: count }, (_, at) => make(at))

const combinedSource = (at: number) => ({ id: `s${at}`, label: '', items: 0 })
const misfitCombinedExports = [
  { ...combinedExport, sources: [] },
  { ...combinedExport, sources: many(20_001, combinedSource), rows: null },
  { ...combinedExport, sources: [combinedSource(1), combinedSource(1)], rows: null },
  { ...combinedExport, sources: [{ ...combinedSource(1), items: -1 }], rows: null },
  { ...combinedExport, sources: [{ ...combinedSource(1), label: 'x'.repeat(201) }], rows: null },
  {
    ...combinedExport,
    sources: many(2, (at) => ({ ...combinedSource(at), items: 2 ** 31 })),
    rows: null,
  },
  { ...combinedExport, rows: Uint32Array.of(2) },
  { ...combinedExport, rows: Uint32Array.of(0, 1, 0) },
  { ...combinedExport, rows: [0] },
  { ...combinedExport, columns: [] },
  { ...combinedExport, columns: ['steam_id'] },
  { ...combinedExport, file: '/etc/passwd' },
]

function setUp(overrides: Partial<AppApi> = {}) {
  const calls: { readonly method: string; readonly passed: readonly unknown[] }[] = []
  const log: string[] = []
  const recorded = Object.fromEntries(
    appMethods.map((method) => [
      method,
      async (...passed: readonly unknown[]) => {
        calls.push({ method, passed })
        return ok(`answer of ${method}`)
      },
    ]),
  ) as unknown as AppApi
  const answerCall = createAnswerCall({ ...recorded, ...overrides }, (line) => log.push(line))
  const call = (method: IncomingCall['method'], passed: readonly unknown[], isTrusted = true) =>
    answerCall({ method, arguments: passed, isTrusted })
  return { call, calls, log }
}

test.each(appMethods)('%s is passed on with its arguments', async (method) => {
  const { call, calls } = setUp()
  expect(await call(method, fitting[method])).toEqual(ok(`answer of ${method}`))
  expect(calls).toEqual([{ method, passed: fitting[method] }])
})

test.each(appMethods)('%s is refused to strangers, loudly', async (method) => {
  const { call, calls, log } = setUp()
  expect(await call(method, fitting[method], false)).toEqual({
    ok: false,
    error: { kind: 'untrusted-sender', method },
  })
  expect(calls).toEqual([])
  expect(log).toHaveLength(1)
})

describe('arguments that do not fit are refused', () => {
  test.each<[keyof AppApi, readonly unknown[]]>([
    ['readStart', ['more']],
    ['removeProject', []],
    ['removeProject', ['../../etc', 'remove']],
    ['removeProject', [{ toString: 'p1' }, 'remove']],
    ['removeProject', ['p1', 'keep']],
    ['openSnapshot', ['s1', 'x'.repeat(65)]],
    ['openCombined', [[], 'o1']],
    ['openCombined', [['s1', 's1'], 'o1']],
    ['openCombined', [Array.from({ length: 20_001 }, (_, index) => `s${index}`), 'o1']],
    ['readRawItem', ['s1', { offset: -1, length: 10 }]],
    ['readRawItem', ['s1', { offset: 0.5, length: 10 }]],
    ['saveProject', [{ ...draft, sandbox: true }]],
    ['saveProject', [{ ...draft, authentication: 'none' }]],
    ['saveProject', [{ ...draft, clientSecret: undefined }]],
    ['saveProject', [{ ...draft, name: 'x'.repeat(2001) }]],
    ['fetchInventory', [{ ...request, steamId: 7 }, false, 'c1']],
    ['fetchInventory', [{ ...request, game: 'chess' }, false, 'c1']],
    ['fetchInventory', [request, 'yes', 'c1']],
    ['annotateSnapshot', ['s1', { ...noAnnotation, name: 'x'.repeat(121) }]],
    ['annotateSnapshot', ['s1', { ...noAnnotation, steamId: '7' }]],
    ['removeSnapshots', [[]]],
    ['removeSnapshots', [['../p1']]],
    ['limitLibrary', [0]],
    ['importPaths', [Array.from({ length: 1001 }, () => '/a'), 'c1']],
    ['exportSnapshots', [{ snapshotIds: ['s1'], rows: [1], format: 'csv', columns: [] }, 'c1']],
    ['exportSnapshots', [{ snapshotIds: ['s1'], rows: null, format: 'exe', columns: [] }, 'c1']],
    ['copyItems', [{ snapshotId: 's1', rows: null, format: 'csv', columns: [] }, 'c1']],
    ['saveText', [{ suggestedName: 'x', kind: 'html', text: '' }]],
    ['saveDraft', [{ ...deposit, id: 'draft-1' }]],
    ['saveDraft', [{ ...deposit, id: `../${draftIdOf(1)}` }]],
    ['saveDraft', [{ ...deposit, tradeToken: 'AbC-_123' }]],
    [
      'saveDraft',
      [
        {
          ...deposit,
          origin: {
            ...deposit.origin,
            request: { ...deposit.origin.request, tradeToken: 'AbC-_123' },
          },
        },
      ],
    ],
    ['saveDraft', [{ ...deposit, orderId: 'x'.repeat(draftLimits.orderId + 1) }]],
    ['saveDraft', [{ ...deposit, resultUrl: 'x'.repeat(draftLimits.resultUrl + 1) }]],
    ['saveDraft', [{ ...deposit, changedAt: Number.POSITIVE_INFINITY }]],
    ['saveDraft', [{ ...deposit, items: [item, item], findings: [] }]],
    ['saveDraft', [{ ...deposit, items: [{ ...item, assetId: '' }], findings: [] }]],
    ['saveDraft', [{ ...deposit, items: [{ ...item, price: '0.00' }] }]],
    ['saveDraft', [{ ...deposit, items: [{ ...item, price: '-1' }] }]],
    ['saveDraft', [{ ...deposit, items: [{ ...item, price: '1e3' }] }]],
    ['saveDraft', [{ ...deposit, items: [{ ...item, price: 1 }] }]],
    ['saveDraft', [{ ...deposit, findings: [{ assetId: '3', kind: 'gone' }] }]],
    [
      'saveDraft',
      [{ ...deposit, findings: [{ assetId: '1', kind: 'gone' }, deposit.findings[0]] }],
    ],
    ['saveDraft', [{ ...deposit, findings: [{ assetId: '2', kind: 'price-moved', now: item }] }]],
    ['removeDrafts', [[]]],
    ['removeDrafts', [['../drafts']]],
    ['restoreDrafts', [draftIdOf(1)]],
    ['recordDraft', [draftIdOf(1), { ...record, note: `${record.note}x` }]],
    ['recordDraft', [draftIdOf(1), { ...record, sign: 'x' }]],
    ['saveDepositSettings', [{ ...settings, priceAgeLimit: 0 }]],
    ['saveDepositSettings', [{ ...settings, locks: { assetIds: [''], names: [] } }]],
    ['savePageAsPdf', ['x'.repeat(201)]],
    ['startBatch', [batchOrder]],
    ['startBatch', ['{']],
    ['startBatch', [jsonText({ ...batchOrder, targets: [] })]],
    [
      'startBatch',
      [
        jsonText({
          ...batchOrder,
          targets: batchOrder.targets.map((one) => ({ ...one, game: 'cs2' })),
        }),
      ],
    ],
    ['startBatch', [jsonText({ ...batchOrder, id: '../x' })]],
    ['startBatch', [jsonText({ ...batchOrder, terms: { ...batchOrder.terms, concurrency: 17 } })]],
    ['giveBatchTokens', ['b1', jsonText([{ steamId: '1' }])]],
    ['giveBatchTokens', ['b1', jsonText([])]],
    ['steerBatch', ['b1', 'explode']],
    ['steerBatch', ['../b1', 'pause']],
    ['setBatchConcurrency', ['b1', 0]],
    ['copyText', ['x'.repeat(2_000_001)]],
    ['openLink', [null]],
    ['savePreferences', [{}]],
    [
      'savePreferences',
      [
        {
          ...firstSettings.preferences,
          columnWidths: Object.fromEntries(Array.from({ length: 101 }, (_, at) => [at, 1])),
        },
      ],
    ],
  ])('%s %j', async (method, passed) => {
    const { call, calls } = setUp()
    expect(await call(method, passed)).toMatchObject({
      ok: false,
      error: { kind: 'invalid-arguments', method },
    })
    expect(calls).toEqual([])
  })

  test.each(misfitCombinedExports)('exportCombined %#', async (order) => {
    const { call, calls } = setUp()
    expect(await call('exportCombined', [order, 'c1'])).toMatchObject({
      ok: false,
      error: { kind: 'invalid-arguments' },
    })
    expect(calls).toEqual([])
  })

  test.each<[string, keyof AppApi, readonly unknown[]]>([
    [
      'items of a draft',
      'saveDraft',
      [{ ...deposit, items: many(draftLimits.items + 1, (at) => draftItemOf(String(at))) }],
    ],
    [
      'locks',
      'saveDepositSettings',
      [{ ...settings, locks: { assetIds: many(draftLimits.locks + 1, String), names: [] } }],
    ],
    [
      'rows',
      'startBatch',
      [
        jsonText({
          ...batchOrder,
          targets: many(batchLimits.rows + 1, (at) => ({
            ...batchOrder.targets[0],
            steamId: String(at),
          })),
        }),
      ],
    ],
  ])('too many %s', async (_name, method, passed) => {
    const { call, calls } = setUp()
    expect(await call(method, passed)).toMatchObject({ error: { kind: 'invalid-arguments' } })
    expect(calls).toEqual([])
  })

  test('without repeating what was passed, which may be a secret', async () => {
    const { call, log } = setUp()
    const answer = await call('saveProject', [{ ...draft, name: 7, clientSecret: 'hunter2' }])
    expect(answer).toMatchObject({ error: { detail: 'argument 0 name invalid_type' } })
    expect(JSON.stringify([answer, log])).not.toContain('hunter2')
    const columnWidths = { 'hunter-2': 'wide' }
    const again = await call('savePreferences', [{ ...firstSettings.preferences, columnWidths }])
    expect(again).toMatchObject({ error: { detail: 'argument 0 columnWidths … invalid_type' } })
    expect(JSON.stringify([again, log])).not.toContain('hunter-2')
  })
})

test('a bug is caught, told as a value, and logged with its place', async () => {
  const { call, log } = setUp({
    trySandbox: () => {
      throw new TypeError('not a function')
    },
  })
  expect(await call('trySandbox', [])).toEqual({
    ok: false,
    error: { kind: 'unexpected', detail: 'not a function' },
  })
  expect(log.join('\n')).toContain('answer-call.test.ts')
})
