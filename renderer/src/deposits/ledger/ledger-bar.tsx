import { Button } from '@mantine/core'
import type { RecordedDraft } from '@shared/domain/ledger-search'
import { IconFileSpreadsheet } from '@tabler/icons-react'
import { useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Money } from '../../components/money'
import { SearchField } from '../../components/search-field'
import classes from './ledger-list.module.css'
import { usdSumOf } from './ledger-totals'

interface LedgerBarProps {
  readonly search: string
  readonly onSearch: (search: string) => void
  /** What the search leaves. */
  readonly shown: readonly RecordedDraft[]
  /** Of all deposits. */
  readonly count: number
  /** Leads from the search into the list. */
  readonly onEnterList: () => void
  readonly onSave: () => void
}

/** Search, what is shown and what it comes to, and the way out as CSV. */
export function LedgerBar({ search, onSearch, shown, count, onEnterList, onSave }: LedgerBarProps) {
  const { t } = useTranslation('deposits')
  const field = useRef<HTMLInputElement>(null)
  const sum = useMemo(() => usdSumOf(shown), [shown])
  return (
    <div role="search" className={classes.bar} aria-label={t('ledger.searchLabel')}>
      <SearchField
        field={field}
        label={t('ledger.search')}
        placeholder={t('ledger.searchPlaceholder')}
        value={search}
        onChange={onSearch}
        onEnterList={onEnterList}
        alone={{ clearLabel: t('ledger.clearSearch') }}
      />
      <div className={classes.line}>
        <output className={classes.shown}>
          <span>{t('ledger.count', { shown: shown.length, count })}</span>
          <Money value={sum} currency={usd} />
        </output>
        <Button
          variant="default"
          size="compact-xs"
          disabled={shown.length === 0}
          title={t('ledger.saveCsvTitle')}
          leftSection={<IconFileSpreadsheet size={13} aria-hidden />}
          onClick={onSave}
        >
          {t('ledger.saveCsv')}
        </Button>
      </div>
    </div>
  )
}

const usd = 'USD'
