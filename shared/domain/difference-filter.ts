import { compareDecimals } from './decimal'
import {
  changeAt,
  changeColumn,
  magnitude,
  percentAt,
  type ChangeColumn,
} from './difference-change'
import { changeMask, type ChangeKind, type InventoryDifference } from './inventory-difference'
import { filterRows, openFilter, type PriceKind } from './item-filter'
import { microDigits } from './price-column'

/** What of a difference the person wants to see. All conditions hold together. */
export interface DifferenceFilter {
  /** Entries of any of these; none: of every kind. */
  readonly kinds: readonly ChangeKind[]
  /** The price that decides what has changed, and that the bounds are for. */
  readonly priceKind: PriceKind
  /** As in a list of items: words that are each found in name, asset id or sticker, before or after. */
  readonly search: string
  /** Smallest change up or down, in millionths of the currency unit, whole. Null: no bound. */
  readonly minimumMicros: number | null
  /** Smallest change up or down in hundredths of a per cent, whole: of the percentage as it is shown. Null: no bound. */
  readonly minimumHundredths: number | null
}

export const openDifferenceFilter: DifferenceFilter = {
  kinds: [],
  priceKind: 'price',
  search: '',
  minimumMicros: null,
  minimumHundredths: null,
}

/** One byte an entry: 1 where it passes the filter. What has no change or no percentage is outside any bound of it. */
export function filterDifference(
  difference: InventoryDifference,
  filter: DifferenceFilter,
): Uint8Array {
  const { changes, count } = difference
  const mask = changeMask(filter.kinds, filter.priceKind)
  const passes = new Uint8Array(count)
  for (let entry = 0; entry < count; entry += 1) {
    passes[entry] = ((changes[entry] ?? 0) & mask) === 0 ? 0 : 1
  }
  applySearch(difference, filter.search, passes)
  applyBounds(difference, filter, passes)
  return passes
}

function applySearch(difference: InventoryDifference, search: string, passes: Uint8Array) {
  if (search.trim() === '') return
  const { before, after, beforeRows, afterRows, count } = difference
  const inBefore = filterRows(before, { ...openFilter, search })
  const inAfter = filterRows(after, { ...openFilter, search })
  for (let entry = 0; entry < count; entry += 1) {
    const hit = inBefore[beforeRows[entry] ?? -1] === 1 || inAfter[afterRows[entry] ?? -1] === 1
    if (!hit) passes[entry] = 0
  }
}

function applyBounds(
  difference: InventoryDifference,
  { priceKind, minimumMicros, minimumHundredths }: DifferenceFilter,
  passes: Uint8Array,
) {
  if (minimumMicros === null && minimumHundredths === null) return
  const column = changeColumn(difference, priceKind)
  for (let entry = 0; entry < difference.count; entry += 1) {
    if (passes[entry] === 0) continue
    const isFar =
      minimumMicros === null ||
      reaches(column.micros, minimumMicros, column, entry, () =>
        reachesExactly(changeAt(difference, entry, priceKind), minimumMicros, microDigits),
      )
    const isSteep =
      minimumHundredths === null ||
      reaches(column.hundredths, minimumHundredths, column, entry, () =>
        reachesExactly(percentAt(difference, entry, priceKind), minimumHundredths, 2),
      )
    if (!isFar || !isSteep) passes[entry] = 0
  }
}

/** A double that is only the nearest to its value decides unless it is the bound itself. */
function reaches(
  values: Float64Array,
  minimum: number,
  { isExact }: ChangeColumn,
  entry: number,
  ask: () => boolean,
): boolean {
  const size = Math.abs(values[entry] ?? Number.NaN)
  return size === minimum && !isExact(entry) ? ask() : size >= minimum
}

function reachesExactly(value: ReturnType<typeof changeAt>, minimum: number, scale: number) {
  return value !== null && compareDecimals(magnitude(value), { units: BigInt(minimum), scale }) >= 0
}
