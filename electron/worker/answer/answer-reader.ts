import { createEnvelopeScanner } from './envelope-scanner'
import { isJsonPrefix } from './json-prefix'
import {
  byteKinds,
  createListScanner,
  spaceKind,
  type ElementSpans,
  type ListScanner,
} from './list-scanner'
import { plainItemMargin, type ReadPlainItem } from './plain-items'
import { utf8Text } from './utf8-text'
import { withExactIds } from './exact-ids'

/** What a whole answer is, once its last byte was seen. */
export type AnswerEnd =
  | {
      readonly kind: 'read'
      /** The answer without the elements of `data.items`: JSON of any form. */
      readonly envelope: unknown
      /** Whether `data.items` is a list, and its elements went to the sink. */
      readonly hasItems: boolean
    }
  | { readonly kind: AnswerFault }

export type AnswerFault = 'empty' | 'not-json' | 'truncated' | 'wrong-encoding' | 'too-large'

/** Takes a run of elements of `data.items`, each with its place in bytes from the answer's first. */
export type TakeItem = (entry: unknown, place: { offset: number; length: number }) => void

export interface AnswerSink {
  readonly add: TakeItem
  /** A run of elements was added. */
  readonly endRun: () => void
  /** Reads what it can by itself, faster; all else goes to `add`. */
  readonly readPlain?: ReadPlainItem
}

export interface AnswerReader {
  /**
   * Takes the next bytes. They may be overwritten once it returns. False: the answer is beyond saving, and no more
   * bytes are wanted.
   */
  readonly push: (piece: Uint8Array) => boolean
  readonly end: () => AnswerEnd
}

export interface AnswerLimits {
  /** Elements in the first run, so that something can be shown soon, and in each that follows. */
  readonly firstRun: number
  readonly laterRuns: number
  /** Bytes that one element, or everything outside the list, may have. */
  readonly heldBytes: number
}

export const answerLimits: AnswerLimits = {
  firstRun: 64,
  laterRuns: 2000,
  heldBytes: 64 * 1024 * 1024,
}

/**
 * Reads an answer in pieces and hands its items out as they come. Holds one piece, one unfinished element and what
 * is outside the list. Everything is parsed by JSON.parse, so at the end an answer is accepted exactly where JSON.parse
 * accepts the whole, with two differences: a byte order mark in front is passed over, as browsers do, and `data` or
 * `data.items` may not stand twice.
 */
