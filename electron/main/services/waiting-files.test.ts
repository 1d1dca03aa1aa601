import { expect, test } from 'vitest'
import { createWaitingFiles } from './waiting-files'

test('files wait until they are taken, and are handed out once', () => {
  const told: number[] = []
  const waiting = createWaitingFiles(['/a'])
  waiting.follow((count) => told.push(count))
  waiting.add(['/b', '/c'])
  waiting.add([])
  expect(waiting.count()).toBe(3)
  expect(waiting.take()).toEqual(['/a', '/b', '/c'])
  expect(waiting.take()).toEqual([])
  expect(waiting.count()).toBe(0)
  waiting.add(['/d'])
  expect(told).toEqual([3, 1])
})
