import type { SavedDraft } from '@shared/domain/draft-file-text'
import type { Snapshot } from '@shared/domain/snapshot'

type WhoseItems = Pick<Snapshot['request'], 'game' | 'steamId'>

/** Whether the snapshot is of the Steam user and game that a draft's file names. One that names none fits nothing. */
export function isOfSaved({ request }: { readonly request: WhoseItems }, saved: SavedDraft) {
  const { game, steamId } = saved.origin.request
  return steamId !== '' && request.steamId === steamId && request.game === game
}

/** The snapshot that a draft's file was made of, else the newest whole one that fits; null: none does. */
export function bestSnapshot(snapshots: readonly Snapshot[], saved: SavedDraft): Snapshot | null {
  const fitting = snapshots.filter((snapshot) => isOfSaved(snapshot, saved))
  const same = fitting.find(({ takenAt }) => takenAt === saved.origin.takenAt)
  const whole = fitting.filter(({ partOf }) => partOf === null)
  const [newest] = (whole.length > 0 ? whole : fitting).toSorted(
    (left, right) => right.takenAt - left.takenAt,
  )
  return same ?? newest ?? null
}
