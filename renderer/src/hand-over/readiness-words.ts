import { assertNever } from '@shared/domain/assert-never'
import type { TFunction } from 'i18next'
import { visibleText } from '../components/visible-text'
import type { HandOverProblem, HandOverWarning } from './readiness'

type Words = TFunction<'handOver'>

/** What is missing, as a thing to do. */
export function problemWords(problem: HandOverProblem, t: Words): string {
  return t(`problems.${problem}`)
}

/** A whole sentence. `language` is that of its dates. */
export function warningWords(warning: HandOverWarning, t: Words, language: string): string {
  switch (warning.kind) {
    case 'prices-old':
      return t('warnings.prices-old', {
        age: durationWords(warning.age, t),
        limit: durationWords(warning.limit, t),
      })
    case 'clock-set-back':
      return t('warnings.clock-set-back')
    case 'other-project':
      return t('warnings.other-project', { name: visibleText(warning.projectName) })
    case 'items-in-deposit':
      return t('warnings.items-in-deposit', {
        count: warning.count,
        orderId: visibleText(warning.orderId),
        date: new Intl.DateTimeFormat(language, { dateStyle: 'medium' }).format(warning.createdAt),
      })
    case 'items-in-draft':
      return warning.orderId === ''
        ? t('warnings.items-in-nameless-draft', { count: warning.count })
        : t('warnings.items-in-draft', {
            count: warning.count,
            orderId: visibleText(warning.orderId),
          })
    case 'items-in-more':
      return t('warnings.items-in-more', { count: warning.places })
    case 'check-failed':
      return t('warnings.check-failed')
    default:
      return assertNever(warning)
  }
}

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** @param milliseconds Rounded down to the largest unit that says it in two digits or so. */
function durationWords(milliseconds: number, t: Words): string {
  if (milliseconds >= 2 * day) return t('duration.days', { count: Math.floor(milliseconds / day) })
  if (milliseconds >= 2 * hour) {
    return t('duration.hours', { count: Math.floor(milliseconds / hour) })
  }
  return t('duration.minutes', { count: Math.floor(milliseconds / minute) })
}
