import { describe, expect, test } from 'vitest'
import { spreadOf } from './statistics'

describe('spreadOf', () => {
  test('takes the middle sample, or the mean of the middle two', () => {
    expect(spreadOf([30, 10, 20])).toEqual({ min: 10, median: 20, max: 30 })
    expect(spreadOf([4, 1, 3, 100])).toEqual({ min: 1, median: 3.5, max: 100 })
    expect(spreadOf([7])).toEqual({ min: 7, median: 7, max: 7 })
  })

  test('of nothing there is none', () => {
    expect(() => spreadOf([])).toThrow(/at least one sample/u)
  })
})
