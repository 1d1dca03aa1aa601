import type { DifferenceSortKey } from '@shared/domain/difference-order'

/** The columns of the table, in their order from left to right. */
export const differenceColumns = [
  'kind',
  'name',
  'before',
  'after',
  'change',
  'percent',
  'tradable',
  'accepted',
  'assetId',
] as const
export type DifferenceColumn = (typeof differenceColumns)[number]

const unsorted = ['tradable', 'accepted'] as const
type UnsortedColumn = (typeof unsorted)[number]

export function sortKeyOf(column: DifferenceColumn): DifferenceSortKey | null {
  return unsorted.includes(column as UnsortedColumn)
    ? null
    : (column as Exclude<DifferenceColumn, UnsortedColumn>)
}

export const headerHeight = 32
export const rowHeight = 36
