import { finish, type Slices } from './slices'

const digitBits = 16
const digitValues = 2 ** digitBits
const digitsOfDouble = 4

/** So many are compared sooner than the tables of all digits are made. */
const fewKeys = 2000

/**
 * All rows by their keys; equal rows keep their order, in either direction. Keys are numbers from 0 up, or infinite: a
 * double that is not negative has bits that order as it does. So they are sorted digit by digit, the lowest first,
 * which takes a tenth of the time of a comparison.
 */
export function rowsByKey(keys: Float64Array, descending: boolean): Uint32Array {
  return finish(rowsByDigit(keys, descending))
}

/** What {@link rowsByKey} gives, a digit at a time. */
export function* rowsByDigit(keys: Float64Array, descending: boolean): Slices<Uint32Array> {
  // Four digits a key, the lowest first: every machine that runs this is little-endian.
  const digits = new Uint16Array(keys.buffer, keys.byteOffset, keys.length * digitsOfDouble)
  let rows = new Uint32Array(keys.length)
  for (let row = 0; row < rows.length; row += 1) rows[row] = row
  if (rows.length < fewKeys) return rows.sort(keyComparison(keys, descending))
  let sorted = new Uint32Array(keys.length)
  for (let digit = 0; digit < digitsOfDouble; digit += 1) {
    const counts = countDigits(digits, digit)
    const isAlike = counts[digits[digit] ?? 0] === keys.length
    if (isAlike) continue
    const places = placesOf(counts, descending)
    for (let index = 0; index < rows.length; index += 1) {
      const row = rows[index] ?? 0
      const value = digits[row * digitsOfDouble + digit] ?? 0
      const place = places[value] ?? 0
      sorted[place] = row
      places[value] = place + 1
    }
    ;[rows, sorted] = [sorted, rows]
    yield
  }
  return rows
}

/** Negative where the left row comes first by its key, zero where the keys are equal. */
export function keyComparison(keys: Float64Array, descending: boolean) {
  const sign = descending ? -1 : 1
  return (left: number, right: number) => {
    const a = keys[left] ?? 0
    const b = keys[right] ?? 0
    return a === b ? 0 : a < b ? -sign : sign
  }
}

function countDigits(digits: Uint16Array, digit: number): Uint32Array {
  const counts = new Uint32Array(digitValues)
  for (let index = digit; index < digits.length; index += digitsOfDouble) {
    const value = digits[index] ?? 0
    counts[value] = (counts[value] ?? 0) + 1
  }
  return counts
}

/** Where the first row with each digit goes. */
function placesOf(counts: Uint32Array, descending: boolean): Uint32Array {
  const places = new Uint32Array(digitValues)
  let next = 0
  for (let step = 0; step < digitValues; step += 1) {
    const value = descending ? digitValues - 1 - step : step
    places[value] = next
    next += counts[value] ?? 0
  }
  return places
}
