import type { TFunction } from 'i18next'

/** A length of time as a person says it, such as `2 min 30 s`; never less than a second. */
export function durationWords(milliseconds: number, t: TFunction<'batch'>): string {
  const seconds = Math.max(1, Math.ceil(milliseconds / 1000))
  if (seconds < 60) return t('duration.seconds', { seconds })
  // Of what takes long, seconds would only flicker.
  const minutes = seconds < 300 ? Math.floor(seconds / 60) : Math.ceil(seconds / 60)
  if (seconds < 300) return t('duration.minutesSeconds', { minutes, seconds: seconds % 60 })
  if (minutes < 60) return t('duration.minutes', { minutes })
  return t('duration.hours', { hours: Math.floor(minutes / 60), minutes: minutes % 60 })
}
