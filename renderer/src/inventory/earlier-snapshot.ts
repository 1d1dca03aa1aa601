import { comparability } from '@shared/domain/comparability'
import type { Snapshot } from '@shared/domain/snapshot'

/**
 * The latest snapshot before this one that is surely of the same Steam user and game; null: there is none. One that
 * holds only a part of its items is taken only where there is no other: items would look added that were there before.
 */
export function earlierSnapshot(
  snapshots: readonly Snapshot[],
  snapshot: Snapshot,
): Snapshot | null {
  const { steamId } = snapshot.request
  if (steamId === '') return null
  const earlier = snapshots.filter(
    (other) =>
      other.takenAt < snapshot.takenAt &&
      other.request.steamId === steamId &&
      comparability(snapshot, other).kind === 'comparable',
  )
  const whole = earlier.filter(({ partOf }) => partOf === null)
  return (whole.length > 0 ? whole : earlier).reduce<Snapshot | null>(
    (latest, other) => (latest === null || other.takenAt > latest.takenAt ? other : latest),
    null,
  )
}
