import { IconPackage } from '@tabler/icons-react'
import { useDeferredValue } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../components/empty-state'
import { useDeposits } from '../stores/use-app-stores'
import { DraftItems } from './draft-items'

/** What lies in the tray, beside the items that it is chosen from. */
export function DraftPane() {
  const { t } = useTranslation('draft')
  // Grouping thousands of items comes after the box that was clicked.
  const draft = useDeferredValue(useDeposits(({ open }) => open?.draft ?? null))
  if (draft === null) {
    return <EmptyState icon={IconPackage} title={t('items.none')} text={t('items.noneText')} />
  }
  return <DraftItems key={draft.id} draft={draft} isReadOnly={false} />
}
