import { byteKinds } from '../answer/list-scanner'
import { utf8Text } from '../answer/utf8-text'

/** How much of a file is looked at to find out what it is. Everything before the raw answer has to fit. */
export const startBytes = 64 * 1024

/** The members of an object as far as they are whole, up to the one that was looked for. */
export interface LeadingMembers {
  readonly members: Readonly<Record<string, unknown>>
  /** Index of the first byte behind the `:` of the member that was looked for; null: it is not there. */
  readonly valueAt: number | null
}

const quote = 0x22
const backslash = 0x5c
const colon = 0x3a
const comma = 0x2c
const opening = 3
const closing = 4

/**
 * Reads the members of the object that begins at `from`, without needing its end. Null where they are no JSON.
 * `member`: a name as it is written, without escapes.
 */
export function leadingMembers(
  bytes: Uint8Array,
  from: number,
  member: string,
): LeadingMembers | null {
  const { lastComma, valueAt } = walk(bytes, from, member)
  if (lastComma < 0) return { members: {}, valueAt }
  const text = utf8Text(bytes.subarray(from, lastComma))
  const members = text === null ? null : parseObject(`${text}}`)
  return members === null ? null : { members, valueAt }
}

function walk(bytes: Uint8Array, from: number, member: string) {
  let depth = 0
  let lastComma = -1
  /** Where the last string of depth 1 begins and ends: a name, when a colon stands behind it. */
  let name: readonly [number, number] = [0, 0]
  for (let index = from; index < bytes.length; index += 1) {
    const byte = bytes[index] ?? 0
    if (byte === quote) {
      const end = endOfString(bytes, index)
      if (depth === 1) name = [index + 1, end]
      index = end
    } else if (byteKinds[byte] === opening) {
      depth += 1
    } else if (byteKinds[byte] === closing) {
      depth -= 1
      if (depth === 0) return { lastComma: index, valueAt: null }
    } else if (depth === 1 && byte === comma) {
      lastComma = index
    } else if (depth === 1 && byte === colon) {
      if (utf8Text(bytes.subarray(...name)) === member) return { lastComma, valueAt: index + 1 }
    }
  }
  return { lastComma, valueAt: null }
}

/** Index of the closing quote, or of the end of the bytes. */
function endOfString(bytes: Uint8Array, start: number): number {
  let index = start + 1
  while (index < bytes.length && bytes[index] !== quote) {
    index += bytes[index] === backslash ? 2 : 1
  }
  return index
}

function parseObject(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Readonly<Record<string, unknown>>)
      : null
  } catch {
    return null
  }
}
