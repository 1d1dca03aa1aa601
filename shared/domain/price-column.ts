import {
  addDecimals,
  decimalOfNumber,
  decimalToText,
  parseDecimal,
  zero,
  type Decimal,
} from './decimal'

/** Prices are held in millionths of their currency unit. */
export const microDigits = 6
const microsPerUnit = 10 ** microDigits

/**
 * Below this many micros (one thousand million units of the currency) a whole number of micros has at most 15 digits,
 * so that the double and the decimal stand for each other without doubt.
 */
const largestMicros = 1e15

/** One price of every item. Exact: what does not fit whole micros is kept as text beside its nearest value. */
export interface PriceColumn {
  /** Millionths of the currency unit: whole and exact, or the nearest double to {@link exact}; NaN: no price. */
  readonly micros: Float64Array
  /** Row → exact decimal text, for the rare price that has more digits than whole micros can hold. */
  readonly exact: ReadonlyMap<number, string>
}

/** A price as it is put into a column. */
export interface PriceCell {
  readonly micros: number
  /** Set where micros alone would not be exact. */
  readonly exact: string | null
}

export const noPrice: PriceCell = { micros: Number.NaN, exact: null }

/** Takes a price out of an answer: a JSON number or numeric text. Null where it is neither, or below zero. */
export function readPrice(value: number | string): PriceCell | null {
  if (typeof value === 'number') {
    const micros = Math.round(value * microsPerUnit)
    if (micros >= 0 && micros < largestMicros && micros / microsPerUnit === value) {
      return { micros, exact: null }
    }
  }
  const decimal = typeof value === 'number' ? decimalOfNumber(value) : parseDecimal(value)
  if (decimal === null || decimal.units < 0n) return null
  return cellOfDecimal(decimal)
}

function cellOfDecimal(decimal: Decimal): PriceCell {
  const text = decimalToText(decimal)
  // Read from the text, so that it is rounded once: a higher price then never has fewer micros.
  const micros = Number(`${text}e${microDigits}`)
  const digitsBehindPoint = text.split('.')[1]?.length ?? 0
  const fits = digitsBehindPoint <= microDigits && micros < largestMicros
  return { micros, exact: fits ? null : text }
}

/** The exact price of a row; null where there is none. */
export function priceAt(column: PriceColumn, row: number): Decimal | null {
  const exact = column.exact.get(row)
  if (exact !== undefined) return parseDecimal(exact)
  const micros = column.micros[row]
  if (micros === undefined || Number.isNaN(micros)) return null
  return { units: BigInt(micros), scale: microDigits }
}

/** Adds up prices exactly while staying in doubles for as long as they are whole numbers without loss. */
export interface PriceSum {
  add: (column: PriceColumn, row: number) => void
  total: () => Decimal
}

export function createPriceSum(): PriceSum {
  let flushed = 0n
  let running = 0
  let exactTotal = zero
  return {
    add(column, row) {
      const micros = column.micros[row] ?? Number.NaN
      if (Number.isNaN(micros)) return
      const exact = column.exact.size === 0 ? undefined : column.exact.get(row)
      if (exact !== undefined) {
        exactTotal = addDecimals(exactTotal, parseDecimal(exact) ?? zero)
        return
      }
      running += micros
      // Each summand is below 1e15, so flushing here keeps the sum below 2^53.
      if (running > 4e15) {
        flushed += BigInt(running)
        running = 0
      }
    },
    total: () => addDecimals({ units: flushed + BigInt(running), scale: microDigits }, exactTotal),
  }
}
