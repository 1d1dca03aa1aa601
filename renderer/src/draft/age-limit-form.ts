/** Minutes of a hundred years: main refuses more. */
const most = 52_560_000

export type AgeLimitReading =
  /** Minutes; null: prices are never old. */
  | { readonly kind: 'limit'; readonly limit: number | null }
  | { readonly kind: 'problem'; readonly problem: 'not-whole' | 'too-large' }

/** What was typed for the age at which prices are old. Nothing: never. */
export function readAgeLimit(typed: string): AgeLimitReading {
  const text = typed.trim()
  if (text === '') return { kind: 'limit', limit: null }
  if (!/^\d{1,15}$/u.test(text) || Number(text) === 0) {
    return { kind: 'problem', problem: 'not-whole' }
  }
  const limit = Number(text)
  return limit > most ? { kind: 'problem', problem: 'too-large' } : { kind: 'limit', limit }
}
