import { batchSummaryCsv } from '@shared/batch-summary-csv'
import type { BatchSummary } from '@shared/batch-summary'
import { useTranslation } from 'react-i18next'
import { useSaveText, type SaveText } from '../export/use-save-text'

interface SaveSummary extends Omit<SaveText, 'save'> {
  readonly save: (summary: BatchSummary, name: string) => Promise<void>
}

/** Saves a summary as CSV where the person says. */
export function useSaveSummary(): SaveSummary {
  const { t } = useTranslation('batch')
  const { save, ...rest } = useSaveText()
  return {
    ...rest,
    save: (summary, name) =>
      save(
        { suggestedName: suggestedName(name), kind: 'csv', text: batchSummaryCsv(summary) },
        {
          saved: (file) => t('summary.saved', { count: summary.users.length, file }),
          show: t('summary.show'),
          notShown: t('summary.notShown'),
        },
      ),
  }
}

/** Such as `batch-friday-deposits.csv`: letters and digits of the batch's name, which every system takes in a file name. */
function suggestedName(name: string): string {
  const plain = name
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/gu, '')
  return `${['batch', plain.slice(0, longestName)].filter(Boolean).join('-')}.csv`
}

const longestName = 60
