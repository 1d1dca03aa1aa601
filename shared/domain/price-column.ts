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
  /** The same for each of these rows, in a fraction of the time. */
  addRows: (column: PriceColumn, rows: ArrayLike<number>) => void
  total: () => Decimal
}

/** Each summand is below 1e15, so flushing here keeps a sum below 2^53. */
const mostRunning = 4e15

export function createPriceSum(): PriceSum {
  let flushed = 0n
  let running = 0
  let exactTotal = zero

  const addRows = ({ micros, exact }: PriceColumn, rows: ArrayLike<number>) => {
    // Local to the loop: a double that functions share is put on the heap anew with each change.
    let sum = running
    for (let index = 0; index < rows.length; index += 1) {
      const row = rows[index] ?? -1
      const price = micros[row] ?? Number.NaN
      if (Number.isNaN(price)) continue
      const text = exact.size === 0 ? undefined : exact.get(row)
      if (text !== undefined) {
        exactTotal = addDecimals(exactTotal, parseDecimal(text) ?? zero)
        continue
      }
      sum += price
      if (sum > mostRunning) {
        flushed += BigInt(sum)
        sum = 0
      }
    }
    running = sum
  }

  return {
    add: (column, row) => addRows(column, [row]),
    addRows,
    total: () => addDecimals({ units: flushed + BigInt(running), scale: microDigits }, exactTotal),
  }
}
