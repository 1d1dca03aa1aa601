import { utf8Text } from './utf8-text'

// JSON read byte by byte, where zeros stand behind its end. Each `endOf` gives the index behind what it is about, or -1.

export const quote = 0x22
export const backslash = 0x5c
export const openBracket = 0x5b
export const closeBracket = 0x5d
export const openBrace = 0x7b
export const closeBrace = 0x7d
export const comma = 0x2c
export const colon = 0x3a
const point = 0x2e
export const zero = 0x30
const nine = 0x39
export const space = 0x20
export const firstBeyondAscii = 0x7f

/** Digits of a number that whole millionths hold without a doubt, and behind the point. */
const mostDigits = 14
const mostFraction = 6
const powersOfTen = [1, 10, 100, 1000, 10_000, 100_000, 1_000_000]

export const trueBytes = new TextEncoder().encode('true')
export const falseBytes = new TextEncoder().encode('false')
const nullBytes = new TextEncoder().encode('null')

export function endOfWord(bytes: Uint8Array, from: number, word: Uint8Array): number {
  for (let index = 0; index < word.length; index += 1) {
    if (bytes[from + index] !== word[index]) return -1
  }
  return from + word.length
}

export function skipSpace(bytes: Uint8Array, from: number): number {
  let index = from
  for (;;) {
    const byte = bytes[index]
    if (byte !== space && byte !== 0x0a && byte !== 0x0d && byte !== 0x09) return index
    index += 1
  }
}

function isDigit(byte: number): boolean {
  return byte >= zero && byte <= nine
}

/** Behind a whole number without a sign, as JSON writes it; -1: none, or one with a point or an exponent. */
export function endOfDigits(bytes: Uint8Array, from: number): number {
  let end = from
  while (isDigit(bytes[end] ?? 0)) end += 1
  if (end === from || (bytes[from] === zero && end > from + 1)) return -1
  const next = bytes[end]
  return next === point || next === 0x65 || next === 0x45 ? -1 : end
}

/** Reads a price, or null: what has more digits, a sign or an exponent is left to those who know how to read it. */
export function readPrice(
  bytes: Uint8Array,
  from: number,
  micros: Float64Array,
  row: number,
): number {
  let index = from
  let units = 0
  while (isDigit(bytes[index] ?? 0)) {
    units = units * 10 + (bytes[index] ?? 0) - zero
    index += 1
  }
  const whole = index - from
  if (whole === 0) {
    micros[row] = Number.NaN
    return endOfWord(bytes, from, nullBytes)
  }
  if (bytes[from] === zero && whole > 1) return -1
  let fraction = 0
  if (bytes[index] === point) {
    const first = index + 1
    index = first
    while (isDigit(bytes[index] ?? 0)) {
      units = units * 10 + (bytes[index] ?? 0) - zero
      index += 1
    }
    fraction = index - first
    if (fraction === 0) return -1
  }
  const byte = bytes[index]
  if (byte === 0x65 || byte === 0x45) return -1
  if (fraction > mostFraction || whole + mostFraction > mostDigits) return -1
  micros[row] = units * (powersOfTen[mostFraction - fraction] ?? 1)
  return index
}

/** Reads an app id, a whole number or the same as text. */
export function readAppId(
  bytes: Uint8Array,
  from: number,
  appIds: Uint32Array,
  row: number,
): number {
  const isText = bytes[from] === quote
  const first = isText ? from + 1 : from
  const end = endOfDigits(bytes, first)
  if (end < 0 || end - first > 9 || (isText && bytes[end] !== quote)) return -1
  let id = 0
  for (let index = first; index < end; index += 1) id = id * 10 + (bytes[index] ?? 0) - zero
  appIds[row] = id
  return isText ? end + 1 : end
}

/** Behind a value that nobody reads; -1: it is no scalar, or one that takes a closer look. */
export function skipScalar(bytes: Uint8Array, from: number): number {
  const byte = bytes[from] ?? 0
  if (isDigit(byte)) return endOfDigits(bytes, from)
  if (byte === quote) {
    for (let index = from + 1; ; index += 1) {
      const next = bytes[index] ?? 0
      if (next === quote) return index + 1
      if (next < space || next === backslash || next >= firstBeyondAscii) return -1
    }
  }
  for (const word of [trueBytes, falseBytes, nullBytes]) {
    const end = endOfWord(bytes, from, word)
    if (end >= 0) return end
  }
  return -1
}

/** Behind the list at `from`, by strings and brackets alone: JSON.parse says whether it is one. */
export function endOfNested(bytes: Uint8Array, from: number): number {
  let depth = 0
  let inString = false
  for (let index = from; index < bytes.length; index += 1) {
    const byte = bytes[index] ?? 0
    if (inString) {
      if (byte === backslash) index += 1
      else if (byte === quote) inString = false
    } else if (byte === quote) {
      inString = true
    } else if (byte === openBracket || byte === openBrace) {
      depth += 1
    } else if (byte === closeBracket || byte === closeBrace) {
      depth -= 1
      if (depth === 0) return index + 1
    }
  }
  return -1
}

/** The value of these bytes; undefined where they are no JSON. */
export function parsed(bytes: Uint8Array, from: number, to: number): unknown {
  const text = utf8Text(bytes.subarray(from, to))
  if (text === null) return undefined
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
