import type { BatchSummary, LocalTotals, SummaryTotals } from './batch-summary'
import { csvByteOrderMark, guardText, joinCells, quoteCell } from './domain/csv-text'
import { decimalToText } from './domain/decimal'

const columns = [
  'line',
  'steam_id',
  'label',
  'inventories',
  'fetched',
  'items',
  'depositable',
  'depositable_total_usd',
  'total_usd',
] as const

const localColumns = [
  'depositable_total',
  'depositable_multiplied',
  'total',
  'total_multiplied',
] as const

/**
 * A summary as CSV: one line a Steam user, then one for all of them, told apart by the first column (`user`, `total`). Each
 * local currency has columns of its own. It keeps to the rules of an inventory's CSV.
 */
export function batchSummaryCsv({ users, total, currencies }: BatchSummary): string {
  const heads = [
    ...columns,
    ...currencies.flatMap((currency) => localColumns.map((name) => `${name}_${currency}`)),
  ]
  const lines = [
    ...users.map((user) => lineOf('user', user, user, currencies)),
    lineOf('total', { steamId: '', label: '' }, total, currencies),
  ]
  return csvByteOrderMark + joinCells(heads.map(textCell)) + lines.join('')
}

function lineOf(
  kind: 'user' | 'total',
  { steamId, label }: { readonly steamId: string; readonly label: string },
  totals: SummaryTotals,
  currencies: readonly string[],
): string {
  return joinCells([
    kind,
    textCell(steamId),
    textCell(label),
    String(totals.inventories),
    String(totals.done),
    String(totals.items),
    String(totals.depositable),
    decimalToText(totals.allDepositable),
    decimalToText(totals.all),
    ...currencies.flatMap((currency) => localCells(totals.local.get(currency))),
  ])
}

/** Empty where the Steam user has no amounts in that currency. */
function localCells(local: LocalTotals | undefined): readonly string[] {
  if (local === undefined) return localColumns.map(() => '')
  const { all, depositable } = local
  return [
    depositable.priceLocal,
    depositable.multipliedPriceLocal,
    all.priceLocal,
    all.multipliedPriceLocal,
  ].map(decimalToText)
}

function textCell(text: string): string {
  return quoteCell(guardText(text))
}
