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

/** Pixels; the rows begin below it. */
export const headerHeight = 32
export const rowHeight = 46
