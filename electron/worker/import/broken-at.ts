import { open } from 'node:fs/promises'
import { isJsonPrefix } from '../answer/json-prefix'
import { utf8Text } from '../answer/utf8-text'

/** More bytes than these are not searched: looking for the very byte would take longer than it is worth. */
const longestSearch = 8 * 1024 * 1024

/** A part of the draft's file: all of the raw answer that is not known to be good. */
export interface DoubtfulPart {
  readonly path: string
  /** Where the raw answer begins in the file. */
  readonly start: number
  /** In bytes of the raw answer: the end of the last good item (0: there is none), and of what was read. */
  readonly from: number
  readonly to: number
}

/** The byte of the raw answer at which it stops being JSON, or being UTF-8; the end of the part where that is unknown. */
export async function brokenAt(
  part: DoubtfulPart,
  problem: 'not-json' | 'wrong-encoding',
): Promise<number> {
  const { from, to } = part
  if (to - from > longestSearch) return to
  const bytes = await readPart(part)
  const goodBytes = goodUtf8(bytes)
  if (problem === 'wrong-encoding') return from + goodBytes
  const text = utf8Text(bytes.subarray(0, goodBytes), true) ?? ''
  const marked = text.startsWith('\ufeff') ? 1 : 0
  // Behind an item, a 0 stands for it and for everything before it.
  const context = from > 0 ? '{"data":{"items":[0' : ''
  const good = longestGood(text.length, (length) =>
    isJsonPrefix(context + text.slice(marked, length)),
  )
  return from + Buffer.byteLength(text.slice(0, good))
}

/** How many bytes from the first are UTF-8. A character that is cut at the end counts as good. */
export function goodUtf8(bytes: Uint8Array): number {
  return longestGood(bytes.length, (length) => utf8Text(bytes.subarray(0, length), true) !== null)
}

/** The greatest length that is good, where whatever is shorter than a good one is good. */
function longestGood(most: number, isGood: (length: number) => boolean): number {
  if (isGood(most)) return most
  let good = 0
  let bad = most
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    if (isGood(middle)) good = middle
    else bad = middle
  }
  return good
}

async function readPart({ path, start, from, to }: DoubtfulPart): Promise<Uint8Array> {
  const file = await open(path, 'r')
  try {
    const bytes = Buffer.alloc(to - from)
    const { bytesRead } = await file.read(bytes, 0, bytes.length, start + from)
    return bytes.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}
