import type { ExportOutcome } from '@shared/ipc-contract'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { visibleText } from '../components/visible-text'
import { useToasts } from '../stores/use-app-stores'
import { useExport } from './export-store'
import { useShowExport } from './use-show-export'

/** Exports what was chosen. A toast says where it is. */
export function useRunExport(): () => void {
  const { t } = useTranslation('files')
  const run = useExport((state) => state.run)
  const showToast = useToasts((state) => state.showToast)
  const show = useShowExport()
  const runAndTell = async () => {
    const outcome = await run()
    if (outcome === null) return
    showToast({ message: doneWords(outcome, t), action: { label: t('export.show'), run: show } })
  }
  return () => void runAndTell()
}

function doneWords({ files, folder }: ExportOutcome, t: TFunction<'files'>): string {
  const [file, ...others] = files
  return file !== undefined && others.length === 0
    ? t('export.done', { count: file.items, file: visibleText(file.file) })
    : t('export.doneSeveral', { count: files.length, folder: visibleText(folder) })
}
