import type { CombinedCsvColumn } from './domain/combined-csv'
import type { CopyFormat, CsvColumn, ExportFormat } from './domain/inventory-file'
import type { SnapshotId } from './domain/snapshot'

// What the page asks for of what leaves the app.

export interface ExportOrder {
  /** One, or several: then each becomes a file of its own in a folder that the person chooses. */
  readonly snapshotIds: readonly SnapshotId[]
  /** Only these rows of the one snapshot, in this order; null: all items. */
  readonly rows: Uint32Array | null
  readonly format: ExportFormat
  /** Of CSV. */
  readonly columns: readonly CsvColumn[]
}

export interface CombinedExportOrder {
  /** In the order of the rows, none twice. */
  readonly sources: readonly {
    readonly id: SnapshotId
    /** What a batch calls the Steam user; empty: nothing. */
    readonly label: string
    /** How many items it has, as it was opened. */
    readonly items: number
  }[]
  /** Only these rows, in this order, counted over the items of all sources, end to end; null: all. */
  readonly rows: Uint32Array | null
  readonly columns: readonly CombinedCsvColumn[]
  readonly suggestedName: string
}

export interface CopyOrder {
  readonly snapshotId: SnapshotId
  readonly rows: Uint32Array
  readonly format: CopyFormat
  /** Of CSV. */
  readonly columns: readonly CsvColumn[]
}

export interface TextFile {
  readonly suggestedName: string
  readonly kind: 'csv' | 'json'
  readonly text: string
}
