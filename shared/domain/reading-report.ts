/** How a value differed from what the API documents, and was read all the same. */
export type Bend =
  | 'asset-id-as-number'
  | 'asset-id-missing'
  | 'name-missing'
  | 'price-as-text'
  | 'price-unreadable'
  | 'tradable-unreadable'
  | 'disabled-unreadable'
  | 'stickers-unreadable'

/** What an inventory's parser had to bend, and what it could not read. */
export interface ReadingReport {
  /** Items that were read. */
  readonly read: number
  /** Absent: never. */
  readonly bends: Readonly<Partial<Record<Bend, Occurrences>>>
  /** Entries of the list that are no items. */
  readonly skipped: Occurrences
}

export interface Occurrences {
  readonly count: number
  /** Where the first ones are: positions in the list, from 0; in a CSV file its lines, from 1. */
  readonly first: readonly number[]
}

/** How many places of each kind a report names. */
export const namedPlaces = 20

export function isFaultless(report: ReadingReport): boolean {
  return bentIn(report) === 0
}

/** Values that were bent and entries that were left out. */
export function bentIn(report: ReadingReport): number {
  return Object.values(report.bends).reduce((sum, { count }) => sum + count, report.skipped.count)
}
