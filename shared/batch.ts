import type { AppError } from './app-error'
import type { Game } from './domain/game'
import type { ProjectId } from './domain/project'
import type { InventoryContents, SnapshotId } from './domain/snapshot'

export type BatchId = string

/** The inventories of many Steam users, fetched in one go by one project. */
export interface Batch {
  readonly id: BatchId
  /** As the person called it; empty: not at all. */
  readonly name: string
  readonly projectId: ProjectId
  /** As it was called when the batch was made. */
  readonly projectName: string
  readonly terms: BatchTerms
  /** Milliseconds since 1970. */
  readonly createdAt: number
  readonly phase: BatchPhase
  readonly rows: readonly BatchRow[]
}

/** What holds for all rows. The values are those of an `InventoryRequest`. */
export interface BatchTerms {
  readonly currency: string
  readonly multiplier: string
  readonly customCurrency: string
  readonly customCurrencyRate: string
  /** Whether each snapshot keeps its Steam user's trade token, as with a single fetch. */
  readonly keepTradeTokens: boolean
  /** Requests that may be under way at once, from 1 to {@link batchLimits}. */
  readonly concurrency: number
}

/**
 * `running`: rows are fetched. `paused`: by the person, or because every further row would fail the same way. `ended`: no row
 * waits any more. `cancelled`: by the person; what still waited was skipped.
 */
export type BatchPhase =
  | { readonly kind: 'running' }
  | { readonly kind: 'paused'; readonly because: 'person' | 'restart' | AppError }
  | { readonly kind: 'ended'; readonly at: number }
  | { readonly kind: 'cancelled'; readonly at: number }

/** One inventory of one Steam user. The trade token stands apart: it never comes back to the page. */
export interface BatchRow {
  /** Of the input, from 1; several games of one line share it. */
  readonly line: number
  /** What the input calls the Steam user; may be empty. */
  readonly label: string
  readonly game: Game
  readonly steamId: string
  readonly state: BatchRowState
}

export type BatchRowState =
  | { readonly kind: 'waiting' }
  /** Which attempt, from 1; `because`: how the last one failed. Until the next one is sent, `attempt` is still that one. */
  | { readonly kind: 'running'; readonly attempt: number; readonly because?: AppError }
  | {
      readonly kind: 'done'
      readonly snapshotId: SnapshotId
      readonly takenAt: number
      readonly contents: Pick<
        InventoryContents,
        'items' | 'depositable' | 'totals' | 'currencyLocal'
      >
    }
  | { readonly kind: 'failed'; readonly error: AppError; readonly attempts: number }
  /** By cancelling. */
  | { readonly kind: 'skipped' }

/** Its rows are the targets of the order, in their order, and all of them wait. */
export type StartedBatch = Omit<Batch, 'rows'>

/** What has changed about a batch since it was last told of. */
export interface BatchChange {
  readonly id: BatchId
  readonly phase: BatchPhase
  /** Row number → the row as it is now. */
  readonly rows: readonly (readonly [number, BatchRow])[]
  readonly pace: BatchPace
}

/** How a running batch gets on. */
export interface BatchPace {
  /** Milliseconds that what waits will take, by what went before; null: not known yet. */
  readonly timeLeft: number | null
  /** Until when SkinsBack takes no requests, after error -7; milliseconds since 1970; null: it takes them. */
  readonly blockedUntil: number | null
  /** How many such blocks there were. */
  readonly blocks: number
}

/** How a batch stands, counted. */
export interface BatchCounts {
  readonly waiting: number
  readonly running: number
  readonly done: number
  readonly failed: number
  readonly skipped: number
}

export function countRows(rows: readonly Pick<BatchRow, 'state'>[]): BatchCounts {
  const counts = { waiting: 0, running: 0, done: 0, failed: 0, skipped: 0 }
  for (const { state } of rows) counts[state.kind] += 1
  return counts
}
