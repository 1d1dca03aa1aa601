import type { Batch } from '@shared/batch'
import type { TFunction } from 'i18next'
import { timeWords } from '../inventory/snapshot-words'

/** As the person called it, else by when it was made. */
export function batchName(
  { name, createdAt }: Pick<Batch, 'name' | 'createdAt'>,
  t: TFunction<'batch'>,
  language: string,
): string {
  return name === '' ? t('unnamed', { time: timeWords(createdAt, language) }) : name
}
