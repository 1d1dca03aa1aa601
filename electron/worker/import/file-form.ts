import { readCsvLayout, neededCsvColumns, type CsvLayout } from '@shared/domain/items-csv-layout'
import { utf8Text } from '../answer/utf8-text'
import { readHead, type ReadHead } from '../inventory-file/read-head'
import { ImportStopped } from './import-stopped'
import { isSpace } from './json-space'

/** What a file is, by its first bytes. `mark`: bytes of the byte order mark in front of it. */
export type FoundForm =
  | {
      readonly kind: 'skinventory'
      readonly head: ReadHead
      readonly byteOrderMark: boolean
      /** Where the raw answer begins. */
      readonly answerAt: number
    }
  | { readonly kind: 'answer' }
  | { readonly kind: 'items'; readonly mark: number }
  | { readonly kind: 'csv'; readonly mark: number; readonly layout: CsvLayout }

export const utf8Mark = Uint8Array.of(0xef, 0xbb, 0xbf)

const openBrace = 0x7b
const openBracket = 0x5b

/** Goes by what is in the file and never by its name. `isWhole`: nothing follows. Throws an {@link ImportStopped}. */
export function formOf(bytes: Uint8Array, isWhole: boolean): FoundForm {
  const mark = utf8Mark.every((byte, index) => bytes[index] === byte) ? utf8Mark.length : 0
  const from = bytes.findIndex((byte, index) => index >= mark && !isSpace(byte))
  if (from < 0) {
    throw new ImportStopped(isWhole ? { kind: 'file-empty' } : { kind: 'file-not-recognised' })
  }
  if (isWide(bytes)) {
    throw new ImportStopped({ kind: 'file-broken', problem: 'utf-16', bytes: 0 })
  }
  if (bytes[from] === openBracket) return { kind: 'items', mark }
  if (bytes[from] === openBrace) return objectForm(bytes, from)
  return { kind: 'csv', mark, layout: csvLayout(bytes, mark, isWhole) }
}

function objectForm(bytes: Uint8Array, from: number): FoundForm {
  const start = readHead(bytes, from)
  switch (start.kind) {
    case 'draft':
      throw new ImportStopped({ kind: 'file-is-draft' })
    case 'too-new':
      throw new ImportStopped({ kind: 'file-too-new', version: start.version })
    case 'ours':
      return { ...start, kind: 'skinventory' }
    case 'other':
      return { kind: 'answer' }
  }
}

function csvLayout(bytes: Uint8Array, mark: number, isWhole: boolean): CsvLayout {
  const text = utf8Text(bytes.subarray(mark), !isWhole)
  const layout = readCsvLayout(text ?? lossyText(bytes.subarray(mark)))
  if (layout === null) {
    throw new ImportStopped(
      text !== null && isWhole && isJson(text)
        ? { kind: 'file-without-items' }
        : { kind: 'file-not-recognised' },
    )
  }
  const lacking = neededCsvColumns.filter((column) => !layout.indices.has(column))
  if (lacking.length > 0) {
    throw new ImportStopped({ kind: 'csv-lacks-columns', columns: lacking })
  }
  return layout
}

/** A CSV in another encoding than UTF-8 is still known by its first line, and refused for its encoding later. */
function lossyText(bytes: Uint8Array): string {
  return new TextDecoder('utf-8').decode(bytes)
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** UTF-16 or UTF-32: by its mark, or by the zero bytes that ASCII has in them. */
function isWide([first, second, third, fourth]: Uint8Array): boolean {
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true
  return (second === 0 && fourth === 0) || (first === 0 && third === 0)
}
