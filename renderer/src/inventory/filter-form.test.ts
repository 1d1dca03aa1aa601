import { describe, expect, it } from 'vitest'
import { clearFilters, isOpen, openFilterForm, readFilterForm } from './filter-form'

describe('readFilterForm', () => {
  it('reads bounds into millionths without a detour through floats', () => {
    const { filter } = readFilterForm({ ...openFilterForm, minimum: '0.1', maximum: ' 1.10 ' })
    expect(filter.minimumMicros).toBe(100_000)
    expect(filter.maximumMicros).toBe(1_100_000)
  })

  it.each(['5.', '.5', '0', '00012.5'])('takes %s as a number that is being typed', (minimum) => {
    expect(readFilterForm({ ...openFilterForm, minimum }).minimumProblem).toBeNull()
  })

  it.each([
    ['1,5', 1_500_000],
    ['0,125', 125_000],
    ['1 000', 1_000_000_000],
    ['1\u{A0}000,5', 1_000_500_000],
    ['1,234,567.89', 1_234_567_890_000],
  ])('takes %s as people write it', (minimum, micros) => {
    expect(readFilterForm({ ...openFilterForm, minimum }).filter.minimumMicros).toBe(micros)
  })

  it('rounds digits beyond millionths inwards', () => {
    const form = { ...openFilterForm, minimum: '1.0000001', maximum: '2.0000009' }
    const { filter } = readFilterForm(form)
    expect(filter.minimumMicros).toBe(1_000_001)
    expect(filter.maximumMicros).toBe(2_000_000)
  })

  it.each(['abc', '$100', '1,2,3', '-1', '1e3', '1 00', '.', '9'.repeat(400)])(
    'names %s as no number and does not apply it',
    (maximum) => {
      const reading = readFilterForm({ ...openFilterForm, minimum: '1', maximum })
      expect(reading.maximumProblem).toBe('not-a-number')
      expect(reading.filter.maximumMicros).toBeNull()
      expect(reading.filter.minimumMicros).toBe(1_000_000)
    },
  )

  it.each(['1,000', '999,000'])('does not guess what %s is', (minimum) => {
    const reading = readFilterForm({ ...openFilterForm, minimum })
    expect(reading.minimumProblem).toBe('ambiguous')
    expect(reading.filter.minimumMicros).toBeNull()
  })

  it('names a minimum over the maximum and applies neither', () => {
    const reading = readFilterForm({ ...openFilterForm, minimum: '10', maximum: '9.999999' })
    expect(reading.minimumProblem).toBe('minimum-over-maximum')
    expect(reading.filter).toMatchObject({ minimumMicros: null, maximumMicros: null })
  })

  it('takes equal bounds as one price', () => {
    const reading = readFilterForm({ ...openFilterForm, minimum: '3', maximum: '3.0' })
    expect(reading.minimumProblem).toBeNull()
    expect(reading.filter).toMatchObject({ minimumMicros: 3_000_000, maximumMicros: 3_000_000 })
  })
})

describe('isOpen and clearFilters', () => {
  it.each([
    { search: 'ak' },
    { tradable: 'tradable' as const },
    { accepted: 'accepted' as const },
    { depositable: true },
    { minimum: '1' },
    { maximum: '1' },
  ])('knows that %j keeps items away, and clears it', (change) => {
    const form = { ...openFilterForm, priceKind: 'priceLocal' as const, ...change }
    expect(isOpen(form)).toBe(false)
    expect(isOpen(clearFilters(form))).toBe(true)
    expect(clearFilters(form).priceKind).toBe('priceLocal')
  })
})
