import { expect, test } from 'vitest'
import type { Figure, Goal } from '../scenario'
import { reportTable } from './report'

const figure = (id: string, floor: string | null, goal: Goal | null): Figure => ({
  id,
  label: `the ${id}`,
  unit: 'ms',
  floor,
  goal,
})

test('each figure stands beside its floor and goal, and a goal that is missed says so', () => {
  const table = reportTable(
    [
      figure('floor', null, null),
      figure('quick', 'floor', { kind: 'times', value: 0.6 }),
      figure('slow', 'floor', { kind: 'times', value: 2 }),
      figure('frame', null, { kind: 'most', value: 16.7 }),
      figure('use', null, { kind: 'least', value: 98 }),
    ],
    new Map([
      ['floor', [90, 100, 130]],
      ['quick', [40, 60, 50]],
      ['slow', [250, 200, 300]],
      ['frame', [17, 8, 20]],
      ['use', [98, 97, 99]],
    ]),
  )
  expect(table.split('\n').slice(2)).toEqual([
    '| the floor | 100 ms (90 – 130) | – | – | – |',
    '| the quick | 50 ms (40 – 60) | the floor: 100 ms | 0.50× | ≤ 0.6× |',
    '| the slow | 250 ms (200 – 300) | the floor: 100 ms | 2.50× | ≤ 2× (missed) |',
    '| the frame | 17 ms (8.0 – 20) | – | – | ≤ 16.7 ms (missed) |',
    '| the use | 98 ms (97 – 99) | – | – | ≥ 98 ms |',
  ])
})
