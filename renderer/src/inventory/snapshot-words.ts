import type { Snapshot } from '@shared/domain/snapshot'
import type { TFunction } from 'i18next'
import { visibleText } from '../components/visible-text'

type Words = TFunction<'inventory'>

/** The Steam user's id, or that the file did not say whose it is. */
export function steamUserWords(
  { request }: { readonly request: Pick<Snapshot['request'], 'steamId'> },
  t: Words,
): string {
  return request.steamId === '' ? t('offline.noSteamUser') : request.steamId
}

/** What the person called it, else the file that it came from, else whose it is. May be empty. */
export function snapshotName({ annotation, source, request }: Snapshot): string {
  if (annotation.name !== '') return annotation.name
  return source.kind === 'imported' && source.file !== '' ? source.file : request.steamId
}

/** Whether more than a Steam ID names it. */
export function isNamed(snapshot: Snapshot): boolean {
  return snapshotName(snapshot) !== snapshot.request.steamId
}

/** {@link snapshotName}; beside a Steam ID, which others have too, its game. */
export function snapshotTitle(snapshot: Snapshot, t: Words): string {
  if (isNamed(snapshot)) return snapshotName(snapshot)
  const game = t(`games.${snapshot.request.game}`)
  return t('offline.title', { steamUser: steamUserWords(snapshot, t), game })
}

/** What tells a snapshot from others of one Steam user and game: its name, time and how many items. */
export function snapshotChoiceWords(snapshot: Snapshot, t: Words, language: string): string {
  const { takenAt, contents } = snapshot
  const time = timeWords(takenAt, language)
  const count = t('recent.items', { count: contents.items })
  return [time, ...(isNamed(snapshot) ? [visibleText(snapshotName(snapshot))] : []), count].join(
    ' · ',
  )
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
