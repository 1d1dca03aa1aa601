import type { ApiParameters } from './api-parameters'

/**
 * The text that a signature covers: parameters sorted by name, without `sign` and without arrays, each as
 * `name:value;`. The signature is its HMAC-SHA1 with the client secret, in lower-case hex.
 * Source: "Generate a signature" in SkinsBack's API pages.
 */
export function signatureText(parameters: ApiParameters): string {
  return signedEntries(parameters)
    .map(([name, value]) => `${name}:${value};`)
    .join('')
}

/** The same text with values masked but for the method and game: fit to be shown and copied. */
export function maskedSignatureText(parameters: ApiParameters): string {
  return signedEntries(parameters)
    .map(([name, value]) => `${name}:${openNames.has(name) ? value : mask(value)};`)
    .join('')
}

const openNames: ReadonlySet<string> = new Set(['method', 'game'])

/** Keeps the length in sight, and the last two characters where that gives little away. */
function mask(value: string): string {
  const characters = Array.from(value)
  const shown = characters.length >= 6 ? characters.slice(-2) : []
  return '•'.repeat(characters.length - shown.length) + shown.join('')
}

function signedEntries(parameters: ApiParameters): readonly (readonly [string, string])[] {
  return Object.entries(parameters)
    .filter(
      (entry): entry is [string, string] => entry[0] !== 'sign' && typeof entry[1] === 'string',
    )
    .toSorted(([left], [right]) => (left < right ? -1 : left > right ? 1 : 0))
}
