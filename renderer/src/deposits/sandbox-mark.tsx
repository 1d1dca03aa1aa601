import type { DepositDraft } from '@shared/domain/deposit-draft'
import { IconFlask } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useIsSandboxDraft } from '../hand-over/sandbox-draft'
import classes from './sandbox-mark.module.css'

interface SandboxMarkProps {
  readonly draft: Pick<DepositDraft, 'origin'>
  /** In a list there is room for a word only. */
  readonly isSmall?: boolean
}

/** Says that a draft's items are made up; nothing where they are not. */
export function SandboxMark({ draft, isSmall = false }: SandboxMarkProps) {
  const { t } = useTranslation('deposits')
  if (!useIsSandboxDraft(draft)) return null
  return (
    <span className={classes.mark} title={t('sandbox.full')}>
      <IconFlask size={12} aria-hidden />
      {t(isSmall ? 'sandbox.short' : 'sandbox.full')}
    </span>
  )
}
