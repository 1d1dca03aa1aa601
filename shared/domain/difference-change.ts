import { addDecimals, compareDecimals, decimalToText, zero, type Decimal } from './decimal'
import type { InventoryDifference } from './inventory-difference'
import type { PriceKind } from './item-filter'
import { microDigits, priceAt } from './price-column'

/** One price of an entry before and after; null: the item or its price was not there. */
export function pricesAt(
  { before, after, beforeRows, afterRows }: InventoryDifference,
  entry: number,
  price: PriceKind,
): { readonly before: Decimal | null; readonly after: Decimal | null } {
  return {
    before: priceAt(before[price], beforeRows[entry] ?? -1),
    after: priceAt(after[price], afterRows[entry] ?? -1),
  }
}

/**
 * What an entry adds to the net change: the later price less the earlier, where what is not there counts nothing; null
 * where there is neither price.
 */
export function changeAt(
  difference: InventoryDifference,
  entry: number,
  price: PriceKind,
): Decimal | null {
  const { before, after } = pricesAt(difference, entry, price)
  if (before === null && after === null) return null
  return addDecimals(after ?? zero, negated(before ?? zero))
}

/** Digits of a percentage behind its point. */
const percentDigits = 2

/**
 * The change in per cent of the earlier price, to two decimals, half away from zero. Null where there is no earlier
 * price or it is zero, and where there is no later one.
 */
export function percentAt(
  difference: InventoryDifference,
  entry: number,
  price: PriceKind,
): Decimal | null {
  const { before, after } = pricesAt(difference, entry, price)
  return percentBetween(before, after)
}

/** {@link percentAt} of two prices. */
export function percentBetween(before: Decimal | null, after: Decimal | null): Decimal | null {
  if (before === null || after === null || before.units === 0n) return null
  const change = addDecimals(after, negated(before))
  const [dividend, divisor] = atOneScale(change, before)
  return { units: dividedHalfAway(dividend * 10_000n, divisor), scale: percentDigits }
}

export function negated({ units, scale }: Decimal): Decimal {
  return { units: -units, scale }
}

export function magnitude(value: Decimal): Decimal {
  return value.units < 0n ? negated(value) : value
}

function atOneScale(left: Decimal, right: Decimal): readonly [bigint, bigint] {
  const scale = Math.max(left.scale, right.scale)
  const unitsOf = (value: Decimal) => value.units * 10n ** BigInt(scale - value.scale)
  return [unitsOf(left), unitsOf(right)]
}

/** The divisor is above zero. */
function dividedHalfAway(dividend: bigint, divisor: bigint): bigint {
  const size = dividend < 0n ? -dividend : dividend
  const rounded = (2n * size + divisor) / (2n * divisor)
  return dividend < 0n ? -rounded : rounded
}

/** The changes of all entries by one price, to filter and to order by. NaN: there is none. */
export interface ChangeColumn {
  /** Millionths of the currency unit: whole and exact, or the nearest double where {@link isExact} says no. */
  readonly micros: Float64Array
  /** Hundredths of a per cent, whole; the nearest double to those past 2^53. */
  readonly hundredths: Float64Array
  /** Whether micros say all there is to say of this entry. */
  readonly isExact: (entry: number) => boolean
}

const columnsOfDifference = new WeakMap<InventoryDifference, Map<PriceKind, ChangeColumn>>()

/** Worked out once a price and kept with the difference. */
export function changeColumn(difference: InventoryDifference, price: PriceKind): ChangeColumn {
  const kept = columnsOfDifference.get(difference) ?? new Map<PriceKind, ChangeColumn>()
  columnsOfDifference.set(difference, kept)
  const column = kept.get(price) ?? makeChangeColumn(difference, price)
  kept.set(price, column)
  return column
}

function makeChangeColumn(difference: InventoryDifference, price: PriceKind): ChangeColumn {
  const { before, after, beforeRows, afterRows, count } = difference
  const micros = new Float64Array(count)
  const hundredths = new Float64Array(count)
  const earlier = before[price]
  const later = after[price]
  const hasOdd = earlier.exact.size > 0 || later.exact.size > 0
  const isExact = (entry: number) =>
    !hasOdd ||
    (!earlier.exact.has(beforeRows[entry] ?? -1) && !later.exact.has(afterRows[entry] ?? -1))
  for (let entry = 0; entry < count; entry += 1) {
    if (isExact(entry)) {
      const was = earlier.micros[beforeRows[entry] ?? -1] ?? Number.NaN
      const is = later.micros[afterRows[entry] ?? -1] ?? Number.NaN
      micros[entry] = Number.isNaN(was) ? is : Number.isNaN(is) ? -was : is - was
      hundredths[entry] = hundredthsOf(was, is)
    } else {
      micros[entry] = nearestNumber(changeAt(difference, entry, price), microDigits)
      hundredths[entry] = nearestNumber(percentAt(difference, entry, price), percentDigits)
    }
  }
  return { micros, hundredths, isExact }
}

const safeMicros = Number.MAX_SAFE_INTEGER / 10_000 / 2

/** {@link percentAt} for whole micros, without bigints as long as a double holds every step exactly. */
function hundredthsOf(was: number, is: number): number {
  if (!(was > 0) || Number.isNaN(is)) return Number.NaN
  const change = is - was
  const size = Math.abs(change)
  if (size > safeMicros || was > safeMicros) {
    return Number(dividedHalfAway(BigInt(change) * 10_000n, BigInt(was)))
  }
  const dividend = size * 10_000
  const remainder = dividend % was
  const whole = (dividend - remainder) / was
  const rounded = remainder * 2 >= was ? whole + 1 : whole
  return change < 0 ? -rounded : rounded
}

/** How many 10^-`digits` the value is, to the nearest double. */
function nearestNumber(value: Decimal | null, digits: number): number {
  return value === null ? Number.NaN : Number(`${decimalToText(value)}e${digits}`)
}

/** Where doubles are equal and may stand for different values: the exact comparison, as `compareDecimals` gives it. */
export function compareOptional(left: Decimal | null, right: Decimal | null): number {
  return left === null || right === null ? 0 : compareDecimals(left, right)
}
