import { ActionIcon } from '@mantine/core'
import { IconKeyboard } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useVersions } from '../stores/use-app-stores'
import { useShortcutsState } from './shortcuts-store'
import { strokeText } from './stroke-caps'

/** Leads to the list of shortcuts. */
export function ShortcutsButton() {
  const { t } = useTranslation('shortcuts')
  const { platform } = useVersions()
  const open = useShortcutsState((state) => state.open)
  return (
    <ActionIcon
      variant="default"
      aria-label={t('title')}
      title={t('button', { keys: strokeText('showShortcuts', platform, t) })}
      onClick={open}
    >
      <IconKeyboard size={15} aria-hidden />
    </ActionIcon>
  )
}
