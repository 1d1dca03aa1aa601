import type { ReadingReport } from '@shared/domain/reading-report'
import type { InventoryContents } from '@shared/domain/snapshot'
import type {
  AnswerPortion,
  CombinedExported,
  CombinedExportJob,
  Exported,
  ExportFailure,
  ExportJob,
  FailedAnswer,
  ImportFailure,
  InventoryFailure,
  ReadFile,
} from '@shared/inventory-work'
import { fail, ok, type Result } from '@shared/result'
import type { InventoryReader } from '../../../electron/main/ports/inventory-reader'

export interface AnsweringReader<Port> extends InventoryReader<Port> {
  /** What the next answers turn out to be; null: an inventory. */
  failure: InventoryFailure | null
  /** What the next files turn out to be. */
  file: Result<ReadFile, ImportFailure>
  exported: Result<Exported, ExportFailure>
  exportedCombined: Result<CombinedExported, ExportFailure>
  readonly combinedJobs: { readonly job: CombinedExportJob; readonly answers: AnswerPortion }[]
  /** How often it was to start ahead. */
  warmed: number
  readonly checked: { readonly path: string; readonly status: number }[]
  readonly opened: { readonly path: string; readonly port: Port }[]
  readonly combined: { readonly port: Port; readonly portion: AnswerPortion }[]
  /** What comes of the next answers that are opened as one. */
  failedAnswers: Result<readonly FailedAnswer[], InventoryFailure>
  /** Files that were read, and exports that were made. */
  readonly files: string[]
  readonly jobs: ExportJob[]
}

const one = { price: '1', priceLocal: '1', multipliedPriceLocal: '1' }

/** What every answer holds. */
export const answeredContents: InventoryContents = {
  items: 1,
  depositable: 1,
  totals: { all: one, depositable: one },
  currencyLocal: 'usd',
  bent: 0,
  sha256: 'a'.repeat(64),
}

const report: ReadingReport = { read: 1, bends: {}, skipped: { count: 0, first: [] } }

/** Takes every answer for an inventory, unless it is told otherwise. */
export function createAnsweringReader<Port>(): AnsweringReader<Port> {
  const reader: AnsweringReader<Port> = {
    failure: null,
    file: fail({ kind: 'file-empty' }),
    exported: ok({ items: 1, bytes: 1, text: null }),
    exportedCombined: ok({ items: 1, bytes: 1, failed: [] }),
    combinedJobs: [],
    checked: [],
    opened: [],
    combined: [],
    failedAnswers: ok([]),
    files: [],
    jobs: [],
    warmed: 0,
    warm() {
      reader.warmed += 1
    },
    async check(answer, status, signal) {
      reader.checked.push({ path: answer.path, status })
      if (signal.aborted) return fail({ kind: 'cancelled' })
      if (reader.failure !== null) return fail(reader.failure)
      return ok({ report, contents: answeredContents })
    },
    async open({ path }, port) {
      reader.opened.push({ path, port })
      return reader.failure === null ? ok() : fail(reader.failure)
    },
    async openCombined(portions, port) {
      for await (const portion of portions) reader.combined.push({ port, portion })
      return reader.failedAnswers
    },
    async readFile(file, _draft, signal) {
      reader.files.push(file)
      return signal.aborted ? fail({ kind: 'cancelled' }) : reader.file
    },
    async exportItems(job, signal) {
      reader.jobs.push(job)
      return signal.aborted ? fail({ kind: 'cancelled' }) : reader.exported
    },
    async exportCombined(job, portions, signal, onProgress) {
      const answers: AnswerPortion[number][] = []
      for await (const portion of portions) answers.push(...portion)
      reader.combinedJobs.push({ job, answers })
      onProgress(1, 2)
      return signal.aborted ? fail({ kind: 'cancelled' }) : reader.exportedCombined
    },
    close: () => undefined,
  }
  return reader
}
