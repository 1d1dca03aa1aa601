import { ledgerCsv } from '@shared/domain/ledger-csv'
import type { RecordedDraft } from '@shared/domain/ledger-search'
import { useTranslation } from 'react-i18next'
import { useSaveText, type SaveText } from '../../export/use-save-text'

export interface SaveLedger extends Omit<SaveText, 'save'> {
  readonly save: (ledger: readonly RecordedDraft[]) => Promise<void>
}

/** Saves deposits as CSV where the person says. */
export function useSaveLedger(): SaveLedger {
  const { t } = useTranslation('deposits')
  const { save, ...rest } = useSaveText()
  return {
    ...rest,
    save: (ledger) =>
      save(
        { suggestedName: suggestedName(Date.now()), kind: 'csv', text: ledgerCsv(ledger) },
        {
          saved: (file) => t('ledger.saved', { count: ledger.length, file }),
          show: t('ledger.show'),
          notShown: t('ledger.notShown'),
        },
      ),
  }
}

/** Such as `deposits-2026-11-22.csv`; the day as UTC has it, like the times in the file. */
function suggestedName(now: number): string {
  return `deposits-${new Date(now).toISOString().slice(0, 10)}.csv`
}
