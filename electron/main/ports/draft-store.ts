import type { DraftError, StorageError } from '@shared/app-error'
import type { DepositDraft, DraftId } from '@shared/domain/deposit-draft'
import type { SetAsideFile } from '@shared/domain/kept-snapshots'
import type { Result } from '@shared/result'

/** The deposit drafts on this machine, one file each, written atomically. */
export interface DraftStore {
  /** All of them, the one that changed last first, and what had to be set aside. Quick when called again. */
  readonly list: () => Promise<Result<DraftListing, StorageError>>
  /** Replaces the one with that id, or adds it. Where it fails, the one that was there before stays, or this one is kept. */
  readonly put: (draft: DepositDraft) => Promise<Result<undefined, StorageError>>
  /** Until the app quits they can be had back. Harmless for those that are not there. */
  readonly remove: (ids: readonly DraftId[]) => Promise<Result<undefined, StorageError>>
  /** All of them or none. */
  readonly restore: (
    ids: readonly DraftId[],
  ) => Promise<Result<undefined, StorageError | DraftNotFound>>
}

export type DraftNotFound = Extract<DraftError, { kind: 'draft-not-found' }>

export interface DraftListing {
  readonly drafts: readonly DepositDraft[]
  /** Files that could not be read as drafts. */
  readonly setAside: readonly SetAsideFile[]
}
