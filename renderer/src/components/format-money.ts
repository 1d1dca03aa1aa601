import { decimalToText, type Decimal } from '@shared/domain/decimal'

/** Money shows at least cents, and every digit more that its value has. */
const fewestDigits = 2
/** What `Intl.NumberFormat` allows. */
const mostDigits = 100

const formats = new Map<string, Intl.NumberFormat>()

/** The exact value with the grouping and decimal point of the language; no digit is ever rounded away. */
export function formatMoney(value: Decimal, language: string): string {
  // Text, not a number: a double would lose digits.
  const text = decimalToText(value) as `${number}`
  const digits = text.split('.')[1]?.length ?? 0
  return formatFor(language, Math.min(mostDigits, Math.max(fewestDigits, digits))).format(text)
}

function formatFor(language: string, digits: number): Intl.NumberFormat {
  const key = `${language} ${String(digits)}`
  const known = formats.get(key)
  if (known !== undefined) return known
  const format = new Intl.NumberFormat(language, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })
  formats.set(key, format)
  return format
}
