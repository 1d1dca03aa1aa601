import type { AppError } from '@shared/app-error'
import { createItemColumnsBuilder } from '@shared/domain/item-columns-builder'
import type { InventoryRequest } from '@shared/domain/inventory-request'
import type { Snapshot } from '@shared/domain/snapshot'
import type { AppEvents, CallProgress, ColumnsMessage } from '@shared/ipc-contract'
import { fail, ok, type Result } from '@shared/result'
import { describe, expect, it } from 'vitest'
import { createInventoryStore } from './inventory-store'

const request: InventoryRequest = {
  projectId: 'p1',
  game: 'rust',
  steamId: '76561198827262007',
  tradeToken: 'aBcD_12-',
  currency: 'rub',
  multiplier: '',
  customCurrency: '',
  customCurrencyRate: '',
}
const report = { read: 2, bends: {}, skipped: { count: 0, first: [] } }

function snapshotOf(id: string): Snapshot {
  const { tradeToken: _, ...kept } = request
  return { id, request: kept, projectName: 'Shop', takenAt: 5, bytes: 10 }
}

function chunkOf(...names: readonly string[]): ColumnsMessage {
  const builder = createItemColumnsBuilder()
  for (const name of names) {
    builder.add({ name, price: 1, item: { asset_id: name } }, { offset: 0, length: 0 })
  }
  return { kind: 'chunk', chunk: builder.takeChunk() }
}

/** A store over a main process that answers only when the test says so. */
function setUp() {
  const answers: ((reply: Result<Snapshot, AppError>) => void)[] = []
  const openings: { id: string; send: (message: ColumnsMessage) => void; closed: boolean }[] = []
  const cancelled: string[] = []
  let tell: (event: AppEvents['callProgress']) => void = () => undefined
  let calls = 0
  const store = createInventoryStore({
    api: {
      fetchInventory: () => new Promise((resolve) => answers.push(resolve)),
      cancelCall: async (callId) => {
        cancelled.push(callId)
        return ok()
      },
      on: (_name, listener) => {
        tell = listener
        return () => undefined
      },
    },
    openColumns: (id, listener) => {
      const opening = { id, send: listener, closed: false }
      openings.push(opening)
      return {
        close: () => {
          opening.closed = true
        },
      }
    },
    now: () => 1000,
    newCallId: () => `call-${(calls += 1)}`,
  })
  const state = () => store.getState()
  return {
    state,
    openings,
    cancelled,
    progress: (callId: string, stage: CallProgress['stage']) => tell({ callId, stage }),
    answer: async (reply: Result<Snapshot, AppError>) => {
      answers.at(-1)?.(reply)
      await Promise.resolve()
      await Promise.resolve()
    },
    /** Brings an inventory on screen. */
    async show(id: string, ...names: readonly string[]) {
      void state().fetch(request)
      await this.answer(ok(snapshotOf(id)))
      openings.at(-1)?.send(chunkOf(...names))
      openings.at(-1)?.send({ kind: 'end', report, currencyLocal: 'rub' })
    },
  }
}

describe('a fetch', () => {
  it('shows the first chunk at once, and its totals as final only after the end', async () => {
    const { state, answer, openings } = setUp()
    void state().fetch(request)
    await answer(ok(snapshotOf('s1')))
    expect(state().inventory).toBeNull()
    openings[0]?.send(chunkOf('a', 'b'))
    expect(state().inventory?.columns.count).toBe(2)
    expect(state().inventory?.end).toBeNull()
    expect(state().running).not.toBeNull()
    openings[0]?.send({ kind: 'end', report, currencyLocal: 'rub' })
    expect(state().inventory?.end?.currencyLocal).toBe('rub')
    expect(state().running).toBeNull()
  })

  it('shows an inventory without items', async () => {
    const fixture = setUp()
    await fixture.show('s1')
    expect(fixture.state().inventory?.columns.count).toBe(0)
    expect(fixture.state().inventory?.end).not.toBeNull()
  })

  it('follows the progress of its own call alone', () => {
    const { state, progress } = setUp()
    void state().fetch(request)
    progress('call-1', { kind: 'receiving', bytes: 7 })
    progress('call-0', { kind: 'keychain' })
    expect(state().running?.stage).toEqual({ kind: 'receiving', bytes: 7 })
  })

  it('is not started twice', () => {
    const { state } = setUp()
    void state().fetch(request)
    void state().fetch(request)
    expect(state().running?.callId).toBe('call-1')
  })

  it('that fails leaves what was on screen, and says why until the next try', async () => {
    const fixture = setUp()
    await fixture.show('s1', 'a')
    void fixture.state().fetch(request)
    await fixture.answer(fail({ kind: 'timed-out', seconds: 30 }))
    expect(fixture.state().inventory?.snapshot.id).toBe('s1')
    expect(fixture.state().failure).toEqual({
      request,
      error: { kind: 'timed-out', seconds: 30 },
    })
    void fixture.state().fetch(request)
    expect(fixture.state().failure).toBeNull()
  })

  it('whose items turn out broken drops them all and shows again what was there', async () => {
    const fixture = setUp()
    await fixture.show('s1', 'a')
    void fixture.state().fetch(request)
    await fixture.answer(ok(snapshotOf('s2')))
    fixture.openings[1]?.send(chunkOf('b', 'c'))
    expect(fixture.state().inventory?.snapshot.id).toBe('s2')
    fixture.openings[1]?.send({ kind: 'failed', error: { kind: 'reply-truncated', bytes: 9 } })
    expect(fixture.state().inventory?.snapshot.id).toBe('s1')
    expect(fixture.state().inventory?.end).not.toBeNull()
    expect(fixture.state().failure?.error.kind).toBe('reply-truncated')
    expect(fixture.state().running).toBeNull()
  })
})

describe('cancelling', () => {
  it('asks main once, and is no failure', async () => {
    const { state, cancelled, answer, progress } = setUp()
    void state().fetch(request)
    state().cancel()
    state().cancel()
    progress('call-1', { kind: 'sending', attempt: 1 })
    expect(cancelled).toEqual(['call-1'])
    expect(state().running?.stage.kind).toBe('cancelling')
    await answer(fail({ kind: 'cancelled' }))
    expect(state().running).toBeNull()
    expect(state().failure).toBeNull()
  })

  it('that crosses with the answer still wins', async () => {
    const { state, answer, openings } = setUp()
    void state().fetch(request)
    state().cancel()
    await answer(ok(snapshotOf('s1')))
    expect(openings).toEqual([])
    expect(state().inventory).toBeNull()
    expect(state().running).toBeNull()
  })

  it('while items come puts back what was there', async () => {
    const fixture = setUp()
    await fixture.show('s1', 'a')
    void fixture.state().fetch(request)
    await fixture.answer(ok(snapshotOf('s2')))
    fixture.openings[1]?.send(chunkOf('b'))
    fixture.state().cancel()
    expect(fixture.openings[1]?.closed).toBe(true)
    expect(fixture.state().inventory?.snapshot.id).toBe('s1')
    expect(fixture.state().running).toBeNull()
  })

  it('does nothing when nothing runs', () => {
    const { state, cancelled } = setUp()
    state().cancel()
    expect(cancelled).toEqual([])
  })
})
