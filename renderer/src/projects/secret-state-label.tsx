import type { SecretState } from '@shared/domain/project'
import {
  IconAlertTriangle,
  IconClock,
  IconFlask,
  IconLock,
  IconLockQuestion,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './secret-state-label.module.css'

const icons = {
  keychain: IconLock,
  memory: IconClock,
  missing: IconAlertTriangle,
  lost: IconLockQuestion,
  'built-in': IconFlask,
} as const

/** Where a project's client secret is, by a shape and a word. */
export function SecretStateLabel({ state }: { readonly state: SecretState }) {
  const { t } = useTranslation('projects')
  const Icon = icons[state]
  return (
    <span className={classes.root} data-state={state}>
      <Icon size={14} aria-hidden />
      {t('secretStateLabel', { state: t(`secretState.${state}`) })}
    </span>
  )
}
