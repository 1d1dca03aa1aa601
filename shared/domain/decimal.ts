/**
 * An exact decimal number: `units` × 10^-`scale`. Money is held and summed in it, never in floats.
 */
export interface Decimal {
  readonly units: bigint
  /** How many digits of `units` stand behind the decimal point. */
  readonly scale: number
}

export const zero: Decimal = { units: 0n, scale: 0 }

/**
 * Numbers with more digits, written out without an exponent, are refused: `1e999999999` would else fill the memory.
 * Every double has fewer.
 */
const mostDigits = 330

const decimalForm = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d{1,4}))?$/iu

/** Reads decimal text such as `12.98`, `-3` or `1e-7`; null where it is none, or absurdly long. */
export function parseDecimal(text: string): Decimal | null {
  const match = decimalForm.exec(text)
  if (match === null) return null
  const [, sign = '', whole = '', fraction = '', exponentText = '0'] = match
  const exponent = Number(exponentText)
  if (whole.length + fraction.length + Math.abs(exponent) > mostDigits) return null
  const units = BigInt(`${sign}${whole}${fraction}`)
  const scale = fraction.length - exponent
  return scale >= 0 ? { units, scale } : { units: units * 10n ** BigInt(-scale), scale: 0 }
}

/** The shortest decimal that stands for this double: what JSON wrote, for every number of up to 15 digits. */
export function decimalOfNumber(value: number): Decimal | null {
  return Number.isFinite(value) ? parseDecimal(String(value)) : null
}

export function addDecimals(left: Decimal, right: Decimal): Decimal {
  const scale = Math.max(left.scale, right.scale)
  return { units: unitsAt(left, scale) + unitsAt(right, scale), scale }
}

/** Negative, zero or positive, as `left` is less than, equal to or greater than `right`. */
export function compareDecimals(left: Decimal, right: Decimal): number {
  const scale = Math.max(left.scale, right.scale)
  const difference = unitsAt(left, scale) - unitsAt(right, scale)
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** Plain digits, no exponent, no grouping, without zeros at the end: the one text form of a decimal. */
export function decimalToText(value: Decimal): string {
  const negative = value.units < 0n
  const digits = String(negative ? -value.units : value.units).padStart(value.scale + 1, '0')
  const whole = digits.slice(0, digits.length - value.scale)
  const fraction = digits.slice(digits.length - value.scale).replace(/0+$/u, '')
  const text = fraction === '' ? whole : `${whole}.${fraction}`
  return negative && value.units !== 0n ? `-${text}` : text
}

function unitsAt(value: Decimal, scale: number): bigint {
  return value.units * 10n ** BigInt(scale - value.scale)
}
