import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rowsByKey } from './row-sort'

const anyKey = fc.oneof(
  fc.nat(5),
  fc.maxSafeNat(),
  fc.double({ min: 0, noNaN: true }).map(Math.abs),
  fc.constant(Number.POSITIVE_INFINITY),
)

// Few are compared, many are sorted by their digits.
const fewOrMany = fc
  .tuple(fc.array(anyKey, { maxLength: 300 }), fc.constantFrom(1, 20))
  .map(([keys, times]) => Array.from({ length: times }, () => keys).flat())

test('agrees with a plain stable sort, in either direction', () => {
  fc.assert(
    fc.property(fewOrMany, fc.boolean(), (keys, descending) => {
      const expected = [...keys.keys()].toSorted((left, right) => {
        const [a = 0, b = 0] = [keys[left], keys[right]]
        return (a === b ? 0 : a < b ? -1 : 1) * (descending ? -1 : 1)
      })
      expect(Array.from(rowsByKey(Float64Array.from(keys), descending))).toEqual(expected)
    }),
  )
})
