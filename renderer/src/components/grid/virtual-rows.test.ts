import fc from 'fast-check'
import { expect, it } from 'vitest'
import { evenPlaces, unevenPlaces } from './row-places'
import { withIndex } from './virtual-rows'

it('adds one row to those in sight, in order and once, where there is such a row', () => {
  const range = fc.integer({ min: 1, max: 500 }).chain((count) =>
    fc.tuple(fc.nat(count - 1), fc.nat(count - 1)).map(([one, other]) => ({
      count,
      first: Math.min(one, other),
      last: Math.max(one, other),
    })),
  )
  fc.assert(
    fc.property(range, fc.integer({ min: -1, max: 600 }), (shown, index) => {
      const drawn = withIndex(shown, index, shown.count)
      expect(drawn).toEqual([...new Set(drawn)].toSorted((left, right) => left - right))
      expect(drawn).toContain(shown.first)
      expect(drawn).toContain(shown.last)
      expect(drawn.includes(index)).toBe(index >= 0 && index < shown.count)
    }),
  )
})

it('finds the row at any place, whether rows are as high as each other or not', () => {
  const heights = fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 60 })
  fc.assert(
    fc.property(heights, fc.integer({ min: -50, max: 6000 }), (each, top) => {
      const places = unevenPlaces(each.length, (index) => each[index] ?? 0)
      const index = places.indexAt(top)
      if (index > 0) expect(places.topOf(index)).toBeLessThanOrEqual(top)
      if (index < each.length - 1) expect(places.topOf(index + 1)).toBeGreaterThan(top)
      expect(places.topOf(each.length)).toBe(places.height)

      const even = evenPlaces(each.length, 36)
      const same = unevenPlaces(each.length, () => 36)
      expect(even.indexAt(top)).toBe(same.indexAt(top))
      expect([even.height, even.topOf(index)]).toEqual([same.height, same.topOf(index)])
    }),
  )
})
