/** Characters that an excerpt may have. */
const longestExcerpt = 200

/** Bytes of an answer that are enough for an excerpt: no character of UTF-8 has more than four. */
export const excerptBytes = longestExcerpt * 8

/**
 * The first characters of an answer as one line of text for a person. Characters that show nothing or that turn the
 * text around are taken out; bytes that are not UTF-8 show as the replacement character.
 */
export function excerptOf(firstBytes: Uint8Array): string {
  const text = new TextDecoder('utf-8').decode(firstBytes.subarray(0, excerptBytes))
  const line = text
    .replaceAll(/[\t\n\v\f\r]+/g, ' ')
    .replaceAll(/\p{C}/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim()
  return Array.from(line).slice(0, longestExcerpt).join('')
}
