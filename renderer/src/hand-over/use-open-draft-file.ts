import { useState, type ChangeEvent } from 'react'
import { useAppStores } from '../stores/use-app-stores'
import type { Result } from '@shared/result'
import { openSavedDraft, type OpenDraftFileProblem, type OpenedDraft } from './open-saved-draft'

export interface OpenDraftFile {
  readonly isOpening: boolean
  /** What came of the last file, until it was read; null: nothing yet. */
  readonly outcome: Result<OpenedDraft, OpenDraftFileProblem> | null
  readonly dismiss: () => void
  /** For the file input's change. */
  readonly take: (event: ChangeEvent<HTMLInputElement>) => void
}

/** Opens a draft's file that the person chose. What was opened lies in the tray. */
export function useOpenDraftFile(): OpenDraftFile {
  const app = useAppStores()
  const [isOpening, setOpening] = useState(false)
  const [outcome, setOutcome] = useState<OpenDraftFile['outcome']>(null)
  return {
    isOpening,
    outcome,
    dismiss: () => setOutcome(null),
    take: ({ currentTarget }) => {
      const [file] = currentTarget.files ?? []
      // The same file can be chosen again.
      currentTarget.value = ''
      if (file === undefined || isOpening) return
      setOpening(true)
      void openSavedDraft(app, file)
        .then(setOutcome)
        .finally(() => setOpening(false))
    },
  }
}
