import { expect, test } from 'vitest'
import { draftItemOf, draftOf } from '../../tests/fakes/draft-fixture'
import type { DepositDraft, DepositRecord } from './deposit-draft'
import { ledgerCsv } from './ledger-csv'
import { recordedDrafts, searchLedger } from './ledger-search'

const empty = draftOf()

function recorded(
  orderId: string,
  record: Partial<DepositRecord> = {},
  facts: Partial<DepositDraft> = {},
): DepositDraft {
  return draftOf({
    orderId,
    record: { transactionId: '', createdAt: 0, note: '', ...record },
    ...facts,
  })
}

const drafts = [
  recorded('A-1', { createdAt: 1, note: 'For Größe\nSECOND line' }),
  draftOf({ orderId: 'A-2' }),
  recorded('A-3', { createdAt: 3, transactionId: 'TX-900' }),
  recorded(
    'A-0',
    { createdAt: 1 },
    {
      items: [
        draftItemOf('1', { name: 'AWP | Fade' }),
        draftItemOf('30012345', { name: '★ Karambit' }),
      ],
      origin: {
        ...empty.origin,
        projectName: 'Other shop',
        request: { ...empty.origin.request, steamId: '76561198827262007' },
      },
    },
  ),
]
const ledger = recordedDrafts(drafts)
const idsOf = (search: string) => searchLedger(ledger, search).map(({ orderId }) => orderId)

test('the ledger holds recorded drafts alone, the latest first', () => {
  expect(idsOf(' ')).toEqual(['A-3', 'A-0', 'A-1'])
})

test.each([
  ['a-3', ['A-3']],
  ['tx-9', ['A-3']],
  ['line für', []],
  ['LINE GRÖSSE', []],
  ['second größe', ['A-1']],
  ['ＳＥＣＯＮＤ', ['A-1']],
  ['27262007', ['A-0']],
  ['fade karambit other', ['A-0']],
  ['fade other missing', []],
  ['30012345 karambit', ['A-0']],
  ['30012346', []],
  ['shop', ['A-3', 'A-0', 'A-1']],
])('search %s', (search, found) => {
  expect(idsOf(search)).toEqual(found)
})

test('a line a deposit, with exact totals', () => {
  const items = [
    draftItemOf('1', { price: '0.1', priceLocal: '0.000000000000000000001' }),
    draftItemOf('2', { price: '0.2', priceLocal: '90071992547409930', multipliedPriceLocal: null }),
  ]
  const origin = { ...empty.origin, projectName: 'Shop, "best"' }
  const record = { createdAt: Date.UTC(2026, 0, 31), transactionId: '900', note: '=1+1\r\nnext' }
  expect(ledgerCsv(recordedDrafts([recorded('-A', record, { items, origin })]))).toBe(
    '\ufefforder_id,created_at,transaction_id,project,steam_id,game,items,total_usd,total_local,currency_local,total_multiplied,note,asset_ids\r\n' +
      `'-A,2026-01-31T00:00:00.000Z,'900,"Shop, ""best""",,rust,2,0.3,90071992547409930.000000000000000000001,rub,,"'=1+1\r\nnext",'1 2\r\n`,
  )
})
