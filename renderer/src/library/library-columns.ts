import type { LibrarySortKey } from './library-order'

/** Left to right, after the one of the checkboxes. Each can be sorted by. */
export const libraryColumns = [
  'name',
  'steamUser',
  'game',
  'project',
  'taken',
  'items',
  'depositable',
  'depositableTotal',
  'bytes',
] as const satisfies readonly LibrarySortKey[]

export type LibraryColumn = (typeof libraryColumns)[number]

const amounts: ReadonlySet<LibraryColumn> = new Set([
  'items',
  'depositable',
  'depositableTotal',
  'bytes',
])

export function isAmountColumn(column: LibraryColumn): boolean {
  return amounts.has(column)
}
