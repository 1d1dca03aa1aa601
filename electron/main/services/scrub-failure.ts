import type { AppError } from '@shared/app-error'

const mask = '•••'

/** Texts shorter than a trade token are left, as they would mask ordinary words. */
const shortest = 8

/** Of a text that was cut off at the end of an excerpt, less than this tells nothing. */
const shortestPart = 4

/** The parts of a failure that hold words of others. All else is ours, and from closed lists. */
const foreignTexts: ReadonlySet<string> = new Set([
  'excerpt',
  'message',
  'code',
  'location',
  'detail',
])

/**
 * The failure without these texts: a server may repeat in its answer what it was sent, and failures are shown, copied and
 * sent to people who help.
 */
export function scrubFailure(failure: AppError, confidential: readonly string[]): AppError {
  const texts = confidential
    .filter((text) => text.length >= shortest)
    .flatMap((text) => [text, encodeURIComponent(text)])
  const scrub = (value: unknown, name: string): unknown => {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, scrub(one, key)]))
    }
    if (typeof value !== 'string' || !foreignTexts.has(name)) return value
    return texts.reduce(
      (scrubbed, text) => withoutCutOff(scrubbed.replaceAll(text, mask), text),
      value,
    )
  }
  return scrub(failure, '') as AppError
}

/** An excerpt may end in the middle of a text. */
function withoutCutOff(value: string, text: string): string {
  for (let length = text.length - 1; length >= shortestPart; length -= 1) {
    if (value.endsWith(text.slice(0, length))) return `${value.slice(0, -length)}${mask}`
  }
  return value
}
