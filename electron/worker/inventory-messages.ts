import type {
  AnswerPortion,
  CheckedAnswer,
  CombinedExported,
  CombinedExportJob,
  Exported,
  ExportFailure,
  ExportJob,
  FailedAnswer,
  ImportFailure,
  InventoryFailure,
  RawAnswer,
  ReadFile,
} from '@shared/inventory-work'
import type { Result } from '@shared/result'

/** What main asks of the inventory process. `open` and `openCombined` bring the port for the columns with them. */
export type InventoryQuestion = { readonly id: number } & (
  | {
      readonly op: 'check'
      readonly answer: RawAnswer
      /** The HTTP status with which it came. */
      readonly status: number
    }
  | { readonly op: 'open'; readonly answer: RawAnswer }
  | { readonly op: 'openCombined' }
  /** What an `openCombined` or `exportCombined` with this id is to read next. Has no answer of its own. */
  | { readonly op: 'answers'; readonly portion: AnswerPortion; readonly isLast: boolean }
  | {
      readonly op: 'readFile'
      readonly file: string
      /** Where the raw answer goes: at the end of this file. */
      readonly draft: RawAnswer
    }
  | { readonly op: 'export'; readonly job: ExportJob }
  | { readonly op: 'exportCombined'; readonly job: CombinedExportJob }
  | { readonly op: 'cancel' }
)

/** What comes of each question that has an answer of its own. */
export interface InventoryResults {
  readonly check: Result<CheckedAnswer, InventoryFailure>
  readonly open: Result<undefined, InventoryFailure>
  readonly openCombined: Result<readonly FailedAnswer[], InventoryFailure>
  readonly readFile: Result<ReadFile, ImportFailure>
  readonly export: Result<Exported, ExportFailure>
  readonly exportCombined: Result<CombinedExported, ExportFailure>
}

/** What the inventory process says: any number of times how far it is, then once what came of it. */
export type InventoryReply =
  | {
      readonly kind: 'progress'
      readonly id: number
      readonly done: number
      readonly total: number
    }
  | {
      readonly kind: 'done'
      readonly id: number
      readonly result: InventoryResults[keyof InventoryResults]
    }
