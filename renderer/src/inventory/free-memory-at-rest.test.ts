import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { freeMemoryAtRest } from './free-memory-at-rest'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('frees once, some seconds after the last opening', () => {
  const freeMemory = vi.fn<() => void>()
  const opened = freeMemoryAtRest({ freeMemory })
  opened()
  vi.advanceTimersByTime(4000)
  opened()
  vi.advanceTimersByTime(4000)
  expect(freeMemory).not.toHaveBeenCalled()
  vi.advanceTimersByTime(60_000)
  expect(freeMemory).toHaveBeenCalledOnce()
})
