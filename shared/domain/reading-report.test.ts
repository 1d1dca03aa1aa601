import { expect, test } from 'vitest'
import { isFaultless } from './reading-report'

test('a report is faultless when nothing was bent and nothing skipped', () => {
  const faultless = { read: 17, bends: {}, skipped: { count: 0, first: [] } }
  expect(isFaultless(faultless)).toBe(true)
  expect(isFaultless({ ...faultless, bends: { 'price-as-text': 1 } })).toBe(false)
  expect(isFaultless({ ...faultless, skipped: { count: 1, first: [0] } })).toBe(false)
})
