import { IconClockPause } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Money } from '../components/money'
import { useNow } from '../components/use-now'
import { shortTimeWords } from '../inventory/snapshot-words'
import type { KnownBatch } from '../stores/known-batch'
import classes from './batch-view.module.css'
import { durationWords } from './duration-words'
import { PhaseWords } from './phase-words'
import { ProgressBar } from './progress-bar'

/** How far the batch is, how it gets on, and what it has found so far. */
export function BatchProgress({ known }: { readonly known: KnownBatch }) {
  const { t, i18n } = useTranslation('batch')
  const { batch, counts, depositableUsd } = known
  const { phase, rows } = batch
  const numbers = new Intl.NumberFormat(i18n.language)
  const now = useNow()
  const isOver = phase.kind === 'ended' || phase.kind === 'cancelled'
  const over = counts.done + counts.failed + counts.skipped
  return (
    <div className={classes.progress}>
      <div className={classes.standing}>
        <p className={classes.stage}>
          <span role="status">
            <PhaseWords phase={phase} />
          </span>
          <span className={classes.through}>
            {t(isOver ? 'progress.fetched' : 'progress.through', {
              over: numbers.format(over),
              done: numbers.format(counts.done),
              all: numbers.format(rows.length),
              percent: rows.length === 0 ? 0 : Math.floor((over / rows.length) * 100),
            })}
          </span>
          {phase.kind === 'running' ? <Pace known={known} /> : null}
          {isOver ? <span>{shortTimeWords(phase.at, now, i18n.language)}</span> : null}
        </p>
        <ProgressBar
          counts={counts}
          total={rows.length}
          spoken={{
            label: t('progress.label'),
            text: t('progress.spoken', { ...counts, all: rows.length }),
          }}
        />
      </div>
      <p className={classes.found}>
        <span className={classes.foundLabel}>
          {t(isOver ? 'progress.depositableAtEnd' : 'progress.depositable')}
        </span>
        <Money value={depositableUsd} currency={usd} size="total" />
      </p>
    </div>
  )
}

const usd = 'USD'

function Pace({ known: { pace } }: { readonly known: KnownBatch }) {
  const { t, i18n } = useTranslation('batch')
  const now = useNow()
  if (pace === null) return null
  const { blockedUntil, blocks, perMinute, timeLeft, toldAt } = pace
  const isBlocked = blockedUntil !== null && blockedUntil > now
  const left = timeLeft === null ? null : Math.max(0, timeLeft - Math.max(0, now - toldAt))
  return (
    <>
      <span>
        {left === null
          ? t('progress.timeUnknown')
          : t('progress.timeLeft', { time: durationWords(left, t) })}
      </span>
      {isBlocked ? (
        <span role="status" className={classes.blocked}>
          <IconClockPause size={13} aria-hidden />
          {t('progress.blocked', {
            time: new Intl.DateTimeFormat(i18n.language, { timeStyle: 'medium' }).format(
              blockedUntil,
            ),
            count: blocks,
          })}
        </span>
      ) : (
        <>
          {perMinute === null ? null : <span>{t('progress.pace', { count: perMinute })}</span>}
          {blocks === 0 ? null : <span>{t('progress.blocks', { count: blocks })}</span>}
        </>
      )}
    </>
  )
}
