import { useTranslation } from 'react-i18next'
import { useVersions } from '../stores/use-app-stores'

/** What the key is called that commands go with here. */
export function useCommandKey(): string {
  const { t } = useTranslation('inventory')
  return t(useVersions().platform === 'darwin' ? 'keys.cmd' : 'keys.ctrl')
}
