import type { ProjectId } from './project'
import type { KeptRequest, SnapshotId } from './snapshot'

export type DraftId = string

/**
 * Chosen items of one snapshot, and what `create_from_user_inventory` will be given with them. The app prepares it; a
 * person or the merchant's backend creates the deposit.
 */
export interface DepositDraft {
  readonly id: DraftId
  /** The project whose order ids must differ from each other; empty until one is chosen. */
  readonly projectId: ProjectId
  /** What the items were chosen from, and have their prices from. */
  readonly origin: DraftOrigin
  /** In the order in which they were chosen. No asset id stands twice, and each was depositable in its snapshot. */
  readonly items: readonly DraftItem[]
  /** Unique over all drafts of the project; empty: none yet. */
  readonly orderId: string
  /** Lower-case code; empty: SkinsBack's default. */
  readonly currency: string
  /** Where SkinsBack reports to; empty: the address in the project's settings. */
  readonly resultUrl: string
  /** What a new look found and nobody has accepted yet, by asset id. Nothing is ready while there is any. */
  readonly findings: readonly DraftFinding[]
  /** The snapshot that {@link findings} were found in, and that the draft belongs to once they are accepted; null: none are. */
  readonly checkedOrigin: DraftOrigin | null
  /** Milliseconds since 1970. */
  readonly createdAt: number
  readonly changedAt: number
  /** Set when the deposit was created with it: from then on the draft is read-only. */
  readonly record: DepositRecord | null
}

/** The facts of the snapshot that a draft needs when the snapshot itself is gone. */
export interface DraftOrigin {
  readonly snapshotId: SnapshotId
  readonly request: KeptRequest
  readonly projectName: string
  /** Milliseconds since 1970: how old the prices are. */
  readonly takenAt: number
  /** `currency_local` as it came. */
  readonly currencyLocal: string
}

export interface DraftItem {
  readonly assetId: string
  readonly name: string
  readonly icon: string
  /** Plain decimal text; null: the answer names no such price. `price` is above zero, or it would not be depositable. */
  readonly price: string
  readonly priceLocal: string | null
  readonly multipliedPriceLocal: string | null
}

/** What has changed about a chosen item since it was chosen. */
export type DraftFinding =
  | { readonly assetId: string; readonly kind: 'gone' }
  | { readonly assetId: string; readonly kind: 'not-depositable'; readonly why: ObstacleToDeposit }
  /** The item as it is now. */
  | { readonly assetId: string; readonly kind: 'price-moved'; readonly now: DraftItem }

/** What keeps an item out of a deposit; the values of `Depositability` but the good one. */
export type ObstacleToDeposit = 'disabled' | 'unpriced' | 'not-tradable'

export interface DepositRecord {
  /** As SkinsBack gave it; may be empty. */
  readonly transactionId: string
  /** Milliseconds since 1970: when the deposit was created. */
  readonly createdAt: number
  readonly note: string
}

/** Items that are never to be chosen: by asset id, or by their whole name in any case. */
export interface LockList {
  readonly assetIds: readonly string[]
  readonly names: readonly string[]
}

export const noLocks: LockList = { assetIds: [], names: [] }

export const draftLimits = {
  items: 10_000,
  orderId: 100,
  resultUrl: 2000,
  transactionId: 200,
  note: 4000,
  locks: 10_000,
  /** Of a name or a picture's address, of which the beginning is kept. */
  text: 2000,
} as const
