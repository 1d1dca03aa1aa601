import fc from 'fast-check'
import { expect, it } from 'vitest'
import { withIndex } from './virtual-rows'

it('adds one row to those in sight, in order and once, where there is such a row', () => {
  const range = fc
    .record({ count: fc.integer({ min: 1, max: 500 }), overscan: fc.nat(12) })
    .chain(({ count, overscan }) =>
      fc.tuple(fc.nat(count - 1), fc.nat(count - 1)).map(([one, other]) => ({
        count,
        overscan,
        startIndex: Math.min(one, other),
        endIndex: Math.max(one, other),
      })),
    )
  fc.assert(
    fc.property(range, fc.nat(600), (shown, index) => {
      const drawn = withIndex(shown, index)
      expect(drawn).toEqual([...new Set(drawn)].toSorted((left, right) => left - right))
      expect(drawn).toContain(shown.startIndex)
      expect(drawn).toContain(shown.endIndex)
      expect(drawn.includes(index)).toBe(index < shown.count)
    }),
  )
})
