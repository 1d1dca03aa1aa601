import { useTranslation } from 'react-i18next'
import { visibleText } from '../../components/visible-text'
import { useShowExport } from '../../export/use-show-export'
import { useToasts } from '../../stores/use-app-stores'
import { useCombinedExport } from './combined-export-store'

/** Exports what was chosen. A toast says where it is. */
export function useRunCombinedExport(): () => void {
  const { t } = useTranslation('files')
  const run = useCombinedExport((state) => state.run)
  const showToast = useToasts((state) => state.showToast)
  const show = useShowExport()
  const runAndTell = async () => {
    const done = await run()
    if (done === null) return
    const named = { count: done.count, file: visibleText(done.file) }
    showToast({
      message:
        done.scope === 'groups' ? t('combinedExport.doneGroups', named) : t('export.done', named),
      action: { label: t('export.show'), run: show },
    })
  }
  return () => void runAndTell()
}
