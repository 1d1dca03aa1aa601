import type { DepositDraft } from '@shared/domain/deposit-draft'
import { IconAlertTriangle, IconInbox } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { MoneyText, type MoneyWords } from '../components/money'
import { RelativeTime } from '../components/relative-time'
import { UserText } from '../components/user-text'
import { visibleText } from '../components/visible-text'
import classes from './drafts-pane.module.css'
import { SandboxMark } from './sandbox-mark'
import { usdTotalOfItems } from './open-drafts'

interface OpenDraftRowProps {
  readonly draft: DepositDraft
  /** By its project's name of today. */
  readonly projectName: string
  readonly isInTray: boolean
  readonly isTabStop: boolean
  readonly money: MoneyWords
  readonly onOpen: (draft: DepositDraft) => void
}

/** One draft that no deposit was created with yet. */
export const OpenDraftRow = memo(function OpenDraftRow(props: OpenDraftRowProps) {
  const { draft, projectName, isInTray, isTabStop, money, onOpen } = props
  const { t } = useTranslation('deposits')
  const { t: inventoryWords } = useTranslation('inventory')
  const { orderId, items, findings, origin, changedAt } = draft
  const { steamId, game } = origin.request
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- The list hears the keys for all its rows.
    <div
      role="option"
      aria-selected={isInTray}
      tabIndex={isTabStop ? 0 : -1}
      data-draft={draft.id}
      className={classes.draft}
      onClick={() => onOpen(draft)}
    >
      <span className={classes.line}>
        {orderId === '' ? (
          <span className={classes.noOrderId}>{t('noOrderId')}</span>
        ) : (
          <UserText text={orderId} className={classes.orderId} />
        )}
        <MoneyText value={usdTotalOfItems(items)} words={money} currency={usd} />
      </span>
      <span className={classes.second}>
        <span className={classes.facts}>
          <span className={classes.id}>
            {steamId === '' ? t('noSteamUser') : visibleText(steamId)}
          </span>
          <span>{inventoryWords(`games.${game}`)}</span>
        </span>
        <span>{t('items', { count: items.length })}</span>
      </span>
      <span className={classes.second}>
        <UserText text={projectName === '' ? t('noProject') : projectName} />
        <RelativeTime at={changedAt} />
      </span>
      <span className={classes.second}>
        <SandboxMark draft={draft} isSmall />
        {isInTray ? (
          <span className={classes.mark}>
            <IconInbox size={12} aria-hidden /> {t('inTray')}
          </span>
        ) : null}
        {findings.length === 0 ? null : (
          <span className={classes.mark} data-tone="warn">
            <IconAlertTriangle size={12} aria-hidden />
            {t('findings.count', { count: findings.length })}
          </span>
        )}
      </span>
    </div>
  )
})

const usd = 'USD'
