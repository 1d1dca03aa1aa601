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
  OnProgress,
  RawAnswer,
  ReadFile,
} from '@shared/inventory-work'
import type { Result } from '@shared/result'

/** Reads and writes inventories in a utility process, so that neither main nor the page waits for large ones. */
export interface InventoryReader<Port> {
  /** Starts the utility process where it does not run, so that what comes next need not wait for it. */
  readonly warm: () => void
  /** Reads the answer to its end and says what it is, without handing items out. `status`: its HTTP status. */
  readonly check: (
    answer: RawAnswer,
    status: number,
    signal: AbortSignal,
  ) => Promise<Result<CheckedAnswer, InventoryFailure>>
  /** Reads it again and sends its columns through the port, as `SentColumnsMessage`s. Resolves when the last was sent. */
  readonly open: (answer: RawAnswer, port: Port) => Promise<Result<undefined, InventoryFailure>>
  /**
   * Opens several answers as one: sends their columns through the port, as `SentCombinedMessage`s. What is a failure instead of
   * an answer is told of in its turn. Resolves with what failed while it was read.
   */
  readonly openCombined: (
    answers: AsyncIterable<AnswerPortion>,
    port: Port,
  ) => Promise<Result<readonly FailedAnswer[], InventoryFailure>>
  /** Reads a file of any known form, and writes its raw answer to the end of the draft's file. */
  readonly readFile: (
    file: string,
    draft: RawAnswer,
    signal: AbortSignal,
    onProgress: OnProgress,
  ) => Promise<Result<ReadFile, ImportFailure>>
  readonly exportItems: (
    job: ExportJob,
    signal: AbortSignal,
    onProgress: OnProgress,
  ) => Promise<Result<Exported, ExportFailure>>
  /** Writes items of several answers to one file. What is a failure instead of an answer counts as one that failed. */
  readonly exportCombined: (
    job: CombinedExportJob,
    answers: AsyncIterable<AnswerPortion>,
    signal: AbortSignal,
    onProgress: OnProgress,
  ) => Promise<Result<CombinedExported, ExportFailure>>
  /** Ends the utility process. */
  readonly close: () => void
}
