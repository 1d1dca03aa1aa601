import fc from 'fast-check'
import { expect, it } from 'vitest'
import { snapshotOf } from '../../tests/fakes/snapshot-fixture'
import { newestFirst, snapshotsOverLimit } from './kept-snapshots'

const snapshot = (id: string, takenAt: number) => snapshotOf({}, { id, takenAt, bytes: 10 })

it('newest first is one order, whichever one they come in', () => {
  const any = fc.uniqueArray(
    fc.tuple(fc.string({ minLength: 1, maxLength: 3 }), fc.integer({ min: 1, max: 3 })),
    { selector: ([id]) => id, maxLength: 12 },
  )
  fc.assert(
    fc.property(any, fc.infiniteStream(fc.nat()), (facts, random) => {
      const snapshots = facts.map(([id, takenAt]) => snapshot(id, takenAt))
      const shuffled = snapshots
        .map((one) => [random.next().value, one] as const)
        .toSorted(([left], [right]) => left - right)
        .map(([, one]) => one)
      const order = shuffled.toSorted(newestFirst)
      expect(order).toEqual(snapshots.toSorted(newestFirst))
      const times = order.map(({ takenAt }) => takenAt)
      expect(times).toEqual(times.toSorted((left, right) => right - left))
    }),
  )
})

it('what makes room is what stands last', () => {
  const snapshots = [snapshot('a', 1), snapshot('b', 1), snapshot('c', 2)]
  expect(snapshotsOverLimit(snapshots, 15).map(({ id }) => id)).toEqual(['b', 'a'])
  expect(snapshotsOverLimit(snapshots, null)).toEqual([])
})
