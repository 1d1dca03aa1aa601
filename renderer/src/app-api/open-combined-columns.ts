import type { SnapshotId } from '@shared/domain/snapshot'
import type { AppApi, CombinedMessage, SentCombinedMessage } from '@shared/ipc-contract'
import { hearColumns, unpackMessage, type ColumnsOpening } from './hear-columns'

/** Opens several snapshots as one, and hands on what {@link hearColumns} hears of them. */
export function openCombinedColumns(
  api: Pick<AppApi, 'openCombined'>,
  snapshotIds: readonly SnapshotId[],
  listener: (message: CombinedMessage) => void,
): ColumnsOpening {
  return hearColumns<CombinedMessage>(
    (openingId) => api.openCombined(snapshotIds, openingId),
    (sent) => unpackMessage(sent as SentCombinedMessage),
    listener,
  )
}
