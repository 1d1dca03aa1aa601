import { longestProjectText, type ProjectProblem } from '@shared/domain/project'
import type { TFunction } from 'i18next'

/** What is wrong with a field of a project and what to do. */
export function projectProblemWords(
  { field, problem }: ProjectProblem,
  t: TFunction<'projects'>,
): string {
  // The secret may stay empty, so what is required of it is that it is not blanks alone.
  if (field === 'clientSecret' && problem === 'required') return t('problems.onlyBlanks')
  return problem === 'too-long' && field !== 'defaultCurrency'
    ? t('problems.too-long', { count: longestProjectText[field] })
    : t(`problems.${problem === 'too-long' ? 'not-a-currency' : problem}`)
}
