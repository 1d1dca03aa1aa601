export const limitUnits = ['MB', 'GB'] as const
export type LimitUnit = (typeof limitUnits)[number]

const bytesIn: Readonly<Record<LimitUnit, number>> = { MB: 1_000_000, GB: 1_000_000_000 }

/** The smallest limit, in bytes: main refuses less. */
const least = 1_000_000
/** More than any disk of today has. */
const most = 1_000_000_000_000_000

export interface LimitForm {
  readonly kind: 'none' | 'limit'
  /** As typed. */
  readonly amount: string
  readonly unit: LimitUnit
}

export type LimitProblem = 'not-a-number' | 'too-small' | 'too-large'

export function formOfLimit(limit: number | null): LimitForm {
  if (limit === null) return { kind: 'none', amount: '2', unit: 'GB' }
  const unit = limit >= bytesIn.GB ? 'GB' : 'MB'
  return { kind: 'limit', amount: String(limit / bytesIn[unit]), unit }
}

/** A comma counts as a point, too, unless it could stand between thousands: 1,000 MB must not become one. */
function decimalOf(text: string): number | null {
  if (!/^\d{1,12}(?:\.\d{1,9}|,\d{1,2})?$/u.test(text)) return null
  return Number(text.replace(',', '.'))
}

export type LimitReading =
  | { readonly kind: 'limit'; readonly limit: number | null }
  | { readonly kind: 'problem'; readonly problem: LimitProblem }

/** Whole bytes; null: no limit. */
export function readLimit({ kind, amount, unit }: LimitForm): LimitReading {
  if (kind === 'none') return { kind: 'limit', limit: null }
  const number = decimalOf(amount.trim())
  if (number === null) return { kind: 'problem', problem: 'not-a-number' }
  const limit = Math.round(number * bytesIn[unit])
  if (limit < least) return { kind: 'problem', problem: 'too-small' }
  if (limit > most) return { kind: 'problem', problem: 'too-large' }
  return { kind: 'limit', limit }
}
