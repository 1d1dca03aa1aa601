/**
 * Characters that are not seen, or that turn the text around them: controls, bidi marks and overrides, soft hyphen,
 * zero-width spaces, byte order mark. Joiners stay: emoji and some scripts need them.
 */
const hidden =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/gu

/** The same text with every hidden character shown by a sign for it, so that two names that differ look different. */
export function visibleText(text: string): string {
  return text.replace(hidden, signOf)
}

function signOf(character: string): string {
  const code = character.codePointAt(0) ?? 0
  // Unicode has a picture for each ASCII control.
  if (code < 0x20) return String.fromCodePoint(0x2400 + code)
  if (code === 0x7f) return '\u2421'
  return `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`
}
