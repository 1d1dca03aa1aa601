import { expect, test } from 'vitest'
import { windowBounds } from './window-bounds'

const laptop = { x: 0, y: 25, width: 1440, height: 875 }
const left = { x: -1920, y: 0, width: 1920, height: 1080 }
const place = { x: 100, y: 80, width: 1300, height: 700, maximized: false }

test('opens at its first size where it never was before', () => {
  expect(windowBounds(null, [laptop])).toEqual({ width: 1280, height: 800 })
})

test('opens where it was, also on a second screen', () => {
  expect(windowBounds(place, [laptop])).toEqual({ x: 100, y: 80, width: 1300, height: 700 })
  const second = { ...place, x: -1800 }
  expect(windowBounds(second, [laptop, left])).toMatchObject({ x: -1800 })
})

test.each([
  ['the screen is gone', { ...place, x: -1800 }],
  ['its upper edge is above every screen', { ...place, y: -400 }],
  ['it is below', { ...place, y: 895 }],
  ['too little of it is in sight', { ...place, x: 1400 }],
])('opens anew where %s', (_name, last) => {
  expect(windowBounds(last, [laptop])).toEqual({ width: 1280, height: 800 })
})

test('is never smaller than what the panes need', () => {
  expect(windowBounds({ ...place, width: 10, height: 10 }, [laptop])).toMatchObject({
    width: 1024,
    height: 640,
  })
})
