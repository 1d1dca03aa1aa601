import { expect, test } from 'vitest'
import { createArrivalLog } from './arrival-log'

test('the 501st request in 60 s starts the block, and its end lets requests in again', () => {
  let now = 0
  const log = createArrivalLog(() => now, 30_000)
  const arrive = (count: number) => Array.from({ length: count }, () => log.arrive())

  expect(arrive(500)).not.toContain(false)
  now = 59_999
  expect(log.arrive()).toBe(false)
  now += 29_999
  expect(log.arrive()).toBe(false)
  now += 1
  expect(log.arrive()).toBe(true)
})

test('any 60 s count, not the minutes of a clock', () => {
  let now = 0
  const log = createArrivalLog(() => now, 1000)
  for (let sent = 0; sent < 250; sent += 1) log.arrive()
  now = 40_000
  for (let sent = 0; sent < 250; sent += 1) expect(log.arrive()).toBe(true)
  now = 60_000
  for (let sent = 0; sent < 250; sent += 1) expect(log.arrive()).toBe(true)
  expect(log.arrive()).toBe(false)
})

test('requests during the block neither count nor lengthen it', () => {
  let now = 0
  const log = createArrivalLog(() => now, 60_000)
  for (let sent = 0; sent < 501; sent += 1) log.arrive()
  now = 59_999
  for (let sent = 0; sent < 600; sent += 1) expect(log.arrive()).toBe(false)
  now = 60_000
  for (let sent = 0; sent < 500; sent += 1) expect(log.arrive()).toBe(true)
})
