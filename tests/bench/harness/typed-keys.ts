import type { Page } from '@playwright/test'
import { paintedAfter } from './painted-marks'

/** Words of few items and of many, letter by letter, and back: each key shows other rows. */
const keys = [
  ...'redline',
  ...backspaces(3),
  ...'d',
  ...backspaces(5),
  ...'ak-47 fa',
  ...backspaces(8),
]

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
