import type { CombinedCsvColumn } from '@shared/domain/combined-csv'
import type { ShownGroups } from '../combined-answer'
import type { CombinedInventory } from '../combined-inventory'

/** What can be exported of a combined view. */
export interface CombinedExportSubject {
  readonly inventory: CombinedInventory
  /** The rows that are shown, in their order. */
  readonly rows: Uint32Array
  /** Null: items are shown one by one. */
  readonly groups: ShownGroups | null
  /** Of the batch; empty: it has none. */
  readonly name: string
}

export type CombinedExportScope = 'all' | 'shown' | 'groups'

export interface CombinedExportChoice {
  readonly scope: CombinedExportScope
  /** Of the items, behind those that say whose they are. */
  readonly columns: readonly CombinedCsvColumn[]
}

/** The scopes that there are, with how many items or groups each has. */
export function scopesOf({
  inventory,
  rows,
  groups,
}: CombinedExportSubject): readonly (readonly [CombinedExportScope, number])[] {
  return [
    ['all', inventory.columns.count],
    ['shown', rows.length],
    ...(groups === null ? [] : [['groups', groups.places.length] as const]),
  ]
}

export function countOf(subject: CombinedExportSubject, scope: CombinedExportScope): number {
  return new Map(scopesOf(subject)).get(scope) ?? 0
}

/** What is on screen: groups, or the items that are shown. */
export function firstScope(subject: CombinedExportSubject): CombinedExportScope {
  if (countOf(subject, 'groups') > 0) return 'groups'
  return subject.rows.length > 0 ? 'shown' : 'all'
}

/** Why this cannot be exported; null: it can. */
export function obstacleTo(
  subject: CombinedExportSubject,
  { scope, columns }: CombinedExportChoice,
): 'no-items' | 'no-columns' | null {
  if (countOf(subject, scope) === 0) return 'no-items'
  return scope !== 'groups' && columns.length === 0 ? 'no-columns' : null
}

/** Such as `combined Tuesday by user.csv`. What of it a system does not take is left out later. */
export function suggestedName(
  { name, groups }: CombinedExportSubject,
  scope: CombinedExportScope,
): string {
  const by = scope === 'groups' && groups !== null ? `by ${groups.table.by}` : ''
  return `${['combined', name.trim(), by].filter((part) => part !== '').join(' ')}.csv`
}
