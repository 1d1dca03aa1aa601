import { guardText, joinCells, quoteCell } from './csv-text'
import { csvColumns, type CsvColumn } from './inventory-file'
import type { Item } from './item-columns'
import { csvContext, csvLine, type CsvContext, type CsvFacts } from './items-csv'

/** What stands in front of each item of several snapshots: whose it is, and of which snapshot. */
export const combinedLeadColumns = ['steam_id', 'label', 'game', 'taken_at', 'snapshot'] as const
const leads: ReadonlySet<string> = new Set(combinedLeadColumns)

/** The columns that may follow: those of an inventory's CSV, without what stands in front already. */
export type CombinedCsvColumn = Exclude<CsvColumn, (typeof combinedLeadColumns)[number]>
export const combinedCsvColumns: readonly CombinedCsvColumn[] = csvColumns.filter(isFollowing)

function isFollowing(column: CsvColumn): column is CombinedCsvColumn {
  return !leads.has(column)
}

/** What every line says of the snapshot that the item is of. */
export interface CombinedCsvFacts extends CsvFacts {
  /** What a batch calls the Steam user; empty: nothing. */
  readonly label: string
  /** What the person calls the snapshot; empty: nothing. */
  readonly name: string
}

/** The same as cells, made once a snapshot and not once a line. */
export interface CombinedCsvContext {
  readonly lead: string
  readonly context: CsvContext
}

export function combinedCsvContext(facts: CombinedCsvFacts): CombinedCsvContext {
  const context = csvContext(facts)
  const cells = new Map<string, string>([
    ...context,
    ['label', textCell(facts.label)],
    ['snapshot', textCell(facts.name)],
  ])
  const lead = combinedLeadColumns.map((column) => `${cells.get(column) ?? ''},`).join('')
  return { lead, context }
}

/** The first line, with its line end. `columns`: at least one. */
export function combinedCsvHeader(columns: readonly CombinedCsvColumn[]): string {
  return joinCells([...combinedLeadColumns, ...columns])
}

/** The line of an item, with its line end. */
export function combinedCsvLine(
  item: Item,
  { lead, context }: CombinedCsvContext,
  columns: readonly CombinedCsvColumn[],
): string {
  return lead + csvLine(item, context, columns)
}

function textCell(text: string): string {
  return quoteCell(guardText(text))
}
