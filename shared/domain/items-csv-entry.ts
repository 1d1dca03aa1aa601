import { unguardText } from './csv-text'
import type { CsvRecord } from './csv-text-splitter'
import { compareDecimals, decimalOfNumber, parseDecimal } from './decimal'
import type { CsvColumn } from './inventory-file'
import type { CsvLayout } from './items-csv-layout'

/** What the line says in a column, without its guard; empty: nothing. */
export type CellOf = (column: CsvColumn) => string

export function cellsOf({ cells }: CsvRecord, { indices }: CsvLayout): CellOf {
  return (column) => unguardText(rawCell(cells, indices, column))
}

/**
 * Whether a line can be read by the first one. More cells than columns: a delimiter stood unquoted in a text, and what follows
 * it would be taken for something else.
 */
export function fitsLayout({ cells }: CsvRecord, { width }: CsvLayout): boolean {
  return cells.slice(width).every((cell) => cell.trim() === '')
}

/** Whether the file was cut within this record, which is its last: it has too few cells and no line end. */
export function isCutShort({ cells, ended }: CsvRecord, { width }: CsvLayout): boolean {
  return !ended && cells.length < width
}

/** The JSON text of a line, as an entry of an API answer's `items`. What the line does not say is left out. */
export function entryTextOf(record: CsvRecord, layout: CsvLayout): string {
  const { cells } = record
  const cell = cellsOf(record, layout)
  const id = (column: CsvColumn) =>
    isMangledId(rawCell(cells, layout.indices, column)) ? null : text(cell(column))
  const price = (column: CsvColumn) => priceText(numberOf(cell(column), layout))
  const inner = members([
    ['asset_id', id('asset_id')],
    ['tradable', flagText(cell('tradable'), true)],
    ['app_id', numberOrText(cell('app_id'))],
    ['icon_url', text(cell('icon_url'))],
    ['class_id', id('class_id')],
  ])
  return members([
    ['item', inner],
    ['name', text(cell('name'))],
    ['price', price('price_usd')],
    ['stickers', stickersText(cell('stickers'))],
    // The API says what is not accepted.
    ['disabled', flagText(cell('accepted'), false)],
    ['price_local', price('price_local')],
    ['multiplied_price_local', price('multiplied_price_local')],
  ])
}

/** A number as spreadsheets write it; a comma is its point where it is not the delimiter. */
export function numberOf(cell: string, { delimiter }: CsvLayout): string {
  const trimmed = cell.trim()
  return delimiter !== ',' && /^-?\d+,\d+$/u.test(trimmed) ? trimmed.replace(',', '.') : trimmed
}

function rawCell(
  cells: readonly string[],
  indices: CsvLayout['indices'],
  column: CsvColumn,
): string {
  const index = indices.get(column)
  return index === undefined ? '' : (cells[index] ?? '')
}

/** A spreadsheet took a long id for a number, and its last digits are gone: better none than another item's. */
function isMangledId(cell: string): boolean {
  return /^\d(?:[.,]\d+)?e\+?\d+$/iu.test(cell.trim())
}

function members(parts: readonly (readonly [name: string, json: string | null])[]): string {
  let written = ''
  for (const [name, json] of parts) {
    if (json !== null) written += `${written === '' ? '' : ','}"${name}":${json}`
  }
  return `{${written}}`
}

function text(cell: string): string | null {
  return cell === '' ? null : JSON.stringify(cell)
}

/** `yes`: what the JSON says where the cell says yes. What is neither yes nor no is left to the reader of items. */
function flagText(cell: string, yes: boolean): string | null {
  switch (cell.trim().toLowerCase()) {
    case 'yes':
    case 'true':
    case '1':
      return String(yes)
    case 'no':
    case 'false':
    case '0':
      return String(!yes)
    case '':
      return null
    default:
      return JSON.stringify(cell)
  }
}

function numberOrText(cell: string): string | null {
  return /^(?:0|[1-9]\d{0,9})$/u.test(cell) ? cell : text(cell)
}

/** With so few characters a plain decimal has at most 15 digits, which every double holds. */
const surelyExact = 16
const plainDecimal = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/u

function priceText(cell: string): string | null {
  if (cell === '') return null
  return plainDecimal.test(cell) && isExactNumber(cell) ? cell : JSON.stringify(cell)
}

function isExactNumber(plain: string): boolean {
  if (plain.length < surelyExact) return true
  const exact = parseDecimal(plain)
  const read = decimalOfNumber(Number(plain))
  return exact !== null && read !== null && compareDecimals(exact, read) === 0
}

function stickersText(cell: string): string | null {
  const trimmed = cell.trim()
  if (trimmed === '') return null
  if (!trimmed.startsWith('[') && !trimmed.startsWith('{')) return JSON.stringify(cell)
  try {
    JSON.parse(trimmed)
    return trimmed
  } catch {
    return JSON.stringify(cell)
  }
}
