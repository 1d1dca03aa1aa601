import type { DraftId } from '@shared/domain/deposit-draft'
import { recordedDrafts, searchLedger } from '@shared/domain/ledger-search'
import { IconNotebook, IconSearchOff } from '@tabler/icons-react'
import { useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../components/empty-state'
import { ErrorNotice } from '../../errors/error-notice'
import { useDeposits } from '../../stores/use-app-stores'
import { LedgerBar } from './ledger-bar'
import { LedgerEntries } from './ledger-entries'
import classes from './ledger-list.module.css'
import { useSaveLedger } from './use-save-ledger'

interface LedgerListProps {
  /** The deposit that is shown beside the list; null: none of them. */
  readonly selectedId: DraftId | null
  readonly onShow: (id: DraftId) => void
}

/** The deposits that were created, by order id: what was recorded of each, found again by search, taken out as CSV. */
export function LedgerList({ selectedId, onShow }: LedgerListProps) {
  const { t } = useTranslation('deposits')
  const drafts = useDeposits(({ view }) => view?.drafts)
  const ledger = useMemo(() => recordedDrafts(drafts ?? []), [drafts])
  const [search, setSearch] = useState('')
  const shown = useMemo(() => searchLedger(ledger, search), [ledger, search])
  const list = useRef<HTMLDivElement>(null)
  const saving = useSaveLedger()

  if (drafts === undefined) return null
  if (ledger.length === 0) {
    return (
      <EmptyState
        icon={IconNotebook}
        title={t('ledger.empty.title')}
        text={t('ledger.empty.text')}
      />
    )
  }
  return (
    <section className={classes.root} aria-label={t('ledger.label')}>
      <LedgerBar
        search={search}
        onSearch={setSearch}
        shown={shown}
        count={ledger.length}
        onEnterList={() => list.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus()}
        onSave={() => void saving.save(shown)}
      />
      {saving.problem === null ? null : (
        <ErrorNotice
          error={saving.problem}
          heading={t('ledger.notSaved')}
          onTryAgain={() => void saving.save(shown)}
          onDismiss={saving.dismissProblem}
        />
      )}
      {shown.length === 0 ? (
        <EmptyState
          icon={IconSearchOff}
          title={t('ledger.noMatch.title')}
          text={t('ledger.noMatch.text')}
        />
      ) : (
        <LedgerEntries list={list} entries={shown} selectedId={selectedId} onShow={onShow} />
      )}
    </section>
  )
}
