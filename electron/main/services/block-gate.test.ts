import { describe, expect, it } from 'vitest'
import { createImmediatePacer } from '../../../tests/fakes/ports/immediate-pacer'
import { createManualClock, settle } from '../../../tests/fakes/ports/manual-clock'
import { createMemoryBlockStore } from '../../../tests/fakes/ports/memory-block-store'
import type { KeptBlock } from '../ports/block-store'
import { createBlockGate } from './block-gate'

const minute = 60_000

/** The app starts; `kept` is what earlier runs of it have left, as many milliseconds from now. */
function setUp(kept: readonly Pick<KeptBlock, 'until' | 'length'>[] = []) {
  const clock = createManualClock()
  const store = createMemoryBlockStore(
    kept.map(({ until, length }) => ({ clientId: 'a', until: clock.now() + until, length })),
  )
  const gate = createBlockGate(createImmediatePacer(), clock, store)
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
    const answered = (how: 'blocked' | 'answered' | 'none', asked?: number) =>
      gate.answered(clientId, signal, how, asked)
    return { turn, answered, abort: () => controller.abort() }
  }
  return { clock, gate, store, gone, call }
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

it('lasts as long as the service asks for, where that is longer, and ten minutes at most', () => {
  for (const [asked, length] of [
    [1000, minute],
    [3 * minute, 3 * minute],
    [60 * minute, 10 * minute],
  ] as const) {
    const { clock, gate, call } = setUp()
    call('first').answered('blocked', asked)
    expect(gate.blockedUntil('a')).toBe(clock.now() + length)
  }
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

describe('after a restart', () => {
  it('goes on with the block: nothing is sent before its end, then one goes ahead', async () => {
    const { clock, gate, gone, call } = setUp([{ until: 40_000, length: minute }])
    void call('ahead').turn()
    void call('other').turn()
    expect(gate.blockedUntil('a')).toBe(clock.now() + 40_000)
    await clock.advance(39_999)
    expect(gone).toEqual([])
    await clock.advance(1)
    expect(gone).toEqual(['ahead'])
  })

  it('lets one go ahead alone where the block is just over, and waits twice as long if it is blocked', async () => {
    const { clock, gate, gone, call } = setUp([{ until: -1000, length: 2 * minute }])
    const ahead = call('ahead')
    await ahead.turn()
    void call('other').turn()
    await clock.advance(minute)
    expect(gone).toEqual(['ahead'])
    expect(ahead.answered('blocked')).toBe(true)
    expect(gate.blockedUntil('a')).toBe(clock.now() + 4 * minute)
  })

  it('takes a block for no longer than it was, however the clock was set', async () => {
    const day = 86_400_000
    const { clock, gate } = setUp([{ until: day, length: minute }])
    expect(gate.blockedUntil('a')).toBeLessThanOrEqual(clock.now() + minute + 1000)
    expect(setUp([{ until: -day, length: minute }]).gate.blockedUntil('a')).toBeNull()
  })

  it('finds what was kept, once for all answers of a moment; and nothing once it is over', async () => {
    const { clock, store, call } = setUp()
    const calls = ['first', 'second', 'third'].map((name) => call(name))
    for (const one of calls) {
      one.answered('blocked')
      await clock.advance(300)
    }
    expect(store.writes).toBe(1)
    const [kept] = store.kept
    expect(kept).toMatchObject({ clientId: 'a', length: minute })
    expect(kept?.until).toBeGreaterThanOrEqual(clock.now() - 300 + minute)
    const ahead = call('ahead')
    void ahead.turn()
    await clock.advance(minute)
    ahead.answered('answered')
    expect(store.kept).toEqual([])
  })
})
