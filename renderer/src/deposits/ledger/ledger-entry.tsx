import type { DraftId } from '@shared/domain/deposit-draft'
import type { RecordedDraft } from '@shared/domain/ledger-search'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { MoneyText, type MoneyWords } from '../../components/money'
import { UserText } from '../../components/user-text'
import { visibleText } from '../../components/visible-text'
import { SandboxMark } from '../sandbox-mark'
import classes from './ledger-list.module.css'
import { usdTotalOf } from './ledger-totals'

/** Pixels; the style sheet has the same. */
export const entryHeight = 66

interface LedgerEntryProps {
  readonly entry: RecordedDraft
  /** From 0. */
  readonly index: number
  /** Pixels from the top of the list. */
  readonly top: number
  /** Of all entries. */
  readonly count: number
  readonly isSelected: boolean
  readonly isTabStop: boolean
  readonly formats: EntryFormats
  readonly onShow: (id: DraftId) => void
}

/** Made once for all entries. */
export interface EntryFormats {
  readonly money: MoneyWords
  readonly time: Intl.DateTimeFormat
}

/** One deposit: order id and what it came to, when and for whom, and the id that SkinsBack gave it. */
export const LedgerEntry = memo(function LedgerEntry(props: LedgerEntryProps) {
  const { entry, index, top, count, isSelected, isTabStop, formats, onShow } = props
  const { t } = useTranslation('deposits')
  const { orderId, record, origin, items, id } = entry
  const { steamId } = origin.request
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- The list hears the keys for all its entries.
    <div
      role="option"
      aria-selected={isSelected}
      aria-setsize={count}
      aria-posinset={index + 1}
      tabIndex={isTabStop ? 0 : -1}
      className={classes.entry}
      style={{ transform: `translateY(${top}px)` }}
      onClick={() => onShow(id)}
    >
      <span className={classes.line}>
        <UserText text={orderId} className={classes.orderId} />
        <MoneyText value={usdTotalOf(entry)} words={formats.money} currency={usd} />
      </span>
      <span className={classes.second}>
        <time dateTime={new Date(record.createdAt).toISOString()}>
          {formats.time.format(record.createdAt)}
        </time>
        <SandboxMark draft={entry} isSmall />
        <span>{t('ledger.items', { count: items.length })}</span>
      </span>
      <span className={classes.second}>
        {record.transactionId === '' ? (
          <span>{t('ledger.noTransactionId')}</span>
        ) : (
          <UserText text={record.transactionId} className={classes.id} />
        )}
        <span className={classes.id}>
          {steamId === '' ? t('ledger.noSteamUser') : visibleText(steamId)}
        </span>
      </span>
    </div>
  )
})

const usd = 'USD'
