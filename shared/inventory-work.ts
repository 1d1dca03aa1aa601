import type { AppError, ImportError, ReplyError, StorageError } from './app-error'
import type { CombinedCsvColumn, CombinedCsvFacts } from './domain/combined-csv'
import type { Game } from './domain/game'
import type {
  CopyFormat,
  CsvColumn,
  ExportFormat,
  FileReading,
  InventoryFileHead,
} from './domain/inventory-file'
import type { ReadingReport } from './domain/reading-report'
import type { InventoryContents, Snapshot } from './domain/snapshot'
import type { Result } from './result'

// What main and the inventory process say to each other of inventories, whichever way the words travel.

/** Where a raw answer lies: from the start of this file on, so many bytes; null: to the end of the file. */
export interface RawAnswer {
  readonly path: string
  readonly bytes: number | null
  /** Of a snapshot: whoever reads it to its end checks it. Null: not known yet, as of a draft. */
  readonly sha256: string | null
}

/** What a whole answer turned out to be, when it is an inventory. */
export interface CheckedAnswer {
  readonly contents: InventoryContents
  readonly report: ReadingReport
}

export type InventoryFailure =
  | Extract<AppError, { kind: 'api-error' }>
  | ReplyError
  | StorageError
  | { readonly kind: 'cancelled' }

/** Some of the answers that are opened as one, or why they are not there. */
export type AnswerPortion = readonly Result<RawAnswer, InventoryFailure>[]

/** One of several answers that turned out to be no inventory while it was read. */
export interface FailedAnswer {
  /** Which one, from 0. */
  readonly index: number
  readonly failure: InventoryFailure
}

export type ImportFailure = ImportError | StorageError | { readonly kind: 'cancelled' }

export type ExportFailure =
  InventoryFailure | { readonly kind: 'copy-too-large'; readonly limit: number }

/** Of how many bytes (of a file that is read) or items (that are written) how many are done. */
export type OnProgress = (done: number, total: number) => void

/** A file that was read, and whose raw answer was written where a draft wanted it. */
export interface ReadFile {
  /** What the file says of the inventory; null for what it does not say. */
  readonly head: { readonly [Key in keyof InventoryFileHead]: InventoryFileHead[Key] | null }
  /** By the app ids of its first items, for a file that names no game; null where they do not tell. */
  readonly gameOfItems: Game | null
  readonly contents: InventoryContents
  readonly reading: FileReading
}

export interface ExportJob {
  readonly answer: RawAnswer
  readonly snapshot: Snapshot
  /**
   * Only these rows, as the columns number them; null: all. CSV and asset ids keep this order, JSON the one of the
   * answer.
   */
  readonly rows: Uint32Array | null
  readonly format: ExportFormat | CopyFormat
  /** Of CSV. */
  readonly columns: readonly CsvColumn[]
  /** Null: text for the clipboard. */
  readonly file: ExportFile | null
}

export interface ExportFile {
  /** Replaced when the new one is whole and not before. */
  readonly path: string
  /** Where it is written until then: in the same folder, under a name that nothing has. Gone when the export ends. */
  readonly unfinished: string
}

export interface Exported {
  readonly items: number
  readonly bytes: number
  /** What was asked for as text; null for a file. */
  readonly text: string | null
}

/** Items of several snapshots, which become one CSV. Their answers follow, in portions. */
export interface CombinedExportJob {
  /** As the answers come. */
  readonly sources: readonly CombinedJobSource[]
  /** Only these rows, in this order, counted over the items of all sources, end to end; null: all. */
  readonly rows: Uint32Array | null
  readonly columns: readonly CombinedCsvColumn[]
  readonly file: ExportFile
}

export interface CombinedJobSource {
  /** How many items it had when the rows were counted. */
  readonly items: number
  readonly facts: Omit<CombinedCsvFacts, 'currencyLocal' | 'ofItems'>
  /** Of how many items its own are only a part; null: they are all. */
  readonly partOf: number | null
}

export interface CombinedExported {
  readonly items: number
  /** 0: there was nothing left to write, and so no file was made. */
  readonly bytes: number
  /** Sources whose items are not in the file. */
  readonly failed: readonly FailedAnswer[]
}
