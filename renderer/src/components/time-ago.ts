/** Milliseconds. */
export const minute = 60_000

const steps = [
  ['day', 24 * 60 * minute],
  ['hour', 60 * minute],
  ['minute', minute],
] as const

/**
 * As "3 minutes ago", or "in 3 minutes" of what lies ahead.
 *
 * @param elapsed Milliseconds since then.
 */
export function timeAgo(elapsed: number, language: string): string {
  const step = steps.find(([, length]) => Math.abs(elapsed) >= length) ?? steps[2]
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' })
  return format.format(-Math.trunc(elapsed / step[1]), step[0])
}
