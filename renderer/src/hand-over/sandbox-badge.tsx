import { Badge } from '@mantine/core'
import type { DepositDraft } from '@shared/domain/deposit-draft'
import { useTranslation } from 'react-i18next'
import classes from './hand-over-pane.module.css'
import { useIsSandboxDraft } from './sandbox-draft'

/** Says of a draft's items that they are made up; nothing of real ones. */
export function SandboxBadge({ draft }: { readonly draft: Pick<DepositDraft, 'origin'> }) {
  const { t } = useTranslation('inventory')
  return useIsSandboxDraft(draft) ? (
    <Badge variant="light" color="gray" className={classes.sandbox ?? ''}>
      {t('summary.sandbox')}
    </Badge>
  ) : null
}
