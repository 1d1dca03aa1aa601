import type { CsvColumn, ExportFormat } from '@shared/domain/inventory-file'
import type { Snapshot } from '@shared/domain/snapshot'
import type { ExportOrder } from '@shared/export-orders'

/** Which items of the one snapshot. */
export const exportScopes = ['all', 'shown', 'selected'] as const
export type ExportScope = (typeof exportScopes)[number]

/** What can be exported. */
export interface ExportSubject {
  /** At least one; of several each becomes a file with all its items. */
  readonly snapshots: readonly Snapshot[]
  /** Of one snapshot: the rows that are shown, in the order of the list; null: only all of its items. */
  readonly rows: Uint32Array | null
  /** The rows that are selected, in the order of the list; absent: none are. */
  readonly selected?: Uint32Array | null
  /** What is chosen at first; absent: what is shown where that is not all. */
  readonly scope?: ExportScope
}

export interface ExportChoice {
  readonly scope: ExportScope
  readonly format: ExportFormat
  readonly columns: readonly CsvColumn[]
}

/** The scopes that there are, with how many items each has. */
export function scopesOf(subject: ExportSubject): readonly (readonly [ExportScope, number])[] {
  const [snapshot, ...others] = subject.snapshots
  if (snapshot === undefined || others.length > 0) return []
  const scopes: (readonly [ExportScope, number])[] = [['all', snapshot.contents.items]]
  if (subject.rows !== null) scopes.push(['shown', subject.rows.length])
  const selected = subject.selected ?? null
  if (selected !== null && selected.length > 0) scopes.push(['selected', selected.length])
  return scopes
}

/** The scope that the subject wants, if it has it; else what is shown, where the filters narrow it down. */
export function firstScope(subject: ExportSubject): ExportScope {
  const scopes = new Map(scopesOf(subject))
  const { scope } = subject
  if (scope !== undefined && scopes.has(scope)) return scope
  const shown = scopes.get('shown')
  return shown !== undefined && shown > 0 && shown !== scopes.get('all') ? 'shown' : 'all'
}

/** Why this cannot be exported; null: it can. */
export function choiceProblem(
  subject: ExportSubject,
  { scope, format, columns }: ExportChoice,
): 'no-items' | 'no-columns' | null {
  if (format === 'csv' && columns.length === 0) return 'no-columns'
  return scope !== 'all' && rowsOf(subject, scope)?.length === 0 ? 'no-items' : null
}

export function orderOf(subject: ExportSubject, choice: ExportChoice): ExportOrder {
  const { scope, format, columns } = choice
  return {
    snapshotIds: subject.snapshots.map(({ id }) => id),
    rows: neededRows(subject, scope, format),
    format,
    columns,
  }
}

/** All items as JSON are the answer byte for byte, whatever the list's order; CSV keeps that order. */
function neededRows(
  subject: ExportSubject,
  scope: ExportScope,
  format: ExportFormat,
): Uint32Array | null {
  const rows = rowsOf(subject, scope)
  const isWhole = rows?.length === subject.snapshots[0]?.contents.items
  return isWhole && format !== 'csv' ? null : rows
}

function rowsOf(subject: ExportSubject, scope: ExportScope): Uint32Array | null {
  if (scope === 'all' || subject.snapshots.length > 1) return null
  return (scope === 'shown' ? subject.rows : subject.selected) ?? null
}

/** With this column or without it, in the order of the file. */
export function withColumn<Column extends CsvColumn>(
  all: readonly Column[],
  columns: readonly Column[],
  column: Column,
  isWanted: boolean,
): readonly Column[] {
  return all.filter((one) => (one === column ? isWanted : columns.includes(one)))
}
