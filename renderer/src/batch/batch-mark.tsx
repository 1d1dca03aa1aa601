import { VisuallyHidden } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { KnownBatch } from '../stores/known-batch'
import { useBatches } from '../stores/use-app-stores'
import classes from './batch-mark.module.css'

/** The name of the batch screen in the bar of screens, with how far it is while any batch runs, wherever the person is. */
export function BatchMark() {
  const { t } = useTranslation('common')
  const percent = useBatches(({ batches }) => percentOf(batches ?? []))
  const isStopped = useBatches(({ batches }) => batches?.some(isPausedByProblem) ?? false)
  const name = t('screens.batch')
  if (percent === null && !isStopped) return name
  return (
    <span className={classes.root}>
      <span aria-hidden>{name}</span>
      {isStopped ? <IconAlertTriangle size={13} aria-hidden className={classes.warn} /> : null}
      {percent === null ? null : (
        <span aria-hidden className={classes.progress}>
          <span className={classes.percent}>{t('screens.percent', { percent })}</span>
          <span className={classes.bar}>
            <span style={{ width: `${percent}%` }} />
          </span>
        </span>
      )}
      <VisuallyHidden>
        {percent === null ? t('screens.batchPaused') : t('screens.batchRunning', { percent })}
      </VisuallyHidden>
    </span>
  )
}

/** Of the rows of all batches that run, how many are through; null: none runs. */
function percentOf(batches: readonly KnownBatch[]): number | null {
  let over = 0
  let all = 0
  for (const { batch, counts } of batches) {
    if (batch.phase.kind !== 'running') continue
    over += counts.done + counts.failed + counts.skipped
    all += batch.rows.length
  }
  return all === 0 ? null : Math.floor((over / all) * 100)
}

function isPausedByProblem({ batch }: KnownBatch): boolean {
  return batch.phase.kind === 'paused' && typeof batch.phase.because === 'object'
}
