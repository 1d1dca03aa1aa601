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
  /** How often each bend happened; absent: never. */
  readonly bends: Readonly<Partial<Record<Bend, number>>>
  /** Entries of the list that are no items. */
  readonly skipped: number
  /** Positions in the list, from 0, of the first entries that were skipped. */
  readonly skippedPositions: readonly number[]
}

/** How many positions of skipped entries a report names. */
export const namedSkips = 20

export function isFaultless(report: ReadingReport): boolean {
  return report.skipped === 0 && Object.keys(report.bends).length === 0
}
