import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BatchRow } from './batch'
import { batchSummaryCsv } from './batch-summary-csv'
import { summaryOf } from './batch-summary'
import { decimalToText } from './domain/decimal'

type Row = Pick<BatchRow, 'label' | 'steamId' | 'state'>

function done(steamId: string, cents: number, currencyLocal: string, label = ''): Row {
  const money = (factor: number) => {
    const text = String(cents * factor).padStart(3, '0')
    return `${text.slice(0, -2)}.${text.slice(-2)}`
  }
  const sums = { price: money(1), priceLocal: money(3), multipliedPriceLocal: money(4) }
  return {
    steamId,
    label,
    state: {
      kind: 'done',
      snapshotId: `${steamId}-${cents}`,
      takenAt: 1,
      contents: {
        items: 2,
        depositable: 1,
        totals: { all: sums, depositable: sums },
        currencyLocal,
      },
    },
  }
}

const failed: Row = {
  steamId: '1',
  label: 'Ann',
  state: { kind: 'failed', error: { kind: 'disk-full' }, attempts: 1 },
}

describe('the summary of a batch', () => {
  it('is exact, by Steam user and altogether, and adds up no two local currencies', () => {
    const row = fc.record({
      steamId: fc.constantFrom('1', '2', '3'),
      cents: fc.nat(10 ** 9),
      currency: fc.constantFrom('eur', 'rub'),
    })
    fc.assert(
      fc.property(fc.array(row, { maxLength: 40 }), (rows) => {
        const summary = summaryOf(
          rows.map(({ steamId, cents, currency }) => done(steamId, cents, currency)),
        )
        const centsOf = (wanted: typeof rows) =>
          wanted.reduce((sum, { cents }) => sum + BigInt(cents), 0n)
        const units = (text: string | undefined) => {
          const [whole = '0', fraction = ''] = (text ?? '0').split('.')
          return BigInt(whole + fraction.padEnd(2, '0'))
        }
        expect(units(decimalToText(summary.total.all))).toBe(centsOf(rows))
        for (const user of summary.users) {
          const own = rows.filter(({ steamId }) => steamId === user.steamId)
          expect(units(decimalToText(user.allDepositable))).toBe(centsOf(own))
          for (const [currency, { depositable }] of user.local) {
            const inCurrency = own.filter((one) => one.currency === currency)
            expect(units(decimalToText(depositable.multipliedPriceLocal))).toBe(
              4n * centsOf(inCurrency),
            )
          }
        }
        expect(new Set(summary.currencies)).toEqual(new Set(rows.map(({ currency }) => currency)))
      }),
    )
  })

  it('is one line a Steam user as CSV, with columns for each currency and a line for all', () => {
    const rows = [failed, done('1', 1050, 'eur'), done('2', 5, '=rub', '=cmd()')]
    const lines = batchSummaryCsv(summaryOf(rows)).replace('\ufeff', '').trimEnd().split('\r\n')
    expect(lines).toEqual([
      'line,steam_id,label,inventories,fetched,items,depositable,depositable_total_usd,total_usd,' +
        'depositable_total_eur,depositable_multiplied_eur,total_eur,total_multiplied_eur,' +
        'depositable_total_=rub,depositable_multiplied_=rub,total_=rub,total_multiplied_=rub',
      "user,'1,Ann,2,1,2,1,10.5,10.5,31.5,42,31.5,42,,,,",
      "user,'2,'=cmd(),1,1,2,1,0.05,0.05,,,,,0.15,0.2,0.15,0.2",
      'total,,,3,2,4,2,10.55,10.55,31.5,42,31.5,42,0.15,0.2,0.15,0.2',
    ])
  })
})
