import { useTranslation } from 'react-i18next'
import { describeError } from '../errors/describe-error'
import { useAppApi, useToasts, useVersions } from '../stores/use-app-stores'

/** Shows the last export in the system's file manager; says so where that fails. */
export function useShowExport(): () => void {
  const { t } = useTranslation('files')
  const { t: words } = useTranslation('errors')
  const { platform } = useVersions()
  const api = useAppApi()
  const showToast = useToasts((state) => state.showToast)
  const show = async () => {
    const reply = await api.showLastExport()
    if (reply.ok) return
    const { title, remedy } = describeError(reply.error, words, platform)
    showToast({ message: t('export.notShown', { reason: `${title}.`, remedy }), action: null })
  }
  return () => void show()
}
