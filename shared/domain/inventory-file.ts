import type { KeptRequest, GuessedFact } from './snapshot'
import type { ReadingReport } from './reading-report'

/**
 * What a file that can be imported is. `skinventory`: our JSON. `answer`: an answer of the API as it came. `items`: the list
 * of items alone. `csv`: our CSV.
 */
export const inventoryFileForms = ['skinventory', 'answer', 'items', 'csv'] as const
export type InventoryFileForm = (typeof inventoryFileForms)[number]

/** What an inventory can be exported as. `raw`: the answer as it came. */
export const exportFormats = ['json', 'raw', 'csv'] as const
export type ExportFormat = (typeof exportFormats)[number]

/** What items can be copied as. */
export const copyFormats = ['csv', 'json', 'asset-ids'] as const
export type CopyFormat = (typeof copyFormats)[number]

/** Limits of a file that is imported, after gzip is undone: beyond them it is refused. */
export const importLimits = { bytes: 1024 ** 3, items: 1_000_000 } as const

/** The columns of our CSV, in their order. The names stand in its first line; the import finds columns by them. */
export const csvColumns = [
  'asset_id',
  'name',
  'tradable',
  'accepted',
  'depositable',
  'price_usd',
  'price_local',
  'multiplied_price_local',
  'currency_local',
  'stickers',
  'class_id',
  'app_id',
  'icon_url',
  'game',
  'steam_id',
  'project',
  'taken_at',
  'of_items',
  'currency',
  'multiplier',
  'custom_currency',
  'custom_currency_rate',
] as const
export type CsvColumn = (typeof csvColumns)[number]

/** Follows from others, and is written for whoever reads the table: the import passes it over, and misses nothing without it. */
export const derivedCsvColumns: ReadonlySet<CsvColumn> = new Set<CsvColumn>(['depositable'])

/** What our JSON says of the inventory, before the raw answer. The trade token and ids of this machine are left out. */
export interface InventoryFileHead {
  readonly request: Omit<KeptRequest, 'projectId'>
  readonly projectName: string
  /** Milliseconds since 1970; in the file as ISO 8601 in UTC. */
  readonly takenAt: number
  readonly name: string
  readonly note: string
  readonly guessed: readonly GuessedFact[]
  /** How many items there were, where the file holds only some of them; null: it holds all. */
  readonly partOf: number | null
}

/** What an import has to say of a file that it read. */
export interface FileReading {
  readonly form: InventoryFileForm
  readonly gzip: boolean
  readonly report: ReadingReport
  /** Columns of a CSV that mean nothing to us, at most the first twenty. */
  readonly unknownColumns: readonly string[]
  /** Columns that a CSV lacks, and whose values the items therefore lack. */
  readonly missingColumns: readonly CsvColumn[]
}
