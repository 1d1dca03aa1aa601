/** Where an element of the list lies: bytes from the answer's first. */
export interface ElementSpans {
  readonly starts: number[]
  readonly ends: number[]
}

/** The bytes between two calls are taken to follow each other. */
export interface ListScanner {
  /**
   * Walks over elements of a list whose `[` was already passed. Gives the index behind its `]`, or that of the next byte
   * when `most` elements ended or the bytes end first. Elements that ended are added to `found`.
   */
  readonly scan: (bytes: Uint8Array, from: number, found: ElementSpans, most?: number) => number
  /** The list's `]` was passed. */
  readonly isClosed: () => boolean
  /** Takes note of an element that somebody else has read, and of the comma behind it; `bytes`: how many both have. */
  readonly pass: (bytes: number, withComma: boolean) => void
  /** Where the element that has begun and not ended starts; -1 when there is none. */
  readonly openElement: () => number
  /** Whether a comma stands where an element has to, or a `}` closes the list: no JSON, whatever follows. */
  readonly isBroken: () => boolean
  /** Elements that have ended: a comma or the end of the list stands behind them. */
  readonly count: () => number
}

const quote = 0x22
const backslash = 0x5c
const openBracket = 0x5b
const closeBracket = 0x5d
const openBrace = 0x7b
const closeBrace = 0x7d

const other = 0
export const spaceKind = 1
const stringMark = 2
const opening = 3
const closing = 4
const comma = 5

/** What a byte outside of strings means for the structure. */
export const byteKinds = Uint8Array.from({ length: 256 }, (_, byte) => {
  const character = String.fromCharCode(byte)
  if (' \t\n\r'.includes(character)) return spaceKind
  if (character === '"') return stringMark
  if ('{['.includes(character)) return opening
  if ('}]'.includes(character)) return closing
  return character === ',' ? comma : other
})

/**
 * Finds where the elements of a JSON list begin and end, by strings, escapes and depth alone. It judges no grammar:
 * whoever parses the elements does. `position` is the place of the first byte of the next scan.
 */
export function createListScanner(position: number): ListScanner {
  let base = position
  let depth = 0
  let inString = false
  let escaped = false
  let start = -1
  let end = -1
  let elements = 0
  let commaSeen = false
  let broken = false
  let closed = false

  const isBroken = () => broken

  const endElement = (found: ElementSpans) => {
    found.starts.push(start)
    found.ends.push(end)
    elements += 1
    start = -1
  }

  /** Handles a byte between elements, or of one that is no list and no object. True when it closed the list. */
  const atListLevel = (byte: number, place: number, found: ElementSpans): boolean => {
    const kind = byteKinds[byte]
    if (kind === spaceKind) return false
    if (kind === comma) {
      if (start < 0) broken = true
      else endElement(found)
      commaSeen = true
      return false
    }
    if (kind === closing) {
      if (start >= 0) endElement(found)
      else if (commaSeen) broken = true
      if (byte !== closeBracket) broken = true
      return true
    }
    if (start < 0) start = place
    if (kind === opening) depth = 1
    else if (kind === stringMark) inString = true
    end = place + 1
    return false
  }

  /**
   * Skips the rest of a string. Gives the index behind its closing quote, or the end of the bytes. A quote ends the
   * string unless an odd number of backslashes stands before it; no other byte needs a look.
   */
  const skipString = (bytes: Uint8Array, from: number): number => {
    const limit = bytes.length
    // What was escaped by the last byte of the piece before is no mark of any kind.
    const first = escaped && from < limit ? from + 1 : from
    let index = first
    for (;;) {
      while (index < limit && bytes[index] !== quote) index += 1
      let before = index
      while (before > first && bytes[before - 1] === backslash) before -= 1
      const isEscaped = (index - before) % 2 === 1
      if (index >= limit) {
        escaped = isEscaped
        inString = true
        return limit
      }
      index += 1
      if (!isEscaped) {
        escaped = false
        inString = false
        return index
      }
    }
  }

  /** Walks on within an element that is a list or an object. Gives the index behind it, or the end of the bytes. */
  const skipNested = (bytes: Uint8Array, from: number): number => {
    const limit = bytes.length
    let index = from
    let level = depth
    while (index < limit && level > 0) {
      const byte = bytes[index] ?? 0
      index += 1
      if (byte === quote) {
        index = skipString(bytes, index)
      } else if (byte >= openBracket) {
        // All that is left below the brackets are digits, signs and white space: the bulk of what is no string.
        if (byte === openBrace || byte === openBracket) level += 1
        else if (byte === closeBrace || byte === closeBracket) level -= 1
      }
    }
    depth = level
    return index
  }

  return {
    scan(bytes, from, found, most = Number.POSITIVE_INFINITY) {
      const limit = bytes.length
      let index = from
      const origin = base - from
      while (index < limit && found.starts.length < most && !isBroken()) {
        if (inString) {
          index = skipString(bytes, index)
          if (depth === 0 && !inString) end = origin + index
        } else if (depth > 0) {
          index = skipNested(bytes, index)
          if (depth === 0) end = origin + index
        } else {
          closed = atListLevel(bytes[index] ?? 0, origin + index, found)
          index += 1
          if (closed) break
        }
      }
      base = origin + index
      return index
    },
    isClosed: () => closed,
    pass(bytes, withComma) {
      base += bytes
      elements += 1
      commaSeen = withComma
    },
    openElement: () => start,
    isBroken,
    count: () => elements,
  }
}
