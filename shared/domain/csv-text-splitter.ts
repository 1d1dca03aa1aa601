export const csvDelimiters = [',', ';', '\t'] as const
export type CsvDelimiter = (typeof csvDelimiters)[number]

export interface CsvRecord {
  /** The first line of it, from 1. */
  readonly line: number
  readonly cells: readonly string[]
  /** Whether a line end stands behind it; without one the file may have been cut within it. */
  readonly ended: boolean
}

/** Finds the records of CSV text that comes in pieces. Empty lines are none. */
export interface CsvSplitter {
  /** The records that ended within the text so far and were not given yet. */
  readonly push: (text: string) => readonly CsvRecord[]
  /** What was left when the text ended. */
  readonly end: () => readonly CsvRecord[] | 'open-quote'
  /** Characters of the record that has begun and not ended. */
  readonly held: () => number
  /** Whether that record is within quotes. */
  readonly isQuoted: () => boolean
}

const quote = 0x22
const lineFeed = 0x0a
const carriageReturn = 0x0d

/**
 * Lines may end in LF, CR LF or CR. A quote that does not begin a cell is a character like any other, and so is what stands
 * between a closing quote and the next delimiter: other programs write such lines. A byte order mark is not looked for.
 */
export function createCsvSplitter(delimiter: CsvDelimiter): CsvSplitter {
  const delimiterCode = delimiter.charCodeAt(0)
  let text = ''
  let position = 0
  let line = 1
  let quoted = false

  /** Moves behind one record; null: the text ends within it. An empty line gives a record without cells. */
  const next = (isFinal: boolean): CsvRecord | null => {
    const cells: string[] = []
    const limit = text.length
    let index = position
    let lineEnds = 0
    let anyQuotes = false
    quoted = false
    for (;;) {
      let cell = ''
      if (text.charCodeAt(index) === quote) {
        const close = closingQuote(text, index + 1)
        // A quote at the very end may be the first of two.
        if (close < 0 || (close + 1 >= limit && !isFinal)) {
          quoted = true
          return null
        }
        anyQuotes = true
        cell = text.slice(index + 1, close)
        lineEnds += lineEndsIn(cell)
        if (cell.includes('"')) cell = cell.replaceAll('""', '"')
        index = close + 1
      }
      const from = index
      let code = text.charCodeAt(index)
      while (
        index < limit &&
        code !== delimiterCode &&
        code !== lineFeed &&
        code !== carriageReturn
      ) {
        index += 1
        code = text.charCodeAt(index)
      }
      if (index >= limit && !isFinal) return null
      if (index > from) cell += text.slice(from, index)
      cells.push(cell)
      if (index >= limit || code !== delimiterCode) break
      index += 1
    }
    const ended = index < limit
    if (text.charCodeAt(index) === carriageReturn) {
      // A line feed may be the next character that comes.
      if (index + 1 >= limit && !isFinal) return null
      if (text.charCodeAt(index + 1) === lineFeed) index += 1
    }
    position = index + 1
    const record = { line, cells: isEmptyLine(cells, anyQuotes) ? [] : cells, ended }
    line += lineEnds + 1
    return record
  }

  const take = (isFinal: boolean): readonly CsvRecord[] => {
    const records: CsvRecord[] = []
    while (position < text.length) {
      const record = next(isFinal)
      if (record === null) break
      if (record.cells.length > 0) records.push(record)
    }
    text = text.slice(position)
    position = 0
    return records
  }

  return {
    push(piece) {
      text += piece
      return take(false)
    },
    end() {
      const records = take(true)
      return text === '' ? records : 'open-quote'
    },
    held: () => text.length,
    isQuoted: () => quoted,
  }
}

function closingQuote(text: string, from: number): number {
  let close = text.indexOf('"', from)
  while (close >= 0 && text.charCodeAt(close + 1) === quote) close = text.indexOf('"', close + 2)
  return close
}

function lineEndsIn(cell: string): number {
  if (!cell.includes('\n') && !cell.includes('\r')) return 0
  return cell.match(/\r\n|\r|\n/gu)?.length ?? 0
}

function isEmptyLine(cells: readonly string[], anyQuotes: boolean): boolean {
  return cells.length === 1 && !anyQuotes && cells[0]?.trim() === ''
}
