import { clockTolerance } from '@shared/domain/clock-tolerance'
import { IconClockExclamation } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './relative-time.module.css'
import { minute, timeAgo } from './time-ago'
import { useNow } from './use-now'

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
  const now = useNow()
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
