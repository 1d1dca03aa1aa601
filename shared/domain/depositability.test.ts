import { expect, test } from 'vitest'
import { depositability } from './depositability'

test.each([
  [true, false, true, 'depositable'],
  [false, false, true, 'not-tradable'],
  [true, false, false, 'unpriced'],
  [false, false, false, 'unpriced'],
  [true, true, true, 'disabled'],
  [false, true, true, 'disabled'],
  [true, true, false, 'disabled'],
  [false, true, false, 'disabled'],
] as const)('tradable %s, disabled %s, priced %s: %s', (tradable, disabled, priced, expected) => {
  expect(depositability({ tradable, disabled, priced })).toBe(expected)
})
