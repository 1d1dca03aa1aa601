import { csvByteOrderMark, guardText, joinCells, quoteCell } from './csv-text'
import { decimalToText } from './decimal'
import { totalsOfItems, type DraftTotals } from './draft-totals'
import type { PriceKind } from './item-filter'
import type { RecordedDraft } from './ledger-search'
import { unknownGame } from './snapshot'

const columns = [
  'order_id',
  'created_at',
  'transaction_id',
  'project',
  'steam_id',
  'game',
  'items',
  'total_usd',
  'total_local',
  'currency_local',
  'total_multiplied',
  'note',
  'asset_ids',
] as const

/** The ledger as CSV, one line a deposit; it keeps to the rules of an inventory's CSV. */
export function ledgerCsv(ledger: readonly RecordedDraft[]): string {
  return csvByteOrderMark + joinCells(columns) + ledger.map(lineOf).join('')
}

function lineOf({ orderId, record, origin, items }: RecordedDraft): string {
  const { request } = origin
  const totals = totalsOfItems(items)
  const cells: Readonly<Record<(typeof columns)[number], string>> = {
    order_id: textCell(orderId),
    created_at: timeCell(record.createdAt),
    transaction_id: textCell(record.transactionId),
    project: textCell(origin.projectName),
    steam_id: textCell(request.steamId),
    game: textCell(request.game === unknownGame ? '' : request.game),
    items: String(items.length),
    total_usd: totalCell(totals, 'price'),
    total_local: totalCell(totals, 'priceLocal'),
    currency_local: textCell(origin.currencyLocal),
    total_multiplied: totalCell(totals, 'multipliedPriceLocal'),
    note: textCell(record.note),
    asset_ids: textCell(items.map(({ assetId }) => assetId).join(' ')),
  }
  return joinCells(columns.map((column) => cells[column]))
}

/** Exact; empty where an item has no such price, because a sum without it would not be the deposit's. */
function totalCell(totals: DraftTotals, kind: PriceKind): string {
  return totals.lacking[kind] > 0 ? '' : decimalToText(totals[kind])
}

/** Without an apostrophe, so that spreadsheets read a date: it is made here. Only of years past 9999 it begins with a sign. */
function timeCell(time: number): string {
  const text = new Date(time).toISOString()
  return /^\d/u.test(text) ? quoteCell(text) : textCell(text)
}

function textCell(text: string): string {
  return quoteCell(guardText(text))
}
