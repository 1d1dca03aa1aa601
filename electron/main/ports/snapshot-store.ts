import type { StorageError } from '@shared/app-error'
import type { SetAsideFile } from '@shared/domain/kept-snapshots'
import type { ItemPlace } from '@shared/domain/item-columns-builder'
import type {
  Snapshot,
  SnapshotAnnotation,
  SnapshotDescription,
  SnapshotId,
} from '@shared/domain/snapshot'
import type { RawAnswer } from '@shared/inventory-work'
import type { Result } from '@shared/result'

/** A snapshot on its way to disk: not there for anybody until it is committed. */
export interface SnapshotDraft {
  /** Throws a {@link SnapshotWriteError} when the disk refuses. */
  readonly append: (piece: Uint8Array) => Promise<void>
  /** Everything that was appended is in the file when this resolves. Call it before handing {@link answer} to a reader. */
  readonly finish: () => Promise<Result<undefined, StorageError>>
  /** The inventory process may also write the raw answer there itself, where nothing was appended. */
  readonly answer: RawAnswer
  /** Makes it a snapshot: described, flushed to disk, then named, so that a crash leaves a whole one or none. */
  readonly commit: (
    description: SnapshotDescription,
    annotation?: SnapshotAnnotation,
  ) => Promise<Result<Snapshot, StorageError>>
  /** Forgets it. Harmless after a commit. */
  readonly discard: () => Promise<void>
}

/** Raised by a draft's `append`: it travels through the HTTP client as an exception, and ends the exchange. */
export class SnapshotWriteError extends Error {
  readonly failure: StorageError

  constructor(failure: StorageError) {
    super(`Snapshot not written: ${failure.kind}`)
    this.failure = failure
  }
}

/** The library: the snapshots on this machine, one file each, the raw answer byte for byte and then its description. */
export interface SnapshotStore {
  /**
   * With an id that was made for it beforehand, or one of its own. An id that a snapshot or another draft has is refused, as
   * `storage-failed` with `EEXIST`.
   */
  readonly begin: (id?: SnapshotId) => Promise<Result<SnapshotDraft, StorageError>>
  readonly find: (id: SnapshotId) => Promise<Result<FoundSnapshot, StorageError>>
  /** Where its raw answer lies, and no more: for opening thousands of them, quicker than `find`. */
  readonly findAnswer: (id: SnapshotId) => Promise<Result<RawAnswer, StorageError>>
  /** The bytes of one item, as text. Refuses places outside the answer and lengths over a megabyte. */
  readonly readItem: (id: SnapshotId, place: ItemPlace) => Promise<Result<string, StorageError>>

  /** All of them, newest first, and what had to be set aside. Quick for thousands: they stand in an index. */
  readonly list: () => Promise<Result<LibraryListing, StorageError>>
  readonly annotate: (
    id: SnapshotId,
    annotation: SnapshotAnnotation,
  ) => Promise<Result<Snapshot, StorageError>>
  /** Until the app quits they can be had back. */
  readonly remove: (ids: readonly SnapshotId[]) => Promise<Result<undefined, StorageError>>
  readonly restore: (
    ids: readonly SnapshotId[],
  ) => Promise<Result<readonly Snapshot[], StorageError>>
  /** What was removed goes for good, and can no longer be had back. */
  readonly emptyTrash: () => Promise<Result<undefined, StorageError>>
  /** For good, and at once: it is done to make room. */
  readonly erase: (ids: readonly SnapshotId[]) => Promise<Result<undefined, StorageError>>
  /** Moves one that cannot be read out of the way, and names it in the listing. */
  readonly setAside: (id: SnapshotId, reason: string) => Promise<Result<SetAsideFile, StorageError>>
}

export interface FoundSnapshot {
  readonly snapshot: Snapshot
  readonly answer: RawAnswer
}

export interface LibraryListing {
  readonly snapshots: readonly Snapshot[]
  readonly setAside: readonly SetAsideFile[]
}
