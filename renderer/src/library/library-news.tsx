import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { visibleText } from '../components/visible-text'
import { snapshotTitle } from '../inventory/snapshot-words'
import type { LibraryLoss } from '../stores/library-store'
import { useAppStores } from '../stores/use-app-stores'

/** Says what went from the library without the person's doing, on whichever screen they are. */
export function LibraryNews() {
  const { t } = useTranslation('library')
  const { t: inventoryWords } = useTranslation('inventory')
  const { library, toasts } = useAppStores()
  useEffect(() => {
    const words = ({ because, count, snapshots }: LibraryLoss) => {
      const [first] = snapshots
      const name = first === undefined ? '' : visibleText(snapshotTitle(first, inventoryWords))
      return because === 'room' ? t('news.room', { count }) : t('news.damaged', { count, name })
    }
    return library.subscribe(({ loss }, before) => {
      if (loss === null || loss === before.loss) return
      toasts.getState().showToast({ message: words(loss), action: null })
    })
  }, [t, inventoryWords, library, toasts])
  return null
}
