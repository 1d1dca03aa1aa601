import { createCsvSplitter, csvDelimiters, type CsvDelimiter } from './csv-text-splitter'
import { unguardText } from './csv-text'
import { csvColumns, derivedCsvColumns, type CsvColumn } from './inventory-file'

/** Where a CSV has which column, by its first line. */
export interface CsvLayout {
  readonly delimiter: CsvDelimiter
  readonly indices: ReadonlyMap<CsvColumn, number>
  /** How many cells the first line has. */
  readonly width: number
  readonly unknown: readonly string[]
  readonly missing: readonly CsvColumn[]
}

/** Without them a line is no item. */
export const neededCsvColumns = ['asset_id', 'name'] as const satisfies readonly CsvColumn[]

/** How many columns that mean nothing are named, and with how many characters. */
const namedColumns = 20
const longestColumnName = 100

const knownColumns: ReadonlySet<string> = new Set(csvColumns)

/**
 * Reads the first line of a CSV, given text that begins with it, and finds the delimiter by it. Null where it names no
 * column that only ours have: `name` alone may stand in any table.
 */
export function readCsvLayout(text: string): CsvLayout | null {
  const layouts = csvDelimiters.map((delimiter) => layoutOf(firstCells(text, delimiter), delimiter))
  // The first one wins where several find as many: a line of one column has no delimiter.
  const best = layouts.reduce((left, right) =>
    right.indices.size > left.indices.size ? right : left,
  )
  return best.indices.has('asset_id') || best.indices.size > 1 ? best : null
}

function firstCells(text: string, delimiter: CsvDelimiter): readonly string[] {
  const splitter = createCsvSplitter(delimiter)
  const [first] = splitter.push(text)
  if (first !== undefined) return first.cells
  const rest = splitter.end()
  return rest === 'open-quote' ? [] : (rest[0]?.cells ?? [])
}

function layoutOf(cells: readonly string[], delimiter: CsvDelimiter): CsvLayout {
  const indices = new Map<CsvColumn, number>()
  const unknown: string[] = []
  for (const [index, cell] of cells.entries()) {
    const shown = unguardText(cell).trim()
    const name = shown.toLowerCase()
    if (isCsvColumn(name) && !indices.has(name)) indices.set(name, index)
    else if (shown !== '' && unknown.length < namedColumns) {
      unknown.push(shown.replaceAll(/\p{C}/gu, '').slice(0, longestColumnName))
    }
  }
  const missing = csvColumns.filter(
    (column) => !indices.has(column) && !derivedCsvColumns.has(column),
  )
  return { delimiter, indices, width: cells.length, unknown, missing }
}

function isCsvColumn(name: string): name is CsvColumn {
  return knownColumns.has(name)
}
