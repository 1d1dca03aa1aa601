import type { StorageError } from '@shared/app-error'
import type { Result } from '@shared/result'
import type { ItemPlace } from '@shared/domain/item-columns-builder'
import type { Snapshot, SnapshotId } from '@shared/domain/snapshot'

export type SnapshotFacts = Pick<Snapshot, 'request' | 'projectName' | 'takenAt'>

/** Where a raw answer lies: in this file, from this byte to the end. */
export interface RawAnswer {
  readonly path: string
  readonly offset: number
}

/** A snapshot on its way to disk: not there for anybody until it is committed. */
export interface SnapshotDraft {
  /** Throws a {@link SnapshotWriteError} when the disk refuses. */
  readonly append: (piece: Uint8Array) => Promise<void>
  /** Everything that was appended is in the file when this resolves. Call it before handing {@link answer} to a reader. */
  readonly finish: () => Promise<Result<undefined, StorageError>>
  readonly answer: RawAnswer
  /** Makes it a snapshot: flushed to disk, then named, so that a crash leaves a whole one or none. */
  readonly commit: () => Promise<Result<Snapshot, StorageError>>
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

/** The snapshots on this machine, one file each: a header line of JSON, then the raw answer byte for byte. */
export interface SnapshotStore {
  readonly begin: (facts: SnapshotFacts) => Promise<Result<SnapshotDraft, StorageError>>
  readonly find: (id: SnapshotId) => Promise<Result<RawAnswer, StorageError>>
  /** The bytes of one item, as text. Refuses places outside the answer and lengths over a megabyte. */
  readonly readItem: (id: SnapshotId, place: ItemPlace) => Promise<Result<string, StorageError>>
}
