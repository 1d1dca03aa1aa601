import { Button } from '@mantine/core'
import type { BatchId } from '@shared/batch'
import { IconPlus } from '@tabler/icons-react'
import { memo, useLayoutEffect, useRef, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { RelativeTime } from '../components/relative-time'
import { UserText } from '../components/user-text'
import { moveByKey } from '../inventory/row-moves'
import type { KnownBatch } from '../stores/known-batch'
import classes from './batch-list.module.css'
import { batchName } from './batch-name'
import { PhaseWords } from './phase-words'
import { ProgressBar } from './progress-bar'

interface BatchListProps {
  readonly batches: readonly KnownBatch[]
  /** Null: the form of a new one. */
  readonly shown: BatchId | null
  readonly onShow: (shown: BatchId | null) => void
}

/** All batches, the newest first. Moving to one shows it. */
export function BatchList({ batches, shown, onShow }: BatchListProps) {
  const { t } = useTranslation('batch')
  const list = useRef<HTMLDivElement>(null)
  const selected = batches.findIndex(({ batch }) => batch.id === shown)
  const wantsFocus = useRef(false)
  useLayoutEffect(() => {
    if (!wantsFocus.current) return
    wantsFocus.current = false
    const row = list.current?.querySelector<HTMLElement>('[tabindex="0"]')
    row?.focus()
  })
  const followKey = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const isChosen = event.key === 'Enter' || event.key === ' '
    const current = Math.max(0, selected)
    const target = isChosen
      ? current
      : moveByKey(event.key, current, { count: batches.length, perLine: 1, linesInSight: 8 })
    const batch = target === null ? undefined : batches[target]?.batch
    if (batch === undefined) return
    event.preventDefault()
    wantsFocus.current = true
    onShow(batch.id)
  }
  return (
    <div className={classes.root}>
      <div className={classes.bar}>
        <Button
          fullWidth
          variant={shown === null ? 'light' : 'default'}
          aria-pressed={shown === null}
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => onShow(null)}
        >
          {t('new.title')}
        </Button>
      </div>
      {batches.length === 0 ? (
        <p className={classes.hint}>{t('list.empty')}</p>
      ) : (
        <div
          ref={list}
          role="listbox"
          tabIndex={-1}
          aria-label={t('list.label')}
          className={classes.list}
          onKeyDown={followKey}
        >
          {batches.map((known, index) => (
            <BatchEntry
              key={known.batch.id}
              known={known}
              isShown={index === selected}
              isTabStop={index === Math.max(0, selected)}
              onShow={onShow}
            />
          ))}
        </div>
      )}
    </div>
  )
}

interface BatchEntryProps {
  readonly known: KnownBatch
  readonly isShown: boolean
  readonly isTabStop: boolean
  readonly onShow: (id: BatchId) => void
}

const BatchEntry = memo(function BatchEntry({
  known,
  isShown,
  isTabStop,
  onShow,
}: BatchEntryProps) {
  const { t, i18n } = useTranslation('batch')
  const { batch, counts } = known
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- The list hears the keys for all its entries.
    <div
      role="option"
      aria-selected={isShown}
      tabIndex={isTabStop ? 0 : -1}
      className={classes.entry}
      onClick={() => onShow(batch.id)}
    >
      <UserText text={batchName(batch, t, i18n.language)} className={classes.name} />
      <span className={classes.second}>
        <UserText text={batch.projectName} />
        <RelativeTime at={batch.createdAt} />
      </span>
      <ProgressBar counts={counts} total={batch.rows.length} />
      <span className={classes.second}>
        <PhaseWords phase={batch.phase} />
        <span>
          {t('list.done', { done: counts.done, count: batch.rows.length })}
          {counts.failed === 0 ? null : `, ${t('list.failed', { count: counts.failed })}`}
        </span>
      </span>
    </div>
  )
})
