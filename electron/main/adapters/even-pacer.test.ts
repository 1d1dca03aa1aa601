import { createRandom } from '../sandbox/random'
import { requestInterval } from '@shared/domain/quota'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createManualClock, settle } from '../../../tests/fakes/ports/manual-clock'
import { createEvenPacer } from './even-pacer'

const silent = () => undefined
const never = () => new AbortController().signal

function setUp(interval = 100) {
  const clock = createManualClock()
  const pacer = createEvenPacer(clock, interval)
  const sent: number[] = []
  const send = (key = 'a', signal = never(), announce: (wait: number) => void = silent) =>
    pacer.turn(key, signal, announce).then((turn) => {
      if (turn) sent.push(clock.monotonic())
      return turn
    })
  return { clock, sent, send }
}

test('the first turn is at once, the next ones an interval apart, in the order in which they were asked for', async () => {
  const { clock, sent, send } = setUp()
  const order: string[] = []
  for (const name of ['first', 'second', 'third']) void send().then(() => order.push(name))
  await settle()
  expect(sent).toEqual([0])
  await clock.advance(1000)
  expect(sent).toEqual([0, 100, 200])
  expect(order).toEqual(['first', 'second', 'third'])
})

test('one Client ID does not wait for another', async () => {
  const { sent, send } = setUp()
  await Promise.all([send('a'), send('b')])
  expect(sent).toEqual([0, 0])
})

test('says how long the wait will be, and nothing where there is none', async () => {
  const { clock, send } = setUp()
  const waits: number[] = []
  const announce = (wait: number) => waits.push(wait)
  void send('a', never(), announce)
  void send('a', never(), announce)
  void send('a', never(), announce)
  await clock.advance(1000)
  await send('a', never(), announce)
  expect(waits).toEqual([100, 200])
})

test('an abort frees the place', async () => {
  const { clock, sent, send } = setUp()
  const leaving = new AbortController()
  void send()
  const left = send('a', leaving.signal)
  const last = send()
  await settle()
  leaving.abort()
  expect(await left).toBe(false)
  await clock.advance(100)
  expect(await last).toBe(true)
  expect(sent).toEqual([0, 100])
  expect(await send('a', leaving.signal)).toBe(false)
})

test('lateness of a timer does not add up', async () => {
  const { clock, sent, send } = setUp()
  void Promise.all([send(), send(), send()])
  await settle()
  clock.jump(130)
  await clock.advance(0)
  expect(sent).toEqual([0, 130])
  await clock.advance(70)
  expect(sent).toEqual([0, 130, 200])
})

test('what a sleep of the machine missed is not made up for', async () => {
  const { clock, sent, send } = setUp()
  const turns = Array.from({ length: 20 }, () => send())
  await clock.advance(150)
  clock.jump(60_000)
  await clock.advance(1000)
  expect(sent.slice(0, 5)).toEqual([0, 100, 60_150, 60_250, 60_350])
  await clock.advance(10_000)
  await Promise.all(turns)
})

test('a few turns that were missed are made up for at twice the pace', async () => {
  const { clock, sent, send } = setUp()
  const turns = Array.from({ length: 12 }, () => send())
  await clock.advance(100)
  clock.jump(450)
  await clock.advance(600)
  await Promise.all(turns)
  expect(sent).toEqual([0, 100, 550, 600, 650, 700, 750, 800, 850, 900, 1000, 1100])
})

/** A window of a minute that counts both its ends, as the strictest server might. */
function mostInAMinute(arrivals: readonly number[]): number {
  const sorted = arrivals.toSorted((left, right) => left - right)
  let first = 0
  let most = 0
  for (const [last, arrival] of sorted.entries()) {
    while ((sorted[first] ?? 0) < arrival - 60_000) first += 1
    most = Math.max(most, last - first + 1)
  }
  return most
}

test('whatever the latencies, the server never counts more than 500 in a minute, and 98 % of them are used', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
      async (random) => {
        const next = () => random.next().value ?? 0
        const clock = createManualClock()
        const pacer = createEvenPacer({
          monotonic: clock.monotonic,
          // Timers come late by up to 20 ms, as those of a busy process do.
          sleep: (milliseconds) => clock.sleep(milliseconds + 20 * next()),
        })
        const arrivals: number[] = []
        const minutes = 3
        const turns = Array.from({ length: 500 * minutes }, async () => {
          await pacer.turn('a', never(), silent)
          arrivals.push(clock.monotonic() + 800 * next())
        })
        await clock.advance(60_000 * minutes)
        expect(mostInAMinute(arrivals)).toBeLessThanOrEqual(500)
        expect(arrivals.length).toBeGreaterThanOrEqual(0.98 * 500 * minutes)
        await clock.advance(60_000)
        await Promise.all(turns)
      },
    ),
    { numRuns: 8 },
  )
}, 20_000)

test('a process that is held up now and then uses as much, and passes the quota no more', async () => {
  const random = createRandom(3)
  const clock = createManualClock()
  const pacer = createEvenPacer({
    monotonic: clock.monotonic,
    sleep: (milliseconds) =>
      clock.sleep(milliseconds + random(20) + (random(300) === 0 ? random(900) : 0)),
  })
  const arrivals: number[] = []
  const minutes = 6
  const turns = Array.from({ length: 500 * minutes }, async () => {
    await pacer.turn('a', never(), silent)
    arrivals.push(clock.monotonic() + random(1001))
  })
  await clock.advance(60_000 * minutes)
  expect(mostInAMinute(arrivals)).toBeLessThanOrEqual(500)
  expect(arrivals.length).toBeGreaterThanOrEqual(0.98 * 500 * minutes)
  await clock.advance(60_000)
  await Promise.all(turns)
})

test('bursts of latency at the worst moments do not pass the quota either', async () => {
  const clock = createManualClock()
  const pacer = createEvenPacer(clock)
  const arrivals: number[] = []
  const turns = Array.from({ length: 1200 }, async (_, index) => {
    await pacer.turn('a', never(), silent)
    // The first half of each minute is held up, the second is not: all of it lands close together.
    const isHeldUp = Math.floor(index / 250) % 2 === 0
    arrivals.push(clock.monotonic() + (isHeldUp ? 800 : 0))
  })
  await clock.advance(1200 * requestInterval)
  await Promise.all(turns)
  expect(mostInAMinute(arrivals)).toBeLessThanOrEqual(500)
})
