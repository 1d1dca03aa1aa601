import { expect, test } from 'vitest'
import type { Figure } from '../scenario'
import { reportTable } from './report'

const figure = (id: string, floor: string | null, goal: number | null): Figure => ({
  id,
  label: `the ${id}`,
  unit: 'ms',
  floor,
  goal,
})

test('each figure stands beside its floor and goal, and a goal that is missed says so', () => {
  const table = reportTable(
    [figure('floor', null, null), figure('quick', 'floor', 0.6), figure('slow', 'floor', 2)],
    new Map([
      ['floor', [90, 100, 130]],
      ['quick', [40, 60, 50]],
      ['slow', [250, 200, 300]],
    ]),
  )
  expect(table.split('\n').slice(2)).toEqual([
    '| the floor | 100 ms (90 – 130) | – | – | – |',
    '| the quick | 50 ms (40 – 60) | the floor: 100 ms | 0.50× | ≤ 0.6× |',
    '| the slow | 250 ms (200 – 300) | the floor: 100 ms | 2.50× (missed) | ≤ 2× |',
  ])
})
