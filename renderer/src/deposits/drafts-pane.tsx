import { Tabs } from '@mantine/core'
import type { DepositsView } from '@shared/ipc-contract'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { OpenDraftFileButton } from '../hand-over/open-draft-file'
import { useDepositsScreen, type DepositsTab } from './deposits-screen-store'
import classes from './drafts-pane.module.css'
import { LedgerList } from './ledger/ledger-list'
import { openDraftsOf } from './open-drafts'
import { OpenDraftsList } from './open-drafts-list'

interface DraftsPaneProps {
  readonly view: DepositsView
  readonly tab: DepositsTab
}

/** What there is to show: drafts in work, and the ledger. */
export function DraftsPane({ view, tab }: DraftsPaneProps) {
  const { t } = useTranslation('deposits')
  const shownRecord = useDepositsScreen((state) => state.shownRecord)
  const showTab = useDepositsScreen((state) => state.showTab)
  const showRecord = useDepositsScreen((state) => state.showRecord)
  const openPane = useDepositsScreen((state) => state.openPane)
  const drafts = useMemo(() => openDraftsOf(view.drafts), [view.drafts])
  const recorded = view.drafts.length - drafts.length
  return (
    <Tabs
      value={tab}
      onChange={(next) => showTab(next === 'ledger' ? 'ledger' : 'drafts')}
      keepMounted={false}
      classNames={tabClasses}
    >
      <Tabs.List grow aria-label={t('tabs.label')}>
        <Tabs.Tab value="drafts">{t('tabs.draftsCount', { count: drafts.length })}</Tabs.Tab>
        <Tabs.Tab value="ledger">{t('tabs.ledgerCount', { count: recorded })}</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="drafts">
        <div className={classes.bar}>
          <OpenDraftFileButton />
        </div>
        {drafts.length === 0 ? (
          <p className={classes.hint}>{t('list.empty')}</p>
        ) : (
          <OpenDraftsList drafts={drafts} />
        )}
      </Tabs.Panel>
      <Tabs.Panel value="ledger">
        <LedgerList
          selectedId={shownRecord}
          onShow={(id) => {
            openPane('list')
            showRecord(id)
          }}
        />
      </Tabs.Panel>
    </Tabs>
  )
}

const tabClasses = { root: classes.tabs ?? '', panel: classes.panel ?? '' }
