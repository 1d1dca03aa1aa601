/** Longest that is told, in seconds: whoever asks for more means "not today". */
const longest = 24 * 60 * 60

/**
 * For how many seconds an answer asks to be left alone, by its header `Retry-After`: a number of seconds, or a moment. That
 * is held against the answer's own `Date`, since this machine's clock may be wrong, and else against `now`. Null: it does not say.
 */
export function retryAfter(headers: Readonly<Record<string, string>>, now: number): number | null {
  const value = headers['retry-after']?.trim() ?? ''
  const seconds = /^\d{1,9}$/u.test(value) ? Number(value) : secondsUntil(value, headers, now)
  return seconds === null ? null : Math.min(Math.max(seconds, 0), longest)
}

function secondsUntil(
  value: string,
  headers: Readonly<Record<string, string>>,
  now: number,
): number | null {
  const moment = httpDate(value)
  if (moment === null) return null
  return Math.ceil((moment - (httpDate(headers['date'] ?? '') ?? now)) / 1000)
}

/** Milliseconds since 1970 of a date as HTTP writes it, such as `Sun, 06 Nov 1994 08:49:37 GMT`. */
function httpDate(text: string): number | null {
  if (!/^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/u.test(text)) return null
  const moment = Date.parse(text)
  return Number.isNaN(moment) ? null : moment
}
