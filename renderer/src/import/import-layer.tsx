import { IconFileImport } from '@tabler/icons-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { visibleText } from '../components/visible-text'
import { useAppStores, useScreen, useToasts } from '../stores/use-app-stores'
import { DropTarget } from './drop-target'
import { ImportProgress } from './import-progress'
import { ImportResults } from './import-results'
import { importStoreOf, useImport } from './import-store'
import { useFileDrop } from './use-file-drop'

/** All of the import that lies over the screens: where files are dropped, how far it is, and what came of it. */
export function ImportLayer() {
  const { t } = useTranslation('files')
  const importDropped = useImport((state) => state.importDropped)
  // The batch takes files for itself: they are lists of Steam users.
  const isElsewhere = useScreen(({ screen }) => screen === 'batch')
  const isOver = useFileDrop(isElsewhere ? null : importDropped)
  useNews()
  return (
    <>
      {isOver ? (
        <DropTarget icon={IconFileImport} title={t('import.drop')} hint={t('import.dropHint')} />
      ) : null}
      <ImportProgress />
      <ImportResults />
    </>
  )
}

/** Puts what needs no dialog at the foot of the window. */
function useNews(): void {
  const { t } = useTranslation('files')
  const store = importStoreOf(useAppStores())
  const news = useImport((state) => state.news)
  const showToast = useToasts((state) => state.showToast)
  useEffect(() => {
    if (news === null) return
    store.setState({ news: null })
    if (news.kind === 'cancelled') {
      showToast({ message: t('import.cancelled'), action: null })
      return
    }
    const { file, imported } = news
    const count = imported.snapshot.contents.items
    const words = imported.isKnown ? 'import.known' : 'import.imported'
    showToast({ message: t(words, { count, file: visibleText(file) }), action: null })
  }, [news, showToast, store, t])
}
