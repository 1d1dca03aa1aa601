import { expect, test } from 'vitest'
import { bentIn, isFaultless } from './reading-report'

test('a report is faultless when nothing was bent and nothing skipped', () => {
  const faultless = { read: 17, bends: {}, skipped: { count: 0, first: [] } }
  expect(isFaultless(faultless)).toBe(true)
  expect(isFaultless({ ...faultless, bends: { 'price-as-text': { count: 1, first: [4] } } })).toBe(
    false,
  )
  expect(isFaultless({ ...faultless, skipped: { count: 1, first: [0] } })).toBe(false)
})

test('what was bent and what was left out count together', () => {
  const bends = {
    'price-as-text': { count: 3, first: [1] },
    'name-missing': { count: 2, first: [4] },
  }
  expect(bentIn({ read: 17, bends, skipped: { count: 1, first: [0] } })).toBe(6)
})
