import type { TFunction } from 'i18next'
import type { FieldProblem, FormField } from './request-form'

/** What is wrong with a field and what to do. */
export function problemWords(
  field: FormField,
  problem: FieldProblem,
  t: TFunction<'inventory'>,
): string {
  // Most pairs of field and problem do not exist, so the key is put together and its fallback named.
  const key = `problems.${field}.${problem}` as 'problems.other'
  return t([key, 'problems.other'])
}
