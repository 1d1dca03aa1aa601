import { assertNever } from '@shared/domain/assert-never'
import type { LineProblem } from '@shared/domain/batch-input'
import type { TFunction } from 'i18next'

/** Why a line, or a game of it, is not fetched. */
export function lineProblemWords(problem: LineProblem, t: TFunction<'batch'>): string {
  switch (problem.kind) {
    case 'repeated':
      return t(problem.differs ? 'lines.repeatedDiffers' : 'lines.repeated', {
        line: problem.firstLine,
      })
    case 'too-many':
    case 'too-long':
      return t(`lines.${problem.kind}`, { limit: problem.limit })
    case 'steam-user-missing':
    case 'steam-id-invalid':
    case 'trade-token-missing':
    case 'trade-token-invalid':
    case 'steam-users-differ':
    case 'game-unknown':
    case 'csv-quotes':
      return t(`lines.${problem.kind}`)
    default:
      return assertNever(problem)
  }
}

/** All of them as text, a line each, for who mends the list elsewhere. What stands in the lines stays out: it may hold trade tokens. */
export function lineProblemsText(problems: readonly LineProblem[], t: TFunction<'batch'>): string {
  return problems
    .map((problem) =>
      t('lines.copied', { line: problem.line, reason: lineProblemWords(problem, t) }),
    )
    .join('\n')
}
