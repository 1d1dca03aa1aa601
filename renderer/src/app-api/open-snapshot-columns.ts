import type { SnapshotId } from '@shared/domain/snapshot'
import type { AppApi, ColumnsMessage, SentColumnsMessage } from '@shared/ipc-contract'
import { hearColumns, unpackMessage, type ColumnsOpening } from './hear-columns'

/** Opens a snapshot, and hands on what {@link hearColumns} hears of it. */
export function openSnapshotColumns(
  api: Pick<AppApi, 'openSnapshot'>,
  snapshotId: SnapshotId,
  listener: (message: ColumnsMessage) => void,
): ColumnsOpening {
  return hearColumns<ColumnsMessage>(
    (openingId) => api.openSnapshot(snapshotId, openingId),
    (sent) => unpackMessage(sent as SentColumnsMessage),
    listener,
  )
}
