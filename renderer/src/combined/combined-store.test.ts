import type { SnapshotId } from '@shared/domain/snapshot'
import { mostCombined, type CombinedMessage } from '@shared/ipc-contract'
import { describe, expect, it } from 'vitest'
import { chosen, combinedMessages } from '../test/combined-fixture'
import { createCombinedStore, type CombinedChoice } from './combined-store'

const entry = (id: string) => ({
  item: { asset_id: id, tradable: true },
  name: `N ${id}`,
  price: 1,
})
const messages = combinedMessages(
  [
    { entries: [entry('1'), entry('2')], currencyLocal: 'rub', isGood: true },
    { entries: [entry('3')], currencyLocal: 'rub', isGood: false },
    { entries: [entry('4')], currencyLocal: 'rub', isGood: true },
  ],
  1,
)
const choice: CombinedChoice = {
  batchId: null,
  name: '',
  gone: 0,
  sources: [0, 1, 2].map((at) => chosen(at)),
}

function setUp() {
  const openings: {
    readonly ids: readonly SnapshotId[]
    readonly say: (...said: readonly CombinedMessage[]) => void
    isClosed: boolean
  }[] = []
  let time = 0
  const store = createCombinedStore({
    openColumns: (ids, listener) => {
      const opening = {
        ids,
        say: (...said: readonly CombinedMessage[]) => {
          if (!opening.isClosed) said.forEach(listener)
        },
        isClosed: false,
      }
      openings.push(opening)
      return {
        close: () => {
          opening.isClosed = true
        },
      }
    },
    now: () => time,
  })
  const pass = (milliseconds: number) => {
    time += milliseconds
  }
  return { store, openings, state: store.getState, pass }
}

describe('the combined store', () => {
  it('opens all in their order, shows the first items at once and all at the end, and names what failed', () => {
    const { openings, state } = setUp()
    state().open(choice)
    expect(openings[0]?.ids).toEqual(['snapshot-0', 'snapshot-1', 'snapshot-2'])
    openings[0]?.say(...messages.slice(0, 3))
    expect(state().inventory?.columns.assetIds).toEqual(['1'])
    expect(state().stage.kind).toBe('opening')
    openings[0]?.say(...messages.slice(3))
    expect(state().stage).toEqual({ kind: 'opened' })
    expect(state().inventory?.columns.assetIds).toEqual(['1', '2', '4'])
    expect(state().inventory?.sources.map(({ outcome }) => outcome.kind)).toEqual([
      'read',
      'failed',
      'read',
    ])
  })

  it('tells how far it is, now and then', () => {
    const { store, openings, state, pass } = setUp()
    let told = 0
    state().open(choice)
    store.subscribe(() => {
      told += 1
    })
    openings[0]?.say(...messages.slice(0, 4))
    expect(told).toBe(1)
    pass(100)
    openings[0]?.say(...messages.slice(4, 5))
    expect(state().stage).toEqual({ kind: 'opening', sources: 2, items: 2 })
  })

  it('cancels: nothing is left, nothing more is heard, and it can be opened again', () => {
    const { openings, state } = setUp()
    state().open(choice)
    openings[0]?.say(...messages.slice(0, 2))
    state().cancel()
    openings[0]?.say(...messages.slice(2))
    expect([state().stage, state().inventory]).toEqual([{ kind: 'cancelled' }, null])
    state().cancel()
    state().tryAgain()
    openings[1]?.say(...messages)
    expect(state().inventory?.columns.count).toBe(3)
  })

  it('shows no part of what failed as a whole', () => {
    const { openings, state } = setUp()
    state().open(choice)
    const error = { kind: 'reader-stopped', detail: 'gone' } as const
    openings[0]?.say(...messages.slice(0, 3), { kind: 'failed', error })
    expect([state().stage, state().inventory]).toEqual([{ kind: 'failed', error }, null])
  })

  it('ends an opening for another one, and lets go of all when it is closed', () => {
    const { openings, state } = setUp()
    state().open(choice)
    state().open({ ...choice, sources: [chosen(7)] })
    expect(openings.map(({ isClosed }) => isClosed)).toEqual([true, false])
    state().close()
    expect(openings[1]?.isClosed).toBe(true)
    expect([state().choice, state().inventory]).toEqual([null, null])
  })

  it('asks for no more than main takes', () => {
    const { openings, state } = setUp()
    const sources = Array.from({ length: mostCombined + 1 }, (_, index) => chosen(index))
    state().open({ ...choice, sources })
    expect(state().stage).toEqual({ kind: 'refused', limit: mostCombined })
    expect(openings).toEqual([])
  })
})
