import { expect, test } from 'vitest'
import { isFaultless } from './reading-report'

test('a report is faultless when nothing was bent and nothing skipped', () => {
  const faultless = { read: 17, bends: {}, skipped: 0, skippedPositions: [] }
  expect(isFaultless(faultless)).toBe(true)
  expect(isFaultless({ ...faultless, bends: { 'price-as-text': 1 } })).toBe(false)
  expect(isFaultless({ ...faultless, skipped: 1, skippedPositions: [0] })).toBe(false)
})
