import { useTranslation } from 'react-i18next'
import { useAppApi, useToasts } from '../stores/use-app-stores'

/** Has main put the diagnostics on the clipboard, and says so. */
export function useCopyDiagnostics(): () => void {
  const { t } = useTranslation('common')
  const api = useAppApi()
  const showToast = useToasts((state) => state.showToast)
  return () => {
    void api.copyDiagnostics().then((reply) => {
      showToast({ message: reply.ok ? t('diagnostics.copied') : t('copyFailed'), action: null })
    })
  }
}
