import type { AppError } from '@shared/app-error'
import type { InventoryRequest } from '@shared/domain/inventory-request'
import type { ItemColumns } from '@shared/domain/item-columns'
import type { ReadingReport } from '@shared/domain/reading-report'
import type { Snapshot } from '@shared/domain/snapshot'
import type { CallId, CallProgress } from '@shared/ipc-contract'

/** A snapshot whose items are on screen. */
export interface ShownInventory {
  readonly snapshot: Snapshot
  readonly columns: ItemColumns
  /** Null while items still come: totals are then provisional. */
  readonly end: InventoryEnd | null
  /** Opened from the library or imported, and not the answer to the form. */
  readonly isOffline: boolean
}

/** What is known once the whole answer was read. */
export interface InventoryEnd {
  readonly report: ReadingReport
  /** `currency_local` as it came; empty where the answer names none. */
  readonly currencyLocal: string
}

/** What is to come on screen: the answer to a request, or a snapshot that is kept. */
export type Aim =
  | {
      readonly kind: 'fetch'
      readonly request: InventoryRequest
      readonly keepTradeToken: boolean
    }
  | { readonly kind: 'open'; readonly snapshot: Snapshot }

/** A fetch or an opening on its way, up to the last item on screen. */
export interface Running {
  readonly callId: CallId
  readonly aim: Aim
  /** Milliseconds since 1970. */
  readonly startedAt: number
  readonly stage:
    CallProgress['stage'] | { readonly kind: 'starting' } | { readonly kind: 'cancelling' }
}

export interface Failure {
  /** What can be tried again. */
  readonly aim: Aim
  readonly error: AppError
}

/** When the last fetch or opening was cancelled: before its answer was whole, or while its items were being read. */
export type Cancelled = 'fetching' | 'reading'

export interface InventoryState {
  readonly running: Running | null
  readonly failure: Failure | null
  /** Null unless the last fetch or opening was cancelled. */
  readonly cancelled: Cancelled | null
  readonly inventory: ShownInventory | null
  /** The person wanted to open it while a fetch ran; null: nothing waits for an answer. */
  readonly held: Snapshot | null
  /**
   * Fetches and shows. Does nothing while another fetch runs; an opening ends. What is on screen stays until new items
   * come.
   */
  readonly fetch: (request: InventoryRequest, keepTradeToken: boolean) => Promise<void>
  /**
   * Shows a kept snapshot; another opening ends. While a fetch runs it is only held: a fetch costs a request of the
   * quota, and its answer would otherwise push away what was just opened, or be lost. The person then says which.
   */
  readonly openSnapshot: (snapshot: Snapshot) => void
  /** Opens what is held; a fetch that still runs is cancelled first. */
  readonly openHeld: () => Promise<void>
  readonly dropHeld: () => void
  readonly tryAgain: () => void
  /** Ends what runs; what was on screen before is there again. */
  readonly cancel: () => void
  readonly dismissFailure: () => void
}
