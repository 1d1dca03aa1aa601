import { csvColumns, type CsvColumn, type InventoryFileHead } from './inventory-file'
import { guardText, joinCells, quoteCell } from './csv-text'
import { decimalToText, type Decimal } from './decimal'
import type { Item } from './item-columns'
import { unknownGame } from './snapshot'

/** What every line says of the inventory. */
export interface CsvFacts extends Pick<InventoryFileHead, 'request' | 'projectName' | 'takenAt'> {
  /** `currency_local` of the answer; empty: none. */
  readonly currencyLocal: string
  /** How many items the whole inventory has, of which the lines may be a part. */
  readonly ofItems: number
}

/** The cells of {@link CsvFacts}, made once and not once a line. */
export type CsvContext = ReadonlyMap<CsvColumn, string>

export function csvContext({
  request,
  projectName,
  takenAt,
  currencyLocal,
  ofItems,
}: CsvFacts): CsvContext {
  return new Map<CsvColumn, string>([
    ['currency_local', textCell(currencyLocal)],
    ['game', textCell(request.game === unknownGame ? '' : request.game)],
    ['steam_id', textCell(request.steamId)],
    ['project', textCell(projectName)],
    ['taken_at', textCell(new Date(takenAt).toISOString())],
    ['of_items', String(ofItems)],
    ['currency', textCell(request.currency)],
    ['multiplier', numberCell(request.multiplier)],
    ['custom_currency', textCell(request.customCurrency)],
    ['custom_currency_rate', numberCell(request.customCurrencyRate)],
  ])
}

/** The first line, with its line end. The byte order mark of a file stands before it. */
export function csvHeader(columns: readonly CsvColumn[] = csvColumns): string {
  return joinCells(columns)
}

/** The line of an item, with its line end. */
export function csvLine(
  item: Item,
  context: CsvContext,
  columns: readonly CsvColumn[] = csvColumns,
): string {
  return joinCells(columns.map((column) => context.get(column) ?? itemCell(item, column)))
}

function itemCell(item: Item, column: CsvColumn): string {
  switch (column) {
    case 'asset_id':
      return textCell(item.assetId)
    case 'name':
      return textCell(item.name)
    case 'tradable':
      return yesOrNo(item.tradable)
    case 'accepted':
      return yesOrNo(!item.disabled)
    case 'depositable':
      return yesOrNo(item.depositability === 'depositable')
    case 'price_usd':
      return priceCell(item.price)
    case 'price_local':
      return priceCell(item.priceLocal)
    case 'multiplied_price_local':
      return priceCell(item.multipliedPriceLocal)
    case 'stickers':
      return item.stickers.length === 0 ? '' : textCell(JSON.stringify(item.stickers))
    case 'class_id':
      return textCell(item.classId)
    case 'app_id':
      return item.appId === 0 ? '' : String(item.appId)
    case 'icon_url':
      return textCell(item.icon)
    default:
      return ''
  }
}

function textCell(text: string): string {
  return quoteCell(guardText(text))
}

function yesOrNo(value: boolean): string {
  return value ? 'yes' : 'no'
}

function priceCell(price: Decimal | null): string {
  return price === null ? '' : decimalToText(price)
}

/** A number that came as text and is written as it is; anything else is a text like any other. */
function numberCell(text: string): string {
  return /^\d+(?:\.\d+)?$/u.test(text) ? text : textCell(text)
}
