import type { AppError } from '@shared/app-error'
import { batchSummaryCsv } from '@shared/batch-summary-csv'
import type { BatchSummary } from '@shared/batch-summary'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { visibleText } from '../components/visible-text'
import { useAppStores } from '../stores/use-app-stores'

interface SaveSummary {
  /** Why the last one was not saved. */
  readonly problem: AppError | null
  readonly dismissProblem: () => void
  readonly save: (summary: BatchSummary, name: string) => Promise<void>
}

/** Saves a summary as CSV where the person says. */
export function useSaveSummary(): SaveSummary {
  const { t } = useTranslation('batch')
  const { api, toasts } = useAppStores()
  const [problem, setProblem] = useState<AppError | null>(null)
  const { showToast } = toasts.getState()
  const show = async () => {
    const reply = await api.showLastExport()
    if (!reply.ok) showToast({ message: t('summary.notShown'), action: null })
  }
  return {
    problem,
    dismissProblem: () => setProblem(null),
    save: async (summary, name) => {
      setProblem(null)
      const reply = await api.saveText({
        suggestedName: suggestedName(name),
        kind: 'csv',
        text: batchSummaryCsv(summary),
      })
      if (!reply.ok) {
        setProblem(reply.error)
        return
      }
      const file = reply.value?.files[0]?.file
      if (file === undefined) return
      showToast({
        message: t('summary.saved', { count: summary.users.length, file: visibleText(file) }),
        action: { label: t('summary.show'), run: () => void show() },
      })
    },
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
