import type { TFunction } from 'i18next'
import { sizeText } from '../components/size-text'
import { visibleText } from '../components/visible-text'
import type { BatchFileProblem } from './read-batch-file'

/** Why a file with a list of Steam users was not taken. */
export function fileProblemWords(
  problem: BatchFileProblem,
  t: TFunction<'batch'>,
  language: string,
): string {
  switch (problem.kind) {
    case 'several-files':
      return t('file.several-files')
    case 'too-large':
      return t('file.too-large', {
        file: visibleText(problem.file),
        size: sizeText(problem.limit, language),
      })
    case 'not-text':
    case 'unreadable':
      return t(`file.${problem.kind}`, { file: visibleText(problem.file) })
  }
}
