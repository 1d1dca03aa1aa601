import { byteKinds } from './list-scanner'

/** Follows everything of an answer that lies outside the list `data.items`, and finds where that list begins. */
export interface EnvelopeScanner {
  /** Gives the index behind the `[` of `data.items`, or -1 when the bytes end (or break) first. */
  readonly scan: (bytes: Uint8Array, from: number) => number
  /** To be called when the list was left: its `]` counts as closed. */
  readonly leaveList: () => void
  /** More was closed than was opened: no JSON, whatever follows. */
  readonly isBroken: () => boolean
  /**
   * `data` or `data.items` stands twice. JSON.parse would let the last one win; here items of the first may be
   * out already, so such an answer is refused (RFC 8259 leaves the meaning of repeated names open).
   */
  readonly repeatsName: () => boolean
}

const quote = 0x22
const backslash = 0x5c
const openBrace = 0x7b
const openBracket = 0x5b
const closeBrace = 0x7d
const closeBracket = 0x5d
const comma = 0x2c

/** Names longer than this, as they are written, are none that we look for: `items`, all escaped, has 30 bytes. */
const longestName = 64

export function createEnvelopeScanner(): EnvelopeScanner {
  let depth = 0
  let inString = false
  let escaped = false
  let broken = false
  let repeated = false
  let rootIsObject = false
  /** Whether the object at depth 2 is the value of `data`. */
  let inData = false
  let expectsName = false
  let collecting = false
  let written: number[] = []
  let name = ''
  const seen = { data: false, items: false }

  const isBroken = () => broken
  const isFollowed = () => (depth === 1 && rootIsObject) || (depth === 2 && inData)

  const endString = () => {
    inString = false
    if (!collecting) return
    collecting = false
    expectsName = false
    name = nameOf(written)
    if (depth === 1 && name === 'data') {
      if (seen.data) repeated = true
      seen.data = true
    }
    if (depth === 2 && name === 'items') {
      if (seen.items) repeated = true
      seen.items = true
    }
  }

  const takeInString = (byte: number) => {
    if (!escaped && byte === quote) {
      endString()
      return
    }
    escaped = !escaped && byte === backslash
    if (collecting && written.length <= longestName) written.push(byte)
  }

  const open = (byte: number): boolean => {
    const isItems = depth === 2 && inData && name === 'items' && byte === openBracket
    const isData = depth === 1 && rootIsObject && name === 'data' && byte === openBrace
    depth += 1
    if (depth === 1) rootIsObject = byte === openBrace
    if (depth === 2) inData = isData
    expectsName = byte === openBrace && isFollowed()
    name = ''
    return isItems && !repeated
  }

  const close = () => {
    depth -= 1
    expectsName = false
    name = ''
    if (depth < 2) inData = false
    if (depth < 0) broken = true
  }

  return {
    scan(bytes, from) {
      for (let index = from; index < bytes.length && !isBroken(); index += 1) {
        const byte = bytes[index] ?? 0
        if (inString) {
          takeInString(byte)
        } else if (byteKinds[byte] !== 0) {
          if (byte === quote) {
            inString = true
            collecting = expectsName && isFollowed()
            written = []
          } else if (byte === openBrace || byte === openBracket) {
            if (open(byte)) return index + 1
          } else if (byte === closeBrace || byte === closeBracket) {
            close()
          } else if (byte === comma) {
            expectsName = isFollowed()
            name = ''
          }
        }
      }
      return -1
    },
    leaveList: close,
    isBroken,
    repeatsName: () => repeated,
  }
}

/** Empty for what is no proper name: the parser of the whole envelope will say so. */
function nameOf(written: readonly number[]): string {
  if (written.length > longestName) return ''
  const text = String.fromCharCode(...written)
  if (!text.includes('\\')) return text
  try {
    const name: unknown = JSON.parse(`"${text}"`)
    return typeof name === 'string' ? name : ''
  } catch {
    return ''
  }
}
