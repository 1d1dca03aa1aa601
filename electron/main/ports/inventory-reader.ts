import type { AppError, ReplyError, StorageError } from '@shared/app-error'
import type { ReadingReport } from '@shared/domain/reading-report'
import type { Result } from '@shared/result'
import type { RawAnswer } from './snapshot-store'

/** What a whole answer turned out to be, when it is an inventory. */
export interface InventoryFacts {
  readonly report: ReadingReport
  readonly currencyLocal: string
}

export type InventoryFailure =
  | Extract<AppError, { kind: 'api-error' }>
  | ReplyError
  | StorageError
  | { readonly kind: 'cancelled' }

/** Reads raw answers in a utility process of their own, so that neither main nor the page waits for large ones. */
export interface InventoryReader<Port> {
  /** Reads the answer to its end and says what it is, without handing items out. `status`: its HTTP status. */
  readonly check: (
    answer: RawAnswer,
    status: number,
    signal: AbortSignal,
  ) => Promise<Result<InventoryFacts, InventoryFailure>>
  /** Reads it again and sends its columns through the port, as `ColumnsMessage`s. */
  readonly open: (answer: RawAnswer, port: Port) => void
  /** Ends the utility process. */
  readonly close: () => void
}
