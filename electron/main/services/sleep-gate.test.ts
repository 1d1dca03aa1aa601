import { expect, it } from 'vitest'
import { createImmediatePacer } from '../../../tests/fakes/ports/immediate-pacer'
import { createManualClock, settle } from '../../../tests/fakes/ports/manual-clock'
import { createSleepGate } from './sleep-gate'

function setUp() {
  const clock = createManualClock()
  const network = { isOnline: true }
  let sleep: () => void = () => undefined
  let wake: () => void = () => undefined
  const power = {
    onSleep: (listener: () => void) => (sleep = listener),
    onWake: (listener: () => void) => (wake = listener),
    isOnline: () => network.isOnline,
  }
  const gate = createSleepGate(createImmediatePacer(), power, clock)
  let given = 0
  const controller = new AbortController()
  const ask = () =>
    gate
      .turn('a', controller.signal, () => undefined)
      .then((isGiven) => {
        if (isGiven) given += 1
        return isGiven
      })
  return {
    clock,
    network,
    ask,
    given: () => given,
    abort: () => controller.abort(),
    sleep: () => sleep(),
    wake: () => wake(),
  }
}

it('gives no turn from the word of the sleep until the machine is awake', async () => {
  const { ask, given, sleep, wake } = setUp()
  await ask()
  sleep()
  const turns = Promise.all([ask(), ask()])
  await settle()
  expect(given()).toBe(1)
  wake()
  expect(await turns).toEqual([true, true])
})

it('waits for the network after that, and not for ever', async () => {
  const { ask, given, sleep, wake, network, clock } = setUp()
  network.isOnline = false
  sleep()
  void ask()
  wake()
  await clock.advance(3000)
  expect(given()).toBe(0)
  network.isOnline = true
  await clock.advance(500)
  expect(given()).toBe(1)

  network.isOnline = false
  wake()
  void ask()
  await clock.advance(19_000)
  expect(given()).toBe(1)
  await clock.advance(2000)
  expect(given()).toBe(2)
})

it('goes on where nobody tells of the end of a sleep', async () => {
  const { ask, given, sleep, clock } = setUp()
  sleep()
  void ask()
  await clock.advance(59_000)
  expect(given()).toBe(0)
  await clock.advance(1000)
  expect(given()).toBe(1)
})

it('lets go by a turn that comes when the machine is about to sleep, and hears who gives up', async () => {
  const { ask, given, sleep, abort } = setUp()
  const late = ask()
  sleep()
  await settle()
  expect(given()).toBe(0)
  abort()
  expect(await late).toBe(false)
})
