import type { Snapshot } from '@shared/domain/snapshot'
import type { TFunction } from 'i18next'

type Words = TFunction<'inventory'>

/** The Steam user's id, or that the file did not say whose it is. */
export function steamUserWords({ request }: Pick<Snapshot, 'request'>, t: Words): string {
  return request.steamId === '' ? t('offline.noSteamUser') : request.steamId
}

/** What the person called it, or whose and of which game it is. */
export function snapshotTitle(snapshot: Snapshot, t: Words): string {
  const { annotation, request } = snapshot
  if (annotation.name !== '') return annotation.name
  return t('offline.title', {
    steamUser: steamUserWords(snapshot, t),
    game: t(`games.${request.game}`),
  })
}

/** Day and minute, such as `12 Nov 2026, 14:03`. */
export function timeWords(at: number, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(at)
}

/** The minute of today, or the day and its minute. */
export function shortTimeWords(at: number, now: number, language: string): string {
  if (new Date(at).toDateString() !== new Date(now).toDateString()) return timeWords(at, language)
  return new Intl.DateTimeFormat(language, { timeStyle: 'short' }).format(at)
}
