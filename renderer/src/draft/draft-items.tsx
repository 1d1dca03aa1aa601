import { parseDecimal } from '@shared/domain/decimal'
import type { DepositDraft } from '@shared/domain/deposit-draft'
import { groupItems } from '@shared/domain/item-groups'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Money } from '../components/money'
import { UserText } from '../components/user-text'

interface DraftItemsProps {
  readonly draft: DepositDraft
  readonly isReadOnly: boolean
}

/** What was chosen, identical items together. */
export function DraftItems({ draft }: DraftItemsProps) {
  const { t } = useTranslation('draft')
  const groups = useMemo(() => groupItems(draft.items), [draft.items])
  return (
    <ul aria-label={t('items.label')}>
      {groups.map(({ key, items }) => (
        <li key={key}>
          <UserText text={items[0]?.name ?? ''} />
          <Money value={parseDecimal(items[0]?.price ?? '')} currency="usd" />
        </li>
      ))}
    </ul>
  )
}
