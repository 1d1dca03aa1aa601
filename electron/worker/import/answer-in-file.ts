import { createListScanner } from '../answer/list-scanner'
import { ImportStopped } from './import-stopped'
import { utf8Mark, type FoundForm } from './file-form'
import { isAllSpace, isSpace } from './json-space'

type Bytes = AsyncIterable<Uint8Array>
type AnswerBytes = AsyncGenerator<Uint8Array, void, undefined>

const closeBrace = 0x7d
const itemsStart = Buffer.from('{"status":"success","data":{"items":')
const itemsEnd = Buffer.from('}}')

/** White space behind the end of a file that is waited through before it is passed on. */
const heldSpace = 64 * 1024

/** By how many bytes a place in the file is further on than the same place in the raw answer. */
export function shiftOf(form: Exclude<FoundForm, { kind: 'csv' }>): number {
  switch (form.kind) {
    case 'skinventory':
      return form.answerAt - (form.byteOrderMark ? utf8Mark.length : 0)
    case 'answer':
      return 0
    case 'items':
      return -itemsStart.length
  }
}

/** The raw answer of our JSON: what lies between `"answer":` and the last `}`. */
export async function* answerOfOurs(
  pieces: Bytes,
  form: Extract<FoundForm, { kind: 'skinventory' }>,
): AnswerBytes {
  if (form.byteOrderMark) yield utf8Mark
  let bytes = 0
  /** The last `}` so far and the white space behind it, if nothing else is. */
  let held: Uint8Array = new Uint8Array()
  for await (const piece of without(pieces, form.answerAt)) {
    bytes += piece.length
    const end = endOfLastBrace(piece)
    const staysHeld = end < 0 && held.length > 0 && held.length + piece.length <= heldSpace
    if (end < 0 && isAllSpace(piece) && staysHeld) {
      held = Buffer.concat([held, piece])
    } else {
      if (held.length > 0) yield held
      const cut = end < 0 ? piece.length : end
      if (cut > 0) yield piece.subarray(0, cut)
      held = piece.subarray(cut)
    }
  }
  if (held.length === 0) {
    throw new ImportStopped({
      kind: 'file-broken',
      problem: 'truncated',
      bytes: form.answerAt + bytes,
    })
  }
}

/** The list of items alone, as an answer around the same bytes. A byte order mark goes to the front of all. */
export async function* answerOfItems(
  pieces: Bytes,
  { mark }: Extract<FoundForm, { kind: 'items' }>,
): AnswerBytes {
  const opening = 1
  if (mark > 0) yield utf8Mark
  yield itemsStart
  const scanner = createListScanner(0)
  let isInFront = true
  let isClosed = false
  for await (const piece of without(pieces, mark)) {
    let index = 0
    if (isInFront) {
      while (index < piece.length && isSpace(piece[index])) index += 1
      if (index < piece.length) {
        isInFront = false
        index += opening
      }
    }
    if (!isInFront && !isClosed) {
      const behind = scanner.scan(piece, index, { starts: [], ends: [] })
      isClosed = scanner.isClosed()
      index = isClosed ? behind : piece.length
    }
    // What stands behind the list would become a part of the answer, though it is no part of a list.
    if (isClosed && !isAllSpace(piece.subarray(index))) {
      yield piece.subarray(0, index)
      yield noJson
      return
    }
    yield piece
  }
  // Left open where the list is: then the answer ends too early, just as the file does.
  if (isClosed) yield itemsEnd
}

/** Makes what came before it no JSON, at this byte. */
const noJson = Buffer.from(']')

async function* without(pieces: Bytes, count: number): AnswerBytes {
  let left = count
  for await (const piece of pieces) {
    const skipped = Math.min(left, piece.length)
    left -= skipped
    if (skipped < piece.length) yield piece.subarray(skipped)
  }
}

/** Where the `}` stands that ends the bytes but for white space; -1: something else does, or nothing. */
function endOfLastBrace(bytes: Uint8Array): number {
  let index = bytes.length - 1
  while (index >= 0 && isSpace(bytes[index])) index -= 1
  return bytes[index] === closeBrace ? index : -1
}
