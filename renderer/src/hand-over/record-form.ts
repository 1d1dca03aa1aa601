import type { DepositRecord } from '@shared/domain/deposit-draft'
import { fail, ok, type Result } from '@shared/result'

/** What is typed when a deposit is recorded. `time`: as an input of the kind `datetime-local` has it. */
export interface RecordForm {
  readonly transactionId: string
  readonly time: string
  readonly note: string
}

export type RecordTimeProblem = 'not-a-time' | 'time-to-come'

/** Clocks that are right differ by less. Milliseconds. */
const clockTolerance = 5 * 60_000

export function emptyRecordForm(now: number): RecordForm {
  return { transactionId: '', time: localTimeText(now), note: '' }
}

/** @param now Milliseconds since 1970. */
export function readRecordForm(
  { transactionId, time, note }: RecordForm,
  now: number,
): Result<DepositRecord, RecordTimeProblem> {
  // Without a zone it is read in this machine's own.
  const createdAt = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/u.test(time) ? Date.parse(time) : Number.NaN
  if (Number.isNaN(createdAt)) return fail('not-a-time')
  if (createdAt > now + clockTolerance) return fail('time-to-come')
  return ok({ transactionId: transactionId.trim(), createdAt, note: note.trim() })
}

/** Such as `2026-01-31T09:30`, by this machine's clock and zone. */
function localTimeText(at: number): string {
  const time = new Date(at)
  const two = (value: number) => String(value).padStart(2, '0')
  const day = [String(time.getFullYear()), two(time.getMonth() + 1), two(time.getDate())].join('-')
  return `${day}T${two(time.getHours())}:${two(time.getMinutes())}`
}
