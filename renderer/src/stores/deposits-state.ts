import type { AppError } from '@shared/app-error'
import type {
  DepositDraft,
  DepositRecord,
  DraftId,
  DraftItem,
  DraftOrigin,
} from '@shared/domain/deposit-draft'
import type { ItemAddition } from '@shared/domain/draft-items'
import type { Readmission } from '@shared/domain/draft-items-readmission'
import type { SavedDraft } from '@shared/domain/draft-file-text'
import type { DraftProblem } from '@shared/domain/draft-readiness'
import type { ItemColumns } from '@shared/domain/item-columns'
import type { QuantityChange } from '@shared/domain/item-groups'
import type { CheckItems, OpenDraft } from '@shared/domain/open-draft'
import type { ProjectId } from '@shared/domain/project'
import type { Bridge, DepositSettings, DepositsView } from '@shared/ipc-contract'
import type { Result } from '@shared/result'
import type { StoreApi } from 'zustand/vanilla'

/** A snapshot that was read to its end, for choosing from it. */
export interface ItemSource {
  readonly origin: DraftOrigin
  readonly columns: ItemColumns
}

/** Why nothing can be chosen at all: drafts and locks are not read yet; findings in the draft wait to be accepted. */
export type ChoosingStop = 'not-loaded' | 'findings-open'

/** The fields of a draft that a person fills in. */
export type DraftFields = Pick<DepositDraft, 'projectId' | 'orderId' | 'currency' | 'resultUrl'>

export interface DepositsState {
  /** As main keeps them, with every change of this page. Null: not loaded yet. */
  readonly view: DepositsView | null
  /** Why they could not be loaded; null while nothing is amiss. */
  readonly problem: AppError | null
  /** The draft in the tray: the one that choosing changes. Never a recorded one. */
  readonly open: OpenDraft | null
  /** Why the last change could not be kept; it is tried again with the next one, or by `saveAgain`. */
  readonly savingProblem: AppError | null
  /** Reads them where that was not done yet; a second call waits for the first one. */
  readonly load: () => Promise<void>
  /** Puts a draft into the tray. A recorded or unknown one, or one that is being removed, changes nothing. */
  readonly openDraft: (id: DraftId) => void
  /** Empties the tray; the draft stays, unless nothing is in it. */
  readonly closeDraft: () => void
  /** Adds items of a snapshot to its draft in the tray; where another draft or none lies there, a new one begins. */
  readonly add: (
    source: ItemSource,
    rows: Iterable<number>,
    projectId: ProjectId,
  ) => Result<ItemAddition, ChoosingStop>
  readonly removeItems: (assetIds: ReadonlySet<string>) => void
  /** Null: the tray has no draft of that snapshot, or none that may grow: findings wait to be accepted. */
  readonly setQuantity: (
    source: ItemSource,
    like: DraftItem,
    quantity: number,
  ) => QuantityChange | null
  /**
   * Begins a draft with what a file says, as far as the snapshot and the locks let it in. Where the file has other prices than the
   * snapshot, that is a finding, to be accepted.
   */
  readonly takeOver: (
    source: ItemSource,
    saved: SavedDraft,
    projectId: ProjectId,
  ) => Result<Readmission, ChoosingStop>
  /** They say whether there was something to undo. */
  readonly undo: () => boolean
  readonly redo: () => boolean
  /** Refuses an order id that cannot be used, and says why; null: taken over. */
  readonly change: (fields: Partial<DraftFields>) => DraftProblem | null
  /** Notes in the draft in the tray what a check finds about its items. */
  readonly noteCheck: (check: CheckItems, newOrigin: DraftOrigin) => void
  readonly accept: (assetIds: readonly string[] | 'all') => void
  /** Records that the deposit was created with the draft in the tray, and empties the tray. */
  readonly record: (record: DepositRecord) => Promise<Result<undefined, AppError>>
  readonly remove: (ids: readonly DraftId[]) => Promise<Result<undefined, AppError>>
  readonly restore: (ids: readonly DraftId[]) => Promise<Result<undefined, AppError>>
  /** What is locked by now leaves the draft in the tray. */
  readonly saveSettings: (settings: DepositSettings) => Promise<Result<undefined, AppError>>
  readonly saveAgain: () => Promise<void>
  /** Sends what still waits, for a window that is about to go. */
  readonly saveNow: () => void
}

export type DepositsStore = StoreApi<DepositsState>

export interface DepositsPorts {
  readonly api: Pick<
    Bridge,
    | 'readDeposits'
    | 'saveDraft'
    | 'removeDrafts'
    | 'restoreDrafts'
    | 'recordDraft'
    | 'saveDepositSettings'
  >
  /** Which draft lay in the tray when the app was last used; empty: none. */
  readonly trayAtStart: DraftId
  readonly noteTray: (id: DraftId) => void
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly newDraftId: () => DraftId
}
