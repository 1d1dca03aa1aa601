import { Button } from '@mantine/core'
import { IconInbox } from '@tabler/icons-react'
import type { OpenDraft } from '@shared/domain/open-draft'
import { totalsOfItems } from '@shared/domain/draft-totals'
import { useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { UserText } from '../components/user-text'
import { showTrayDraft } from '../deposits/deposits-screen-store'
import { visibleText } from '../components/visible-text'
import { useAppStores, useDeposits } from '../stores/use-app-stores'
import { PriceAge } from './price-age'
import { TrayActions } from './tray-actions'
import { TrayElsewhere, useIsElsewhere } from './tray-elsewhere'
import { TrayStatus } from './tray-status'
import { TrayTotals } from './tray-totals'
import classes from './tray.module.css'
import { useChoiceKeys } from './use-choice-keys'

interface TrayProps {
  /** Also while it is empty: where items are chosen no row is to jump when the first one is. */
  readonly isAlwaysThere: boolean
}

/** The draft that choosing changes, at the foot of the window. */
export function Tray({ isAlwaysThere }: TrayProps) {
  const { t } = useTranslation('draft')
  const open = useDeposits((state) => state.open)
  const root = useRef<HTMLElement>(null)
  const hadDraft = useRef(open !== null)
  useChoiceKeys()
  useEffect(() => {
    // The button that put the draft away went with it.
    const isLost = document.activeElement === document.body
    if (open === null && hadDraft.current && isLost) root.current?.focus({ preventScroll: true })
    hadDraft.current = open !== null
  }, [open])
  if (open === null && !isAlwaysThere) return null
  return (
    <section ref={root} tabIndex={-1} className={classes.tray} aria-label={t('tray.label')}>
      {open === null ? <EmptyTray /> : <FilledTray open={open} />}
    </section>
  )
}

function FilledTray({ open }: { readonly open: OpenDraft }) {
  const { t } = useTranslation('draft')
  const { draft } = open
  const totals = useMemo(() => totalsOfItems(draft.items), [draft.items])
  const isElsewhere = useIsElsewhere(draft)
  return (
    <div className={classes.line} data-elsewhere={isElsewhere}>
      <span className={classes.title} title={visibleText(draft.orderId)}>
        <strong>{t('tray.draft')}</strong>
        {draft.orderId === '' ? (
          <span className={classes.noOrderId}>{t('tray.noOrderId')}</span>
        ) : (
          <UserText text={draft.orderId} className={classes.orderId} />
        )}
      </span>
      <TrayTotals key={draft.id} totals={totals} origin={draft.origin} />
      <PriceAge takenAt={draft.origin.takenAt} isBrief />
      <TrayStatus draft={draft} />
      {isElsewhere ? <TrayElsewhere draft={draft} /> : null}
      <TrayActions open={open} />
    </div>
  )
}

/** How to choose, or why nothing can be chosen. */
function EmptyTray() {
  const { t } = useTranslation(['draft', 'common'])
  const problem = useDeposits((state) => state.problem)
  const load = useDeposits((state) => state.load)
  const openDrafts = useDeposits(
    ({ view }) => view?.drafts.filter(({ record }) => record === null).length ?? 0,
  )
  const app = useAppStores()
  return (
    <div className={classes.line}>
      <IconInbox size={16} className={classes.emptyIcon} aria-hidden />
      {problem === null ? (
        <span className={classes.hint}>{t('tray.empty')}</span>
      ) : (
        <>
          <span role="alert" className={classes.word} data-tone="bad">
            {t('tray.notLoaded')}
          </span>
          <Button variant="default" size="compact-xs" onClick={() => void load()}>
            {t('common:tryAgain')}
          </Button>
        </>
      )}
      {openDrafts === 0 ? null : (
        <span className={classes.actions}>
          <Button variant="default" size="compact-sm" onClick={() => showTrayDraft(app)}>
            {t('tray.drafts', { count: openDrafts })}
          </Button>
        </span>
      )}
    </div>
  )
}
