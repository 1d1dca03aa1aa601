import { IconClockExclamation } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './relative-time.module.css'

const minute = 60_000
/** Clocks that are right differ by less. */
const clockTolerance = 5 * minute

interface RelativeTimeProps {
  /** Milliseconds since 1970. */
  readonly at: number
}

/**
 * How long ago, as "3 minutes ago", with the exact time as its title. Goes on by itself. What lies ahead came from
 * another clock, and says so.
 */
export function RelativeTime({ at }: RelativeTimeProps) {
  const { t, i18n } = useTranslation('common')
  const now = useNow(minute)
  const elapsed = now - at
  const exact = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'medium' })
  if (elapsed < -clockTolerance) {
    const time = timeAgo(elapsed, i18n.language)
    return (
      <time
        dateTime={new Date(at).toISOString()}
        title={t('clocksDifferHint', { exact: exact.format(at) })}
        className={classes.ahead}
      >
        <IconClockExclamation size={12} aria-hidden />
        <span>{t('clocksDiffer', { time })}</span>
      </time>
    )
  }
  return (
    <time dateTime={new Date(at).toISOString()} title={exact.format(at)}>
      {elapsed < minute ? t('justNow') : timeAgo(elapsed, i18n.language)}
    </time>
  )
}

const steps = [
  ['day', 24 * 60 * minute],
  ['hour', 60 * minute],
  ['minute', minute],
] as const

function timeAgo(elapsed: number, language: string): string {
  const step = steps.find(([, length]) => Math.abs(elapsed) >= length) ?? steps[2]
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' })
  return format.format(-Math.trunc(elapsed / step[1]), step[0])
}

/** This machine's time, read again at every interval. */
function useNow(interval: number): number {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), interval)
    return () => clearInterval(timer)
  }, [interval])
  return now
}
