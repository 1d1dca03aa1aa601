import { byteKinds } from '../answer/list-scanner'

const space = 1

/** White space of JSON. */
export function isSpace(byte: number | undefined): boolean {
  return byte !== undefined && byteKinds[byte] === space
}

export function isAllSpace(bytes: Uint8Array): boolean {
  return bytes.every((byte) => isSpace(byte))
}
