import { parseDecimal } from '@shared/domain/decimal'
import { describe, expect, it } from 'vitest'
import { formatMoney } from './format-money'

function formatted(text: string, language = 'en'): string {
  const value = parseDecimal(text)
  if (value === null) throw new Error(`Not a decimal: ${text}`)
  return formatMoney(value, language)
}

describe('formatMoney', () => {
  it.each([
    ['0', '0.00'],
    ['12.9', '12.90'],
    ['12.98', '12.98'],
    ['0.003', '0.003'],
    ['-1234.5', '-1,234.50'],
    ['1e-7', '0.0000001'],
  ])('%s → %s', (text, shown) => {
    expect(formatted(text)).toBe(shown)
  })

  it('keeps digits that a double would lose', () => {
    expect(formatted('9007199254740993.123456789012345678')).toBe(
      '9,007,199,254,740,993.123456789012345678',
    )
  })

  it('groups as the language does', () => {
    expect(formatted('1234567.5', 'de')).toBe('1.234.567,50')
  })
})
