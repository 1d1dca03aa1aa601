import { assertNever } from '@shared/domain/assert-never'
import type { TFunction } from 'i18next'
import { sizeText } from '../components/size-text'
import type { Running } from './inventory-store'

/** How far a fetch is, in words. */
export function progressWords(
  stage: Running['stage'],
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
