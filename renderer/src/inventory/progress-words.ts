import { assertNever } from '@shared/domain/assert-never'
import type { TFunction } from 'i18next'
import type { RunningFetch } from './inventory-store'

/** How far a fetch is, in words. */
export function progressWords(
  stage: RunningFetch['stage'],
  t: TFunction<'inventory'>,
  language: string,
): string {
  switch (stage.kind) {
    case 'starting':
    case 'keychain':
    case 'reading':
    case 'cancelling':
      return t(`progress.${stage.kind}`)
    case 'pacing':
    case 'retrying':
      return t(`progress.${stage.kind}`, { seconds: Math.ceil(stage.milliseconds / 1000) })
    case 'sending':
      return stage.attempt > 1
        ? t('progress.sendingAgain', { attempt: stage.attempt })
        : t('progress.sending')
    case 'receiving':
      return t('progress.receiving', { size: sizeText(stage.bytes, language) })
    default:
      return assertNever(stage)
  }
}

const units = [
  ['megabyte', 1_000_000],
  ['kilobyte', 1000],
  ['byte', 1],
] as const

/** A size as a person reads it, such as `1.4 MB`. */
export function sizeText(bytes: number, language: string): string {
  const [unit, size] = units.find(([, least]) => bytes >= least) ?? units[2]
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit,
    unitDisplay: 'short',
    maximumFractionDigits: 1,
  }).format(bytes / size)
}
