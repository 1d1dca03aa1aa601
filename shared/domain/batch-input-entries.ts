import { columnsByContent, columnsByHeader, type CellColumns } from './batch-input-columns'
import { entriesOfLine } from './batch-input-line'
import { recordsIn, type InputLine, type InputRecord } from './batch-input-records'
import type { BatchInputColumn } from './batch-input-words'
import { csvByteOrderMark, unguardText } from './csv-text'
import { csvDelimiters, type CsvDelimiter } from './csv-text-splitter'

/** What one line says of one Steam user, as text; empty where it says nothing. */
export interface BatchInputEntry extends Readonly<Record<BatchInputColumn, string>> {
  /** From 1. */
  readonly line: number
  readonly text: string
  /** Whether the line cannot be read because of its quotes. */
  readonly isQuoteOpen: boolean
}

export interface BatchInputEntries {
  readonly form: 'lines' | 'csv'
  readonly entries: Iterable<BatchInputEntry>
  /** The first line that was not read, because the text is too long; null: all were. */
  readonly cutAt: number | null
}

/** Lines by which is told how a text without a header is to be read. */
const sampleSize = 200

export function entriesIn(text: string, limit: number): BatchInputEntries {
  const { lines, cutAt } = linesIn(text, limit)
  const [head, ...body] = lines
  if (head === undefined) return { form: 'lines', entries: [], cutAt }

  const header = headerOf(head)
  if (header !== null) {
    // Under a single word there are no columns, and a sentence may have commas.
    return header.columns.width === 1
      ? { form: 'lines', entries: lineEntries(body), cutAt }
      : { form: 'csv', entries: cellEntries(body, header), cutAt }
  }
  const shape = shapeOf(lines)
  return shape === null
    ? { form: 'lines', entries: lineEntries(lines), cutAt }
    : { form: 'csv', entries: cellEntries(lines, shape), cutAt }
}

interface Shape {
  readonly delimiter: CsvDelimiter
  readonly columns: CellColumns
}

function headerOf(head: InputLine): Shape | null {
  let best: Shape | null = null
  for (const delimiter of csvDelimiters) {
    const [record] = recordsIn([head], delimiter)
    const columns = columnsByHeader(record?.cells ?? [])
    if (columns !== null && columns.known > (best?.columns.known ?? 0)) {
      best = { delimiter, columns }
    }
  }
  return best
}

/** By what the cells look like; null: there are no columns. */
function shapeOf(lines: readonly InputLine[]): Shape | null {
  const sample = lines.slice(0, sampleSize)
  let best: Shape | null = null
  for (const delimiter of csvDelimiters) {
    const records = Array.from(recordsIn(sample, delimiter), ({ cells }) => cells ?? [])
    const columns = columnsByContent(records)
    // Most lines have to be of that form: a sentence may have a comma too.
    if (columns !== null && 2 * columns.known > records.length) {
      if (columns.known > (best?.columns.known ?? 0)) best = { delimiter, columns }
    }
  }
  return best
}

function* lineEntries(lines: readonly InputLine[]): Iterable<BatchInputEntry> {
  for (const { line, text } of lines) {
    for (const said of entriesOfLine(text)) yield { ...said, line, text, isQuoteOpen: false }
  }
}

function* cellEntries(
  lines: readonly InputLine[],
  { delimiter, columns }: Shape,
): Iterable<BatchInputEntry> {
  for (const record of recordsIn(lines, delimiter)) {
    if (record.cells === null || record.cells.some((cell) => cell.trim() !== '')) {
      yield entryOf(record, columns)
    }
  }
}

function entryOf({ line, text, cells }: InputRecord, { indices }: CellColumns): BatchInputEntry {
  const cell = (column: BatchInputColumn) => {
    const index = indices.get(column)
    return index === undefined ? '' : unguardText((cells?.[index] ?? '').trim()).trim()
  }
  return {
    line,
    text,
    isQuoteOpen: cells === null,
    tradeUrl: cell('tradeUrl'),
    steamId: cell('steamId'),
    tradeToken: cell('tradeToken'),
    game: cell('game'),
    label: cell('label'),
  }
}

/** The lines that say something. */
function linesIn(text: string, limit: number) {
  const start = text.startsWith(csvByteOrderMark) ? csvByteOrderMark.length : 0
  const isCut = text.length - start > limit
  const all = text.slice(start, isCut ? start + limit : undefined).split(/\r\n|\r|\n/u)
  // The last line of a text that was cut may have been cut itself.
  if (isCut) all.pop()
  const lines = all.flatMap((one, index): readonly InputLine[] =>
    one.trim() === '' ? [] : [{ line: index + 1, text: one }],
  )
  return { lines, cutAt: isCut ? all.length + 1 : null }
}
