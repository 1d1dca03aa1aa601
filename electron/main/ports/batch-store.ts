import type { StorageError } from '@shared/app-error'
import type { Batch, BatchId, BatchPhase, BatchRowState } from '@shared/batch'
import type { SetAsideFile } from '@shared/domain/kept-snapshots'
import type { SnapshotId } from '@shared/domain/snapshot'
import type { Result } from '@shared/result'

/** A batch as it is kept while rows still wait: with what fetches them. */
export interface KeptBatch {
  readonly batch: Batch
  /** One a row; null where the batch has ended, and for rows that are done: a token is not kept longer than it is needed. */
  readonly tradeTokens: readonly (string | null)[]
  /**
   * One a row: the id that its snapshot has or is going to have; null before its first attempt. It is noted before the request is sent, so that
   * after a crash the library says whether the row is done.
   */
  readonly snapshotIds: readonly (SnapshotId | null)[]
}

/** What happened to a batch, as it is noted. */
export type BatchNote =
  | { readonly kind: 'phase'; readonly phase: BatchPhase }
  | { readonly kind: 'row'; readonly row: number; readonly state: BatchRowState }
  /** Before its request is sent. */
  | { readonly kind: 'began'; readonly row: number; readonly snapshotId: SnapshotId }
  | { readonly kind: 'concurrency'; readonly concurrency: number }

/** Batches on this machine: what was ordered, written once, and a journal of what happened since. */
export interface BatchStore {
  readonly list: () => Promise<
    Result<
      { readonly batches: readonly KeptBatch[]; readonly setAside: readonly SetAsideFile[] },
      StorageError
    >
  >
  readonly create: (batch: KeptBatch) => Promise<Result<undefined, StorageError>>
  /** Resolves when the notes are on the disk to stay. */
  readonly note: (
    id: BatchId,
    notes: readonly BatchNote[],
  ) => Promise<Result<undefined, StorageError>>
  /** Writes it anew as it is, without trade tokens: nothing waits any more. */
  readonly close: (batch: Batch) => Promise<Result<undefined, StorageError>>
  readonly remove: (id: BatchId) => Promise<Result<undefined, StorageError>>
}
