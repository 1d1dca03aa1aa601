import { Button, Loader } from '@mantine/core'
import type { DepositDraft, DraftId } from '@shared/domain/deposit-draft'
import type { DepositsView } from '@shared/ipc-contract'
import { IconNotebook, IconPackage } from '@tabler/icons-react'
import { useEffect, useRef, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../components/empty-state'
import { SidePane } from '../components/side-pane'
import { ErrorNotice } from '../errors/error-notice'
import { HandOverPane } from '../hand-over/hand-over-pane'
import { useHandOver } from '../hand-over/hand-over-store'
import { useDeposits, useScreen } from '../stores/use-app-stores'
import layout from '../components/screen-layout.module.css'
import { useDepositsScreen, type DepositsTab } from './deposits-screen-store'
import { DraftView } from './draft-view'
import { DraftsPane } from './drafts-pane'
import { SetAsideDrafts } from './set-aside-drafts'
import { useDepositPanes } from './use-deposit-panes'

const listLimits = { narrowest: 240, widest: 440 }
const handOverLimits = { narrowest: 300, widest: 620 }

/** Drafts and the ledger left, the one that is shown in the middle, what it is handed over as right. */
export function DepositsScreen() {
  const { t } = useTranslation('deposits')
  const view = useDeposits((state) => state.view)
  const problem = useDeposits((state) => state.problem)
  const load = useDeposits((state) => state.load)
  useEffect(() => void load(), [load])
  if (view !== null) return <Deposits view={view} />
  return (
    <section className={layout.before} aria-label={t('title')}>
      {problem === null ? (
        <output className={layout.loading}>
          <Loader aria-hidden /> {t('loading')}
        </output>
      ) : (
        <ErrorNotice heading={t('notLoaded')} error={problem} onTryAgain={() => void load()} />
      )}
    </section>
  )
}

function Deposits({ view }: { readonly view: DepositsView }) {
  const { t } = useTranslation('deposits')
  const isLed = useBeingLed()
  const kept = useDepositsScreen((state) => state.tab)
  const tab = isLed ? 'drafts' : kept
  const shown = useShownDraft(view, tab)
  const panes = useDepositPanes(shown === null ? 'none' : isLed ? 'wanted' : 'offered')
  const screen = useRef<HTMLElement>(null)
  useFocusKept(screen, shown?.id ?? null)
  return (
    <section ref={screen} tabIndex={-1} className={layout.screen} aria-label={t('title')}>
      <SidePane
        side="left"
        label={t('panes.list')}
        state={panes.list.state}
        limits={listLimits}
        onChange={panes.list.change}
      >
        <DraftsPane view={view} tab={tab} />
      </SidePane>
      <div className={layout.middle}>
        <div className={layout.notices}>
          <SetAsideDrafts files={view.setAside} />
        </div>
        {shown === null ? (
          <NothingShown tab={tab} view={view} />
        ) : (
          <DraftView key={shown.id} draft={shown} />
        )}
      </div>
      {shown === null ? null : (
        <SidePane
          side="right"
          label={t('panes.handOver')}
          state={panes.handOver.state}
          limits={handOverLimits}
          onChange={panes.handOver.change}
        >
          <HandOverPane draft={shown} />
        </SidePane>
      )}
    </section>
  )
}

/** The draft in the tray, or the deposit that was chosen in the ledger. */
function useShownDraft(view: DepositsView, tab: DepositsTab): DepositDraft | null {
  const inTray = useDeposits(({ open }) => open?.draft ?? null)
  const shownRecord = useDepositsScreen((state) => state.shownRecord)
  if (tab === 'drafts') return inTray
  return view.drafts.find(({ id, record }) => id === shownRecord && record !== null) ?? null
}

/** Whether the person is being led to something of the draft in the tray. What it takes to see that stays open. */
function useBeingLed(): boolean {
  const trayId = useDeposits(({ open }) => open?.draft.id ?? null)
  const isLed = useHandOver(({ wanted }) => wanted !== null && wanted.draftId === trayId)
  const showTab = useDepositsScreen((state) => state.showTab)
  const openPane = useDepositsScreen((state) => state.openPane)
  useEffect(() => {
    if (!isLed) return
    showTab('drafts')
    openPane('handOver')
  }, [isLed, showTab, openPane])
  return isLed
}

/** When what is shown goes, so does the focus in it: the screen takes it, so that Tab goes on from there. */
function useFocusKept(screen: RefObject<HTMLElement | null>, shownId: DraftId | null) {
  const before = useRef(shownId)
  useEffect(() => {
    const isOther = before.current !== shownId
    before.current = shownId
    const isLost = document.activeElement === document.body
    if (isOther && isLost) screen.current?.focus({ preventScroll: true })
  }, [screen, shownId])
}

interface NothingShownProps {
  readonly tab: DepositsTab
  readonly view: DepositsView
}

function NothingShown({ tab, view }: NothingShownProps) {
  const { t } = useTranslation('deposits')
  const goTo = useScreen((state) => state.goTo)
  const hasDrafts = view.drafts.some(({ record }) => record === null)
  if (tab === 'ledger') {
    return <EmptyState icon={IconNotebook} title={t('noRecord.title')} text={t('noRecord.text')} />
  }
  return (
    <EmptyState
      icon={IconPackage}
      title={t(hasDrafts ? 'noneInTray.title' : 'empty.title')}
      text={t(hasDrafts ? 'noneInTray.text' : 'empty.text')}
    >
      <Button variant="default" onClick={() => goTo('inventory')}>
        {t('toInventory')}
      </Button>
    </EmptyState>
  )
}
