import type { StorageError } from '@shared/app-error'
import type { DepositDraft, DraftId } from '@shared/domain/deposit-draft'
import type { SetAsideFile } from '@shared/domain/kept-snapshots'
import type { Result } from '@shared/result'

/** The deposit drafts on this machine, one file each, written atomically. */
export interface DraftStore {
  readonly list: () => Promise<
    Result<
      { readonly drafts: readonly DepositDraft[]; readonly setAside: readonly SetAsideFile[] },
      StorageError
    >
  >
  /** Replaces the one with that id, or adds it. */
  readonly put: (draft: DepositDraft) => Promise<Result<undefined, StorageError>>
  /** Until the app quits they can be had back. */
  readonly remove: (ids: readonly DraftId[]) => Promise<Result<undefined, StorageError>>
  readonly restore: (ids: readonly DraftId[]) => Promise<Result<undefined, StorageError>>
}
