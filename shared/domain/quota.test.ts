import fc from 'fast-check'
import { expect, test } from 'vitest'
import { latencySpread, requestInterval, requestsAMinute } from './quota'

test('the interval is that of 500 requests in a minute, a second, and the lateness of a timer', () => {
  expect(requestInterval).toBeCloseTo(122.102, 3)
})

test('however late each request is, the server never counts more than its quota in a minute', () => {
  const latencies = fc.array(fc.integer({ min: 0, max: latencySpread }), {
    minLength: 1200,
    maxLength: 1200,
  })
  fc.assert(
    fc.property(latencies, (delays) => {
      expect(mostInAMinute(delays)).toBeLessThanOrEqual(requestsAMinute)
    }),
    { numRuns: 30 },
  )
})

test('nor in the worst case: the first half late, the rest at once', () => {
  const delays = Array.from({ length: 1200 }, (_, index) => (index < 400 ? latencySpread : 0))
  const most = mostInAMinute(delays)
  expect(most).toBeLessThanOrEqual(requestsAMinute)
  expect(most).toBeGreaterThan(requestsAMinute - 3)
})

/** The most arrivals in any minute, when requests are sent at the interval and each is late by its delay. */
function mostInAMinute(delays: readonly number[]): number {
  const arrivals = delays
    .map((delay, index) => index * requestInterval + delay)
    .toSorted((left, right) => left - right)
  let first = 0
  let most = 0
  for (const [last, arrival] of arrivals.entries()) {
    while (arrival - (arrivals[first] ?? 0) > 60_000) first += 1
    most = Math.max(most, last - first + 1)
  }
  return most
}
