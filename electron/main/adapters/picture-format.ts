export type PictureType = 'image/png' | 'image/jpeg' | 'image/webp'

/** What a picture is by its first bytes, whatever its server says; null for all that is no picture of ours. */
export function pictureType(bytes: Uint8Array): PictureType | null {
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'image/png'
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'image/jpeg'
  const isRiff = startsWith(bytes, [0x52, 0x49, 0x46, 0x46])
  const isWebp = startsWith(bytes.subarray(8), [0x57, 0x45, 0x42, 0x50])
  return isRiff && isWebp ? 'image/webp' : null
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return bytes.length >= start.length && start.every((byte, index) => bytes[index] === byte)
}
