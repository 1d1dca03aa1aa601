import { Loader } from '@mantine/core'
import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Running } from './inventory-store'
import { progressWords } from './progress-words'
import classes from './request-pane.module.css'

/** The stage of a fetch and its time so far. Stays in the page while none runs, so that a stage is read out. */
export function FetchProgress({ running }: { readonly running: Running | null }) {
  const { t, i18n } = useTranslation('inventory')
  return (
    <div className={classes.progress}>
      {running === null ? null : <Loader size={12} aria-hidden />}
      <span role="status" aria-label={t('progress.label')} className={classes.stage}>
        {running === null ? null : progressWords(running.stage, t, i18n.language)}
      </span>
      {running === null ? null : <Elapsed key={running.callId} startedAt={running.startedAt} />}
    </div>
  )
}

const tick = 100

function Elapsed({ startedAt }: { readonly startedAt: number }) {
  const { t, i18n } = useTranslation('inventory')
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), tick)
    return () => clearInterval(timer)
  }, [])
  // Made once: making one takes longer than all else that a tick does.
  const format = useMemo(
    () =>
      new Intl.NumberFormat(i18n.language, { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
    [i18n.language],
  )
  const seconds = format.format(Math.max(0, now - startedAt) / 1000)
  return (
    <span role="timer" aria-live="off" className={classes.elapsed}>
      {t('progress.elapsed', { seconds })}
    </span>
  )
}
