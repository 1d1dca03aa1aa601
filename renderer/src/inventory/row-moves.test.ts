import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { moveByKey } from './row-moves'

const table = { count: 100, perLine: 1, linesInSight: 10 }
const cards = { count: 10, perLine: 4, linesInSight: 2 }

describe('moveByKey in a table', () => {
  it.each([
    ['ArrowDown', 5, 6],
    ['ArrowUp', 5, 4],
    ['ArrowUp', 0, 0],
    ['ArrowDown', 99, 99],
    ['Home', 50, 0],
    ['End', 50, 99],
    ['PageDown', 5, 14],
    ['PageUp', 5, 0],
    ['PageDown', 95, 99],
  ])('%s leads from %i to %i', (key, from, to) => {
    expect(moveByKey(key, from, table)).toBe(to)
  })

  it('starts at the first row, or at the last for End', () => {
    expect(moveByKey('ArrowDown', null, table)).toBe(0)
    expect(moveByKey('End', null, table)).toBe(99)
  })

  it('leaves other keys alone, and moves nowhere in an empty list', () => {
    expect(moveByKey('ArrowRight', 5, table)).toBeNull()
    expect(moveByKey('a', 5, table)).toBeNull()
    expect(moveByKey('ArrowDown', null, { ...table, count: 0 })).toBeNull()
  })
})

describe('moveByKey among cards', () => {
  it.each([
    ['ArrowRight', 3, 4],
    ['ArrowLeft', 4, 3],
    ['ArrowDown', 1, 5],
    ['ArrowUp', 5, 1],
    // The last line has no third card: the nearest is its end.
    ['ArrowDown', 6, 9],
    ['ArrowDown', 9, 9],
    ['ArrowUp', 2, 2],
    ['ArrowRight', 9, 9],
  ])('%s leads from %i to %i', (key, from, to) => {
    expect(moveByKey(key, from, cards)).toBe(to)
  })
})

it('never leaves the list', () => {
  const keys = [
    'ArrowDown',
    'ArrowUp',
    'ArrowLeft',
    'ArrowRight',
    'PageUp',
    'PageDown',
    'Home',
    'End',
  ]
  fc.assert(
    fc.property(
      fc.constantFrom(...keys),
      fc.integer({ min: 1, max: 60 }),
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 0, max: 9 }),
      fc.nat(),
      (key, count, perLine, linesInSight, seed) => {
        const target = moveByKey(key, seed % count, { count, perLine, linesInSight })
        expect(target === null || (target >= 0 && target < count)).toBe(true)
      },
    ),
  )
})
