import { createCsvSplitter, type CsvRecord } from '@shared/domain/csv-text-splitter'
import { cellsOf, entryTextOf, fitsLayout, isCutShort } from '@shared/domain/items-csv-entry'
import type { CsvLayout } from '@shared/domain/items-csv-layout'
import { namedPlaces, type Occurrences } from '@shared/domain/reading-report'
import type { ReadHead } from '../inventory-file/read-head'
import { utf8Text } from '../answer/utf8-text'
import { goodUtf8 } from './broken-at'
import { refuseBeyond, type ImportLimits } from './counted'
import { createCsvFactsReader } from './csv-facts'
import { ImportStopped } from './import-stopped'

/** Characters that a record may have. */
const longestRecord = 16 * 1024 * 1024

/** Characters of JSON that are handed on at once. */
const charactersPerPiece = 128 * 1024

/** A CSV on its way to be an answer of the API. */
export interface CsvAnswer {
  /** The bytes of the answer. To be walked through once. Throws an {@link ImportStopped}. */
  readonly pieces: () => AsyncGenerator<Uint8Array, void, undefined>
  /** Which line of the file the entry is, by its position in the answer's list. */
  readonly lineOf: (position: number) => number
  /** Lines that were left out. */
  readonly skipped: () => Occurrences
  /** `read`: how many items came of the lines. */
  readonly head: (read: number) => ReadHead
}

/** `mark`: bytes of a byte order mark in front of the text. */
export function createCsvAnswer(
  source: AsyncIterable<Uint8Array>,
  layout: CsvLayout,
  mark: number,
  limits: ImportLimits,
): CsvAnswer {
  const splitter = createCsvSplitter(layout.delimiter)
  const facts = createCsvFactsReader(layout)
  const lines: number[] = []
  const skipped: { count: number; first: number[] } = { count: 0, first: [] }
  let isHeaderRead = false

  const skip = (line: number) => {
    skipped.count += 1
    if (skipped.first.length < namedPlaces) skipped.first.push(line)
  }

  const entriesOf = (records: readonly CsvRecord[]): string => {
    let text = ''
    for (const record of records) {
      if (!isHeaderRead) {
        isHeaderRead = true
      } else if (fitsLayout(record, layout) && facts.take(cellsOf(record, layout))) {
        text += `${lines.length === 0 ? '' : ','}\n${entryTextOf(record, layout)}`
        lines.push(record.line)
      } else {
        skip(record.line)
      }
    }
    return text
  }

  async function* texts(): AsyncGenerator<string, void, undefined> {
    let bytes = 0
    yield '{"status":"success","data":{"items":['
    for await (const text of decode(source, mark)) {
      bytes += text.bytes
      yield entriesOf(splitter.push(text.text))
      if (splitter.held() > longestRecord) {
        const problem = splitter.isQuoted() ? 'csv-quotes' : 'item-too-large'
        throw new ImportStopped({ kind: 'file-broken', problem, bytes })
      }
    }
    const last = splitter.end()
    if (last === 'open-quote') {
      throw new ImportStopped({ kind: 'file-broken', problem: 'csv-quotes', bytes })
    }
    // Whatever was behind it is gone as well, and a part is not to pass for the whole.
    const isCut = (record: CsvRecord) => !isHeaderRead || isCutShort(record, layout)
    if (last.some(isCut)) throw cutAt(bytes)
    yield entriesOf(last)
    const currency = facts.currencyLocal()
    yield currency === '' ? '\n]}}\n' : `\n],"currency_local":${JSON.stringify(currency)}}}\n`
  }

  return {
    pieces: () => inPieces(texts(), limits),
    lineOf: (position) => lines[position] ?? 0,
    skipped: () => skipped,
    head: facts.head,
  }
}

/** Small texts go on together. Names with many escapes make more JSON than there was CSV, so there is a limit here too. */
async function* inPieces(
  texts: AsyncIterable<string>,
  limits: ImportLimits,
): AsyncGenerator<Uint8Array, void, undefined> {
  let gathered = ''
  let bytes = 0
  const taken = (): Uint8Array => {
    const piece = Buffer.from(gathered)
    gathered = ''
    bytes += piece.length
    refuseBeyond(limits, bytes)
    return piece
  }
  for await (const text of texts) {
    gathered += text
    if (gathered.length >= charactersPerPiece) yield taken()
  }
  yield taken()
}

async function* decode(source: AsyncIterable<Uint8Array>, mark: number) {
  let open: Uint8Array = new Uint8Array()
  let position = 0
  let isFirst = true
  for await (const piece of source) {
    const bytes = open.length === 0 ? piece : Buffer.concat([open, piece])
    const whole = bytes.length - cutCharacter(bytes)
    const text = utf8Text(bytes.subarray(isFirst ? mark : 0, whole))
    if (text === null) throw wrongEncoding(position - open.length + goodUtf8(bytes))
    isFirst = false
    position += piece.length
    open = bytes.subarray(whole)
    yield { text, bytes: piece.length }
  }
  if (open.length > 0) {
    throw goodUtf8(open) === open.length ? cutAt(position) : wrongEncoding(position)
  }
}

function cutAt(bytes: number): ImportStopped {
  return new ImportStopped({ kind: 'file-broken', problem: 'truncated', bytes })
}

function wrongEncoding(bytes: number): ImportStopped {
  return new ImportStopped({ kind: 'file-broken', problem: 'wrong-encoding', bytes })
}

/** How many bytes at the end are the beginning of a character that goes on. */
function cutCharacter(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0
    if (byte < 0x80) return 0
    if (byte >= 0xc0) {
      const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2
      return back < needed ? back : 0
    }
  }
  return 0
}
