import { newestFirst } from '@shared/domain/kept-snapshots'
import { comparability } from '@shared/domain/comparability'
import type { Snapshot } from '@shared/domain/snapshot'

/**
 * What can take the place of one side of a comparison: the library's snapshots of the same game and Steam user, and what
 * stands there now. Newest first.
 */
export function snapshotChoices(
  library: readonly Snapshot[],
  current: Snapshot,
  opposite: Snapshot,
): readonly Snapshot[] {
  const steamId = opposite.request.steamId || current.request.steamId
  const others = library.filter(
    (snapshot) =>
      snapshot.id !== current.id &&
      snapshot.request.steamId === steamId &&
      comparability(snapshot, opposite).kind === 'comparable',
  )
  return [current, ...others].toSorted(newestFirst)
}
