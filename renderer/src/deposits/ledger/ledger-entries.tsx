import type { DraftId } from '@shared/domain/deposit-draft'
import type { RecordedDraft } from '@shared/domain/ledger-search'
import {
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  type KeyboardEvent,
  type RefObject,
} from 'react'
import { useTranslation } from 'react-i18next'
import { useMoneyWords } from '../../components/money'
import { useScrollToTop, useVirtualRows } from '../../components/grid/virtual-rows'
import { moveByKey } from '../../inventory/row-moves'
import { entryHeight, LedgerEntry, type EntryFormats } from './ledger-entry'
import classes from './ledger-list.module.css'

const overscan = 12

interface LedgerEntriesProps {
  readonly list: RefObject<HTMLDivElement | null>
  readonly entries: readonly RecordedDraft[]
  readonly selectedId: DraftId | null
  readonly onShow: (id: DraftId) => void
}

/** Only what is in sight is drawn, and the entry that Tab leads to. Moving to an entry shows it. */
export function LedgerEntries({ list, entries, selectedId, onShow }: LedgerEntriesProps) {
  const { t } = useTranslation('deposits')
  const formats = useEntryFormats()
  const selected = useMemo(
    () => entries.findIndex(({ id }) => id === selectedId),
    [entries, selectedId],
  )
  const tabStop = Math.max(0, selected)
  const { height, rows, scrollTo, scrollToTop } = useVirtualRows({
    scroller: list,
    focusIndex: tabStop,
    count: entries.length,
    rowHeight: entryHeight,
    overscan,
  })
  useScrollToTop({ scrollToTop }, [entries])
  useEffect(() => {
    if (selected >= 0) scrollTo(selected)
  }, [scrollTo, selected])
  const wantsFocus = useRef<DraftId | null>(null)
  useLayoutEffect(() => {
    if (wantsFocus.current === null || wantsFocus.current !== selectedId) return
    const entry = list.current?.querySelector<HTMLElement>('[aria-selected="true"]')
    if (entry === undefined || entry === null) return
    wantsFocus.current = null
    entry.focus({ preventScroll: true })
  })

  const followKey = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const isChosen = event.key === 'Enter' || event.key === ' '
    const linesInSight = Math.floor((list.current?.clientHeight ?? 0) / entryHeight)
    const target = isChosen
      ? tabStop
      : moveByKey(event.key, selected < 0 ? null : selected, {
          count: entries.length,
          perLine: 1,
          linesInSight,
        })
    const id = target === null ? undefined : entries[target]?.id
    if (id === undefined) return
    event.preventDefault()
    wantsFocus.current = id
    onShow(id)
  }
  return (
    <div ref={list} className={classes.scroller}>
      <div
        role="listbox"
        tabIndex={-1}
        aria-label={t('ledger.label')}
        className={classes.entries}
        style={{ height }}
        onKeyDown={followKey}
      >
        {rows.map(({ index, top }) => {
          const entry = entries[index]
          return entry === undefined ? null : (
            <LedgerEntry
              key={entry.id}
              entry={entry}
              index={index}
              top={top}
              count={entries.length}
              isSelected={index === selected}
              isTabStop={index === tabStop}
              formats={formats}
              onShow={onShow}
            />
          )
        })}
      </div>
    </div>
  )
}

function useEntryFormats(): EntryFormats {
  const { language } = useTranslation('deposits').i18n
  const money = useMoneyWords()
  return useMemo(
    () => ({
      money,
      time: new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }),
    }),
    [language, money],
  )
}
