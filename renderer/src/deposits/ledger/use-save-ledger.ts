import type { AppError } from '@shared/app-error'
import { ledgerCsv } from '@shared/domain/ledger-csv'
import type { RecordedDraft } from '@shared/domain/ledger-search'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { visibleText } from '../../components/visible-text'
import { useAppStores } from '../../stores/use-app-stores'

export interface SaveLedger {
  /** Why the last one was not saved. */
  readonly problem: AppError | null
  readonly dismissProblem: () => void
  readonly save: (ledger: readonly RecordedDraft[]) => Promise<void>
}

/** Saves deposits as CSV where the person says. */
export function useSaveLedger(): SaveLedger {
  const { t } = useTranslation('deposits')
  const { api, toasts } = useAppStores()
  const [problem, setProblem] = useState<AppError | null>(null)
  const { showToast } = toasts.getState()

  const show = async () => {
    const reply = await api.showLastExport()
    if (!reply.ok) showToast({ message: t('ledger.notShown'), action: null })
  }
  return {
    problem,
    dismissProblem: () => setProblem(null),
    save: async (ledger) => {
      setProblem(null)
      const reply = await api.saveText({
        suggestedName: suggestedName(Date.now()),
        kind: 'csv',
        text: ledgerCsv(ledger),
      })
      if (!reply.ok) {
        setProblem(reply.error)
        return
      }
      const file = reply.value?.files[0]?.file
      if (file === undefined) return
      showToast({
        message: t('ledger.saved', { count: ledger.length, file: visibleText(file) }),
        action: { label: t('ledger.show'), run: () => void show() },
      })
    },
  }
}

/** Such as `deposits-2026-11-22.csv`; the day as UTC has it, like the times in the file. */
function suggestedName(now: number): string {
  return `deposits-${new Date(now).toISOString().slice(0, 10)}.csv`
}
