import { isAscii } from 'node:buffer'

/**
 * The text of UTF-8 bytes; null where they are not UTF-8. `mayBeCut`: the bytes may end within a character, which is
 * then left out. A byte order mark stays in the text.
 */
export function utf8Text(bytes: Uint8Array, mayBeCut = false): string | null {
  // Most answers are ASCII (names are escaped), and taking bytes over as they are is several times faster.
  if (isAscii(bytes)) return viewOf(bytes).toString('latin1')
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes, {
      stream: mayBeCut,
    })
  } catch {
    return null
  }
}

export function viewOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
