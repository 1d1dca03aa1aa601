import { IconPackage } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../components/empty-state'

/** Drafts, the ledger, and what a draft is handed over as. */
export function DepositsScreen() {
  const { t } = useTranslation('deposits')
  return <EmptyState icon={IconPackage} title={t('empty.title')} text={t('empty.text')} />
}
