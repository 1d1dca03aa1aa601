import type { Page } from '@playwright/test'
import type { Figure } from '../scenario'
import { paintedAfter } from './painted-marks'
import { percentile, spreadOf } from './statistics'

/** Words of few items and of many, letter by letter, and back: each key shows other rows. */
const keys = [
  ...letters('redline'),
  ...backspaces(3),
  ...letters('d'),
  ...backspaces(5),
  ...letters('ak-47 fa'),
  ...backspaces(8),
]

function letters(word: string): readonly string[] {
  return word.split('')
}

function backspaces(count: number): readonly string[] {
  return Array.from({ length: count }, () => 'Backspace')
}

/** Types into the field that has the focus. Answers milliseconds from each key to the rows that it led to. */
export async function typeKeys(page: Page): Promise<readonly number[]> {
  const painted: number[] = []
  for (const key of keys) {
    painted.push(await paintedAfter(page, () => page.keyboard.press(key === ' ' ? 'Space' : key)))
  }
  return painted
}

/** The median and the 95th percentile of the keys of a round. */
export function keyFigures(
  id: string,
  label: string,
  rest: Pick<Figure, 'floor' | 'goal'>,
): readonly Figure[] {
  const floorOf = (suffix: string) => (rest.floor === null ? null : `${rest.floor}${suffix}`)
  return [
    { id, label: `${label}, median`, unit: 'ms', ...rest },
    {
      id: `${id}-p95`,
      label: `${label}, 95th percentile`,
      unit: 'ms',
      goal: rest.goal,
      floor: floorOf('-p95'),
    },
  ]
}

/** The values of {@link keyFigures}. */
export function keyValues(id: string, painted: readonly number[]): Record<string, number> {
  return { [id]: spreadOf(painted).median, [`${id}-p95`]: percentile(painted, 0.95) }
}
