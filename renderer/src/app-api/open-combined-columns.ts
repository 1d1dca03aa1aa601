import type { SnapshotId } from '@shared/domain/snapshot'
import type { AppApi, CombinedMessage } from '@shared/ipc-contract'
import { hearColumns, type ColumnsOpening } from './hear-columns'

/** Opens several snapshots as one, and hands on what {@link hearColumns} hears of them. */
export function openCombinedColumns(
  api: Pick<AppApi, 'openCombined'>,
  snapshotIds: readonly SnapshotId[],
  listener: (message: CombinedMessage) => void,
): ColumnsOpening {
  return hearColumns<Exclude<CombinedMessage, { kind: 'chunk' }>>(
    (openingId) => api.openCombined(snapshotIds, openingId),
    listener,
  )
}
