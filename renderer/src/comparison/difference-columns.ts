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

const amounts: ReadonlySet<DifferenceColumn> = new Set(['before', 'after', 'change', 'percent'])

export function isAmountColumn(column: DifferenceColumn): boolean {
  return amounts.has(column)
}
