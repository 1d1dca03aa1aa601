import type { SnapshotId } from '@shared/domain/snapshot'
import { useEffect } from 'react'
import { useAppApi } from '../stores/use-app-stores'

/** Has main get ready for an opening when the list comes into sight, and again whenever a snapshot is selected. */
export function usePrepareOpening(
  hasSnapshots: boolean,
  selectedIds: ReadonlySet<SnapshotId>,
): void {
  const api = useAppApi()
  useEffect(() => {
    if (hasSnapshots) void api.prepareOpening()
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- Each selection is a sign of its own.
  }, [api, hasSnapshots, selectedIds])
}
