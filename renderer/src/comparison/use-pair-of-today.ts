import type { Snapshot } from '@shared/domain/snapshot'
import { useMemo } from 'react'
import { useLibrary } from '../stores/use-app-stores'
import { useComparison, type SnapshotPair } from './comparison-store'

/** The two snapshots with the names that they have by now; as they were when they are not in the library any more. */
export function usePairOfToday(): SnapshotPair | null {
  const chosen = useComparison((state) => state.chosen)
  const library = useLibrary((state) => state.view?.snapshots)
  return useMemo(() => {
    if (chosen === null) return null
    const ofToday = (snapshot: Snapshot) =>
      library?.find(({ id }) => id === snapshot.id) ?? snapshot
    return { before: ofToday(chosen.before), after: ofToday(chosen.after) }
  }, [chosen, library])
}
