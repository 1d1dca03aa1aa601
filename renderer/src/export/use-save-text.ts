import type { AppError } from '@shared/app-error'
import type { TextFile } from '@shared/export-orders'
import { useState } from 'react'
import { visibleText } from '../components/visible-text'
import { useAppStores } from '../stores/use-app-stores'

export interface SaveText {
  /** Why the last one was not saved. */
  readonly problem: AppError | null
  readonly dismissProblem: () => void
  readonly save: (file: TextFile, words: SaveTextWords) => Promise<void>
}

/** What a toast says of a saved file. */
interface SaveTextWords {
  readonly saved: (file: string) => string
  readonly show: string
  readonly notShown: string
}

/** Saves a text that the page has made where the person says, and leads to it. */
export function useSaveText(): SaveText {
  const { api, toasts } = useAppStores()
  const [problem, setProblem] = useState<AppError | null>(null)
  const { showToast } = toasts.getState()
  const show = async (notShown: string) => {
    const reply = await api.showLastExport()
    if (!reply.ok) showToast({ message: notShown, action: null })
  }
  return {
    problem,
    dismissProblem: () => setProblem(null),
    save: async (text, words) => {
      setProblem(null)
      const reply = await api.saveText(text)
      if (!reply.ok) {
        setProblem(reply.error)
        return
      }
      const file = reply.value?.files[0]?.file
      if (file === undefined) return
      showToast({
        message: words.saved(visibleText(file)),
        action: { label: words.show, run: () => void show(words.notShown) },
      })
    },
  }
}
