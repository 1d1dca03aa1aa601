import type { AppError, ReplyError, StorageError } from '@shared/app-error'
import type { ReadingReport } from '@shared/domain/reading-report'
import type { Result } from '@shared/result'

/** Where a raw answer lies: in this file, from this byte to the end. */
export interface AnswerPlace {
  readonly path: string
  readonly offset: number
}

/** What a whole answer turned out to be, when it is an inventory. */
export interface AnswerFacts {
  readonly report: ReadingReport
  /** As it came; empty where the answer names none. */
  readonly currencyLocal: string
}

export type AnswerFailure =
  | Extract<AppError, { kind: 'api-error' }>
  | ReplyError
  | StorageError
  | { readonly kind: 'cancelled' }

/** What main asks of the inventory process. `open` brings the port for the columns with it. */
export type InventoryQuestion =
  | {
      readonly op: 'check'
      readonly id: number
      readonly answer: AnswerPlace
      /** The HTTP status with which it came. */
      readonly status: number
    }
  | { readonly op: 'open'; readonly id: number; readonly answer: AnswerPlace }
  | { readonly op: 'cancel'; readonly id: number }

/** What the inventory process answers, once a question; `cancel` has no answer of its own. */
export type InventoryReply =
  | {
      readonly kind: 'checked'
      readonly id: number
      readonly result: Result<AnswerFacts, AnswerFailure>
    }
  | { readonly kind: 'opened'; readonly id: number }
