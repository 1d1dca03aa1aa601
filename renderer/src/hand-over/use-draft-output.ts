import type { AppError } from '@shared/app-error'
import type { DepositDraft } from '@shared/domain/deposit-draft'
import { draftFileText } from '@shared/domain/draft-file-text'
import type { ExportOutcome } from '@shared/ipc-contract'
import type { Result } from '@shared/result'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { visibleText } from '../components/visible-text'
import { useAppStores } from '../stores/use-app-stores'
import { draftFileName } from './draft-file-name'

/** What a draft goes out of the app as, beside texts on the clipboard. */
export type DraftOutput = 'file' | 'print' | 'pdf'

export interface DraftOutputs {
  /** The one under way; null: none. */
  readonly running: DraftOutput | null
  /** What did not work the last time. */
  readonly problem: { readonly output: DraftOutput; readonly error: AppError } | null
  readonly dismissProblem: () => void
  readonly start: (output: DraftOutput) => void
  /** To be called when the sheet can be seen as it is to be printed. */
  readonly onSheetReady: () => void
}

/** Saving a draft, and printing its sheet. One at a time. */
export function useDraftOutput(draft: DepositDraft): DraftOutputs {
  const { t } = useTranslation('handOver')
  const { api, toasts } = useAppStores()
  const [running, setRunning] = useState<DraftOutput | null>(null)
  const [problem, setProblem] = useState<DraftOutputs['problem']>(null)
  const isBusy = useRef(false)
  const { showToast } = toasts.getState()

  const show = async () => {
    const reply = await api.showLastExport()
    if (!reply.ok) showToast({ message: t('output.notShown'), action: null })
  }
  const end = (output: DraftOutput, reply: Result<ExportOutcome | null | undefined, AppError>) => {
    isBusy.current = false
    setRunning(null)
    if (!reply.ok) {
      setProblem({ output, error: reply.error })
      return
    }
    const file = reply.value?.files[0]?.file
    if (file === undefined) return
    showToast({
      message: t('output.saved', { file: visibleText(file) }),
      action: { label: t('output.show'), run: () => void show() },
    })
  }
  return {
    running,
    problem,
    dismissProblem: () => setProblem(null),
    start: (output) => {
      if (isBusy.current) return
      isBusy.current = true
      setProblem(null)
      setRunning(output)
      if (output !== 'file') return
      void api
        .saveText({
          suggestedName: draftFileName(draft, 'json'),
          kind: 'json',
          text: draftFileText(draft),
        })
        .then((reply) => end(output, reply))
    },
    onSheetReady: () => {
      if (running === 'print') void api.printPage().then((reply) => end(running, reply))
      if (running === 'pdf') {
        void api.savePageAsPdf(draftFileName(draft, 'pdf')).then((reply) => end(running, reply))
      }
    },
  }
}
