import type { Batch } from '@shared/batch'
import { useTranslation } from 'react-i18next'
import { choiceOfBatch } from '../combined/combined-choice'
import { combinedStoreOf } from '../combined/combined-store'
import { useAppStores } from '../stores/use-app-stores'

/** Opens all that a batch has fetched by now as one. Where nothing of it is in the library any more, it says so. */
export function useOpenTogether(batch: Batch): () => void {
  const { t } = useTranslation('batch')
  const app = useAppStores()
  const open = async () => {
    await app.library.getState().load()
    const { view } = app.library.getState()
    const choice = view === null ? null : choiceOfBatch(batch, view.snapshots)
    if (choice === null) {
      const message = t(view === null ? 'open.noLibrary' : 'open.allGone')
      app.toasts.getState().showToast({ message, action: null })
      return
    }
    combinedStoreOf(app).getState().open(choice)
    app.screen.getState().goTo('combined')
  }
  return () => void open()
}
