import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { visibleText } from '../components/visible-text'
import type { LibraryLoss } from '../stores/library-store'
import { useAppStores } from '../stores/use-app-stores'
import { nameOf } from './name-of'

/** Says what went from the library without the person's doing, on whichever screen they are. */
export function LibraryNews() {
  const { t } = useTranslation('library')
  const { library, toasts } = useAppStores()
  useEffect(() => {
    const words = ({ because, count, snapshots }: LibraryLoss) => {
      const [first] = snapshots
      const name = visibleText((first === undefined ? '' : nameOf(first)) || t('unnamed'))
      return because === 'room' ? t('news.room', { count }) : t('news.damaged', { count, name })
    }
    return library.subscribe(({ loss }, before) => {
      if (loss === null || loss === before.loss) return
      toasts.getState().showToast({ message: words(loss), action: null })
    })
  }, [t, library, toasts])
  return null
}
