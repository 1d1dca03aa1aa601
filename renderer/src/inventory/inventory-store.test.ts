import type { AppError } from '@shared/app-error'
import { createItemColumnsBuilder } from '@shared/domain/item-columns-builder'
import type { InventoryRequest } from '@shared/domain/inventory-request'
import type { Snapshot } from '@shared/domain/snapshot'
import type { AppEvents, CallProgress, ColumnsMessage } from '@shared/ipc-contract'
import { fail, ok, type Result } from '@shared/result'
import { describe, expect, it } from 'vitest'
import { snapshotOf } from '../test/snapshot-fixture'
import { createInventoryStore, type InventoryPorts } from './inventory-store'

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

function kept(id: string, facts: Partial<Snapshot> = {}): Snapshot {
  const { tradeToken: _, ...asked } = request
  return snapshotOf(asked, { id, ...facts })
}

function chunkOf(...names: readonly string[]): ColumnsMessage {
  const builder = createItemColumnsBuilder()
  for (const name of names) {
    builder.add({ name, price: 1, item: { asset_id: name } }, { offset: 0, length: 0 })
  }
  return { kind: 'chunk', chunk: builder.takeChunk() }
}

/** A store over a main process that answers only when the test says so. */
function setUp(prepare?: InventoryPorts['prepare']) {
  const answers: ((reply: Result<Snapshot, AppError>) => void)[] = []
  const openings: { id: string; send: (message: ColumnsMessage) => void; closed: boolean }[] = []
  const cancelled: string[] = []
  const listeners: { [Name in keyof AppEvents]?: (event: AppEvents[Name]) => void } = {}
  let calls = 0
  const store = createInventoryStore({
    api: {
      fetchInventory: () => new Promise((resolve) => answers.push(resolve)),
      cancelCall: async (callId) => {
        cancelled.push(callId)
        return ok()
      },
      on: (name, listener) => {
        listeners[name] = listener as never
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
    ...(prepare !== undefined && { prepare }),
    now: () => 1000,
    newCallId: () => `call-${(calls += 1)}`,
  })
  const state = () => store.getState()
  return {
    state,
    openings,
    cancelled,
    progress: (callId: string, stage: CallProgress['stage']) =>
      listeners.callProgress?.({ callId, stage }),
    changeLibrary: (...put: readonly Snapshot[]) =>
      listeners.libraryChanged?.({ put, removed: [], because: 'person' }),
    answer: async (reply: Result<Snapshot, AppError>) => {
      answers.at(-1)?.(reply)
      await Promise.resolve()
      await Promise.resolve()
    },
    /** Brings an inventory on screen. */
    async show(id: string, ...names: readonly string[]) {
      void state().fetch(request, false)
      await this.answer(ok(kept(id)))
      this.deliver(...names)
    },
    /** Sends all items of the last opening. */
    deliver(...names: readonly string[]) {
      openings.at(-1)?.send(chunkOf(...names))
      openings.at(-1)?.send({ kind: 'end', report, currencyLocal: 'rub' })
    },
  }
}

describe('a fetch', () => {
  it('shows the first chunk at once, and its totals as final only after the end', async () => {
    const { state, answer, openings } = setUp()
    void state().fetch(request, false)
    await answer(ok(kept('s1')))
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
    void state().fetch(request, false)
    progress('call-1', { kind: 'receiving', bytes: 7 })
    progress('call-0', { kind: 'keychain' })
    expect(state().running?.stage).toEqual({ kind: 'receiving', bytes: 7 })
  })

  it('is not started twice', () => {
    const { state } = setUp()
    void state().fetch(request, false)
    void state().fetch(request, false)
    expect(state().running?.callId).toBe('call-1')
  })

  it('that fails leaves what was on screen, and says why until the next try', async () => {
    const fixture = setUp()
    await fixture.show('s1', 'a')
    void fixture.state().fetch(request, false)
    await fixture.answer(fail({ kind: 'timed-out', seconds: 30 }))
    expect(fixture.state().inventory?.snapshot.id).toBe('s1')
    expect(fixture.state().failure).toEqual({
      aim: { kind: 'fetch', request, keepTradeToken: false },
      error: { kind: 'timed-out', seconds: 30 },
    })
    void fixture.state().fetch(request, false)
    expect(fixture.state().failure).toBeNull()
  })

  it('whose items turn out broken drops them all and shows again what was there', async () => {
    const fixture = setUp()
    await fixture.show('s1', 'a')
    void fixture.state().fetch(request, false)
    await fixture.answer(ok(kept('s2')))
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
    void state().fetch(request, false)
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
    void state().fetch(request, false)
    state().cancel()
    await answer(ok(kept('s1')))
    expect(openings).toEqual([])
    expect(state().inventory).toBeNull()
    expect(state().running).toBeNull()
  })

  it('while items come puts back what was there', async () => {
    const fixture = setUp()
    await fixture.show('s1', 'a')
    void fixture.state().fetch(request, false)
    await fixture.answer(ok(kept('s2')))
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

describe('opening a kept snapshot', () => {
  it('shows it through the same columns, marked as offline', async () => {
    const fixture = setUp()
    fixture.state().openSnapshot(kept('old'))
    expect(fixture.state().running).toMatchObject({
      aim: { kind: 'open' },
      stage: { kind: 'reading' },
    })
    fixture.deliver('a', 'b')
    expect(fixture.openings.map(({ id }) => id)).toEqual(['old'])
    expect(fixture.state().inventory).toMatchObject({ snapshot: { id: 'old' }, isOffline: true })
    expect(fixture.state().inventory?.columns.count).toBe(2)
    expect(fixture.state().running).toBeNull()
    await fixture.show('new', 'c')
    expect(fixture.state().inventory).toMatchObject({ snapshot: { id: 'new' }, isOffline: false })
  })

  it('ends another opening, and what was whole before comes back when it fails', async () => {
    const fixture = setUp()
    await fixture.show('shown', 'a')
    fixture.state().openSnapshot(kept('one'))
    fixture.openings[1]?.send(chunkOf('b'))
    fixture.state().openSnapshot(kept('two'))
    expect(fixture.openings[1]?.closed).toBe(true)
    expect(fixture.state().cancelled).toBeNull()
    fixture.openings[2]?.send(chunkOf('c', 'd'))
    fixture.openings[2]?.send({ kind: 'failed', error: { kind: 'snapshot-not-found' } })
    expect(fixture.state().inventory).toMatchObject({ snapshot: { id: 'shown' }, isOffline: false })
    expect(fixture.state().inventory?.end).not.toBeNull()
    expect(fixture.state().failure).toMatchObject({
      aim: { kind: 'open', snapshot: { id: 'two' } },
    })
    fixture.state().tryAgain()
    fixture.deliver('c')
    expect(fixture.state().inventory?.snapshot.id).toBe('two')
    expect(fixture.state().failure).toBeNull()
  })

  it('can be cancelled, and gives way to a fetch', async () => {
    const fixture = setUp()
    await fixture.show('shown', 'a')
    fixture.state().openSnapshot(kept('old'))
    fixture.state().cancel()
    expect(fixture.cancelled).toEqual([])
    expect(fixture.state()).toMatchObject({ running: null, cancelled: 'reading' })
    fixture.state().openSnapshot(kept('old'))
    void fixture.state().fetch(request, true)
    expect(fixture.openings[2]?.closed).toBe(true)
    expect(fixture.state().running?.aim).toEqual({ kind: 'fetch', request, keepTradeToken: true })
    expect(fixture.state().inventory?.snapshot.id).toBe('shown')
  })

  it('shows all items once what takes long is worked out, and may be cancelled until then', () => {
    const ready: (() => void)[] = []
    let stopped = 0
    const fixture = setUp((_, onReady) => {
      ready.push(onReady)
      return () => {
        stopped += 1
      }
    })
    fixture.state().openSnapshot(kept('old'))
    fixture.deliver('a', 'b')
    expect(fixture.state().inventory?.end).toBeNull()
    expect(fixture.state().running).not.toBeNull()
    fixture.state().cancel()
    expect(stopped).toBe(1)
    expect(fixture.state()).toMatchObject({ inventory: null, running: null, cancelled: 'reading' })
    fixture.state().openSnapshot(kept('old'))
    fixture.deliver('a', 'b')
    ready[1]?.()
    expect(fixture.state().inventory?.end).not.toBeNull()
    expect(fixture.state().running).toBeNull()
    fixture.state().cancel()
    expect(stopped).toBe(1)
  })

  it('takes nothing away from a fetch that runs: it is held until the person says which', async () => {
    const fixture = setUp()
    void fixture.state().fetch(request, false)
    fixture.state().openSnapshot(kept('old'))
    expect(fixture.openings).toEqual([])
    expect(fixture.cancelled).toEqual([])
    expect(fixture.state()).toMatchObject({ held: { id: 'old' }, running: { callId: 'call-1' } })
    await fixture.answer(ok(kept('new')))
    fixture.deliver('a')
    expect(fixture.state()).toMatchObject({
      held: { id: 'old' },
      inventory: { snapshot: { id: 'new' } },
    })
    await fixture.state().openHeld()
    fixture.deliver('b')
    expect(fixture.state()).toMatchObject({ held: null, inventory: { snapshot: { id: 'old' } } })
  })

  it('that is held cancels the fetch when the person wants it now', async () => {
    const fixture = setUp()
    void fixture.state().fetch(request, false)
    fixture.state().openSnapshot(kept('old'))
    const opened = fixture.state().openHeld()
    expect(fixture.cancelled).toEqual(['call-1'])
    expect(fixture.openings).toEqual([])
    await fixture.answer(fail({ kind: 'cancelled' }))
    await opened
    fixture.deliver('a')
    expect(fixture.state()).toMatchObject({
      held: null,
      cancelled: null,
      inventory: { snapshot: { id: 'old' } },
    })
  })

  it('that is held can be dropped, also while its fetch is being cancelled', async () => {
    const fixture = setUp()
    void fixture.state().fetch(request, false)
    fixture.state().openSnapshot(kept('old'))
    const opened = fixture.state().openHeld()
    fixture.state().dropHeld()
    await fixture.answer(fail({ kind: 'cancelled' }))
    await opened
    expect(fixture.openings).toEqual([])
  })

  it('goes by the name that the person gives it later', async () => {
    const fixture = setUp()
    await fixture.show('s1', 'a')
    const annotation = { name: 'Before', note: '', pinned: false, steamId: '' }
    fixture.changeLibrary(kept('other'), kept('s1', { annotation }))
    expect(fixture.state().inventory?.snapshot.annotation.name).toBe('Before')
    expect(fixture.state().inventory?.columns.count).toBe(1)
  })
})