export function createAnswerReader(
  sink: AnswerSink,
  limits: AnswerLimits = answerLimits,
): AnswerReader {
  const envelopeScanner = createEnvelopeScanner()
  const envelope: Uint8Array[] = []
  let envelopeBytes = 0
  let list: ListScanner | null = null
  let hasItems = false
  let position = 0
  /** Bytes of the element that has begun and not ended, copied out of earlier pieces; joined when it ends. */
  let carried: Uint8Array[] = []
  let carriedBytes = 0
  let copy: Uint8Array = new Uint8Array()
  let runs = 0
  let inRun = 0
  /** How many elements are read in the slow way before the fast one is tried again. */
  let slowElements = 1
  let fault: AnswerFault | null = null

  const isSound = () => fault === null

  const keepEnvelope = (bytes: Uint8Array) => {
    envelope.push(new Uint8Array(bytes))
    envelopeBytes += bytes.length
    if (envelopeBytes > limits.heldBytes) fault = 'too-large'
  }

  const endRun = () => {
    if (inRun === 0) return
    sink.endRun()
    runs += 1
    inRun = 0
  }
  const takeIntoRun = () => {
    inRun += 1
    if (inRun === roomOfRun()) endRun()
  }
  const roomOfRun = () => (runs === 0 ? limits.firstRun : limits.laterRuns)

  /** `window`: bytes from `windowStart` on, in which all spans lie. */
  const emit = (window: Uint8Array, windowStart: number, { starts, ends }: ElementSpans) => {
    for (let from = 0; from < starts.length && fault === null;) {
      const to = Math.min(starts.length, from + roomOfRun() - inRun)
      const spanOf = (first: number, last: number) =>
        window.subarray((starts[first] ?? 0) - windowStart, (ends[last] ?? 0) - windowStart)
      const entries = parseRun(spanOf(from, to - 1))
      if (typeof entries === 'string') {
        fault = entries
        return
      }
      for (let row = from; row < to; row += 1) {
        const offset = starts[row] ?? 0
        const exact = withExactIds(entries[row - from], () => utf8Text(spanOf(row, row)) ?? '')
        sink.add(exact, { offset, length: (ends[row] ?? 0) - offset })
        takeIntoRun()
      }
      from = to
    }
  }

  /** The piece with zeros behind it, which end all that is read byte by byte. */
  const closedCopy = (piece: Uint8Array): Uint8Array => {
    const needed = piece.length + plainItemMargin
    if (copy.length < needed) copy = new Uint8Array(needed)
    copy.set(piece)
    copy.fill(0, piece.length, needed)
    return copy
  }

  const carry = (bytes: Uint8Array) => {
    carried.push(new Uint8Array(bytes))
    carriedBytes += bytes.length
    if (carriedBytes > limits.heldBytes) fault ??= 'too-large'
  }

  /** Reads elements for as long as they are plain. Gives the index of the first that is not. */
  const readPlainItems = (scanner: ListScanner, closed: Uint8Array, from: number): number => {
    const { readPlain } = sink
    if (readPlain === undefined) return from
    let index = from
    for (;;) {
      const start = afterSpace(closed, index)
      if (closed[start] !== openingBrace) return index
      const end = readPlain(closed, start, position + start)
      if (end < 0) return index
      scanner.pass(end - index, closed[end - 1] === comma)
      index = end
      slowElements = 1
      takeIntoRun()
    }
  }

  /** Gives the index in `piece` behind the list, or -1. */
  const readList = (scanner: ListScanner, piece: Uint8Array, from: number): number => {
    const closed = sink.readPlain === undefined ? piece : closedCopy(piece)
    let index = from
    while (index < piece.length && !scanner.isClosed() && fault === null) {
      const isWithin = scanner.openElement() >= 0
      if (!isWithin) index = readPlainItems(scanner, closed, index)
      const found: ElementSpans = { starts: [], ends: [] }
      const most =
        sink.readPlain === undefined ? Number.POSITIVE_INFINITY : isWithin ? 1 : slowElements
      index = scanner.scan(piece, index, found, most)
      if (!isWithin) slowElements = Math.min(slowElements * 2, mostSlowElements)
      const open = scanner.openElement()
      if (found.starts.length > 0 || open < 0) {
        emit(
          carriedBytes === 0 ? piece : Buffer.concat([...carried, piece.subarray(0, index)]),
          position - carriedBytes,
          found,
        )
        carried = []
        carriedBytes = 0
      }
      if (open >= 0 && index >= piece.length) carry(piece.subarray(Math.max(0, open - position)))
      if (scanner.isBroken()) fault ??= 'not-json'
    }
    if (fault === null) endRun()
    return scanner.isClosed() ? index : -1
  }

  const readPiece = (piece: Uint8Array, from: number): number => {
    if (list !== null) {
      const behind = readList(list, piece, from)
      if (behind < 0) return piece.length
      list = null
      envelopeScanner.leaveList()
      keepEnvelope(closingBracket)
      return behind
    }
    const behind = envelopeScanner.scan(piece, from)
    keepEnvelope(piece.subarray(from, behind < 0 ? piece.length : behind))
    if (envelopeScanner.isBroken() || envelopeScanner.repeatsName()) fault ??= 'not-json'
    if (behind < 0) return piece.length
    hasItems = true
    list = createListScanner(position + behind)
    return behind
  }

  /** Where the text ends within the list: all that is not yet known to be good, with a 0 for the good elements. */
  const openText = (): string | null => {
    const parts = [...envelope]
    if (list !== null) {
      // Only a comma or the end of the list makes an element count, so a comma stands behind those.
      if (list.count() > 0) parts.push(zeroComma)
      parts.push(...carried)
    }
    return utf8Text(Buffer.concat(parts), true)
  }

  const endOfOpen = (): AnswerEnd => {
    const text = openText()
    if (text === null) return { kind: 'wrong-encoding' }
    return { kind: isJsonPrefix(withoutMark(text)) ? 'truncated' : 'not-json' }
  }

  return {
    push(piece) {
      for (let index = 0; index < piece.length && isSound();) index = readPiece(piece, index)
      position += piece.length
      return isSound()
    },
    end() {
      if (fault !== null) return { kind: fault }
      if (list !== null) return endOfOpen()
      const bytes = Buffer.concat(envelope)
      const text = isWideText(bytes) ? null : utf8Text(bytes)
      if (text === null) {
        // A character that is cut at the very end is no wrong encoding.
        return isWideText(bytes) ? { kind: 'wrong-encoding' } : endOfOpen()
      }
      const whole = withoutMark(text)
      if (/^[ \t\n\r]*$/.test(whole)) return { kind: 'empty' }
      const parsed = tryParse(whole)
      return parsed === null ? endOfOpen() : { kind: 'read', envelope: parsed.value, hasItems }
    },
  }
}

/** Where many elements in a row are not plain, trying each would be in vain. */
const mostSlowElements = 2048

const openingBrace = 0x7b
const comma = 0x2c

function afterSpace(bytes: Uint8Array, from: number): number {
  let index = from
  while (byteKinds[bytes[index] ?? 0] === spaceKind) index += 1
  return index
}

const openingBracket = Uint8Array.of(0x5b)
const closingBracket = Uint8Array.of(0x5d)
const zeroComma = Uint8Array.of(0x30, 0x2c)

function parseRun(bytes: Uint8Array): readonly unknown[] | AnswerFault {
  // Brackets around the bytes: around the text they would have it copied once more, two bytes a character.
  const text = utf8Text(Buffer.concat([openingBracket, bytes, closingBracket]))
  if (text === null) return 'wrong-encoding'
  const parsed = tryParse(text)
  return parsed !== null && Array.isArray(parsed.value) ? parsed.value : 'not-json'
}

function tryParse(text: string): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(text) }
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

/** UTF-16 or UTF-32: by its mark, or by the zero bytes that ASCII has in them. */
function isWideText(bytes: Uint8Array): boolean {
  const [first = 1, second = 1, third = 1, fourth = 1] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true
  return bytes.length >= 4 && [first, second, third, fourth].includes(0)
}

function withoutMark(text: string): string {
  return text.startsWith('\ufeff') ? text.slice(1) : text
}
