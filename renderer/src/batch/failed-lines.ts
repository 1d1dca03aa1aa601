import type { BatchRow } from '@shared/batch'
import { visibleText } from '../components/visible-text'
import type { RowWords } from './batch-rows'

/** What failed, a line each: line of the input, Steam ID, reason. For who mends the list and tries again. */
export function failedLinesText(rows: readonly BatchRow[], reasonOf: RowWords['reasonOf']): string {
  return rows
    .flatMap(({ line, steamId, state }) =>
      state.kind === 'failed' ? [`${line}, ${steamId}, ${visibleText(reasonOf(state))}`] : [],
    )
    .join('\n')
}
