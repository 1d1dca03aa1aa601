import { expect, it } from 'vitest'
import { createImmediatePacer } from '../../../tests/fakes/ports/immediate-pacer'
import { createManualClock, settle } from '../../../tests/fakes/ports/manual-clock'
import { createBlockGate } from './block-gate'

const minute = 60_000

function setUp() {
  const clock = createManualClock()
  const gate = createBlockGate(createImmediatePacer(), clock)
  const gone: string[] = []
  /** A call of a row: it has gone when it was given a turn. */
  const call = (name: string, clientId = 'a') => {
    const controller = new AbortController()
    const { signal } = controller
    const turn = () =>
      gate.pacer
        .turn(clientId, signal, () => undefined)
        .then((isGiven) => {
          if (isGiven) gone.push(name)
          return isGiven
        })
    const answered = (how: 'blocked' | 'answered' | 'none') => gate.answered(clientId, signal, how)
    return { turn, answered, abort: () => controller.abort() }
  }
  return { clock, gate, gone, call }
}

it('takes the answers of what was under way for one block, and counts its time from the last', async () => {
  const { clock, gate, gone, call } = setUp()
  const [first, second, third] = [call('first'), call('second'), call('third')]
  await Promise.all([first.turn(), second.turn()])
  expect(first.answered('blocked')).toBe(true)
  await clock.advance(700)
  expect(second.answered('blocked')).toBe(false)
  void third.turn()
  await clock.advance(minute - 1)
  expect(gone).toEqual(['first', 'second'])
  expect(gate.blockedUntil('a')).toBe(clock.now() + 1)
  await clock.advance(1)
  expect(gone).toEqual(['first', 'second', 'third'])
  expect(gate.blockedUntil('a')).toBeNull()
})

it('does not hold another Client ID back', async () => {
  const { gone, call } = setUp()
  call('first').answered('blocked')
  await call('other', 'b').turn()
  expect(gone).toEqual(['other'])
})

it('lets one go ahead, as often as it needs to, and the others after its answer', async () => {
  const { clock, gone, call } = setUp()
  call('first').answered('blocked')
  const [ahead, other, last] = [call('ahead'), call('other'), call('last')]
  void ahead.turn()
  void other.turn()
  void last.turn()
  await clock.advance(minute)
  void ahead.turn()
  await clock.advance(minute)
  expect(gone).toEqual(['ahead', 'ahead'])
  ahead.answered('answered')
  await settle()
  expect(gone).toEqual(['ahead', 'ahead', 'other', 'last'])
})

it('lets the next go ahead where the first ended without an answer, and forgets one that gave up', async () => {
  const { clock, gone, call } = setUp()
  call('first').answered('blocked')
  const [ahead, leaving, next] = [call('ahead'), call('leaving'), call('next')]
  void ahead.turn()
  const left = leaving.turn()
  void next.turn()
  await clock.advance(minute)
  leaving.abort()
  expect(await left).toBe(false)
  leaving.answered('none')
  ahead.answered('none')
  await settle()
  expect(gone).toEqual(['ahead', 'next'])
})
