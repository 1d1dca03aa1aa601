import { createCsvSplitter, type CsvDelimiter } from './csv-text-splitter'
import { tradeUrlsIn } from './trade-url-input'

export interface InputLine {
  /** From 1. */
  readonly line: number
  readonly text: string
}

export interface InputRecord extends InputLine {
  /** Null: a quote that begins here does not end where it should. */
  readonly cells: readonly string[] | null
}

/** Lines that a cell within quotes may go over. A quote that ends later was not meant as one. */
const longestCell = 20

/**
 * The records of lines. One stray quote costs its own line and no other: a cell that goes over lines is believed only where
 * no other Steam user stands in it.
 */
export function* recordsIn(
  lines: readonly InputLine[],
  delimiter: CsvDelimiter,
): Iterable<InputRecord> {
  for (let index = 0; index < lines.length; index += 1) {
    const first = lines[index]
    if (first === undefined) return
    if (!first.text.includes('"')) {
      yield { ...first, cells: first.text.split(delimiter) }
      continue
    }
    const found = quotedRecord(lines, index, delimiter)
    yield { ...first, cells: found?.cells ?? null }
    index += (found?.length ?? 1) - 1
  }
}

function quotedRecord(lines: readonly InputLine[], from: number, delimiter: CsvDelimiter) {
  let text = ''
  for (let length = 1; length <= longestCell && from + length <= lines.length; length += 1) {
    text += `${length === 1 ? '' : '\n'}${lines[from + length - 1]?.text ?? ''}`
    const cells = cellsOf(text, delimiter)
    if (cells !== null) return cells.some(hidesSteamUser) ? null : { cells, length }
  }
  return null
}

function cellsOf(text: string, delimiter: CsvDelimiter): readonly string[] | null {
  const splitter = createCsvSplitter(delimiter)
  const records = splitter.push(text)
  const rest = splitter.end()
  return rest === 'open-quote' ? null : ([...records, ...rest][0]?.cells ?? [])
}

function hidesSteamUser(cell: string): boolean {
  return cell.includes('\n') && (/\d{17}/u.test(cell) || tradeUrlsIn(cell).length > 0)
}
