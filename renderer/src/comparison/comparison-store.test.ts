import type { ColumnsMessage } from '@shared/ipc-contract'
import { describe, expect, it, vi } from 'vitest'
import { columnMessages, entry } from '../test/inventory-fixture'
import { snapshotOf } from '../test/snapshot-fixture'
import { createComparisonStore } from './comparison-store'

const taken = (id: string, takenAt: number, steamId = '1') =>
  snapshotOf({ steamId }, { id, takenAt })
const [old, recent] = [taken('old', 1), taken('recent', 2)]

const inventories: Readonly<Record<string, readonly unknown[]>> = {
  old: [entry('11', 'a'), entry('22', 'b')],
  recent: [entry('22', 'b'), entry('33', 'c')],
  older: [],
}

function createStore() {
  const listeners = new Map<string, (message: ColumnsMessage) => void>()
  const close = vi.fn<(id: string) => void>()
  const openColumns = vi.fn<Parameters<typeof createComparisonStore>[0]['openColumns']>(
    (id, listener) => {
      listeners.set(id, listener)
      return { close: () => close(id) }
    },
  )
  const store = createComparisonStore({ openColumns, pause: async () => undefined })
  const settle = () => new Promise((resolve) => setTimeout(resolve))
  return {
    store,
    openColumns,
    close,
    settle,
    opened: () => openColumns.mock.calls.map(([id]) => id),
    send: async (id: string, message: ColumnsMessage) => {
      listeners.get(id)?.(message)
      await settle()
    },
    answer: async (id: string) => {
      for (const message of columnMessages(inventories[id] ?? [])) listeners.get(id)?.(message)
      await settle()
    },
    kinds: () => store.getState().stage.kind,
  }
}

async function compared() {
  const made = createStore()
  made.store.getState().compare(recent, old)
  await made.answer('old')
  await made.answer('recent')
  return made
}

describe('the comparison store', () => {
  it('reads the earlier, then the later snapshot, and compares them', async () => {
    const { store, answer, opened } = createStore()
    expect(store.getState().stage).toEqual({ kind: 'nothing-chosen' })
    store.getState().compare(recent, old)
    expect(store.getState().chosen).toEqual({ before: old, after: recent })
    expect(store.getState().stage).toEqual({ kind: 'reading', side: 'before', items: 0 })
    await answer('old')
    expect(store.getState().stage).toEqual({ kind: 'reading', side: 'after', items: 0 })
    await answer('recent')
    expect(opened()).toEqual(['old', 'recent'])
    expect(store.getState().stage).toMatchObject({
      kind: 'compared',
      comparison: { before: old, after: recent, difference: { count: 2, matched: 1 } },
    })
  })

  it('says how many items were read', async () => {
    const { store, send } = createStore()
    store.getState().compare(old, recent)
    const [chunk] = columnMessages(inventories['old'] ?? [])
    if (chunk === undefined) throw new Error('There is no chunk.')
    await send('old', chunk)
    expect(store.getState().stage).toEqual({ kind: 'reading', side: 'before', items: 2 })
  })

  it('refuses what cannot be compared, and reads nothing of it', () => {
    const { store, openColumns } = createStore()
    store.getState().compare(old, taken('other', 3, '2'))
    expect(store.getState().stage).toEqual({ kind: 'refused', reason: 'steam-users-differ' })
    expect(openColumns).not.toHaveBeenCalled()
  })

  it('says which of the two could not be read, and reads only that one again', async () => {
    const { store, answer, send, opened } = createStore()
    store.getState().compare(old, recent)
    await answer('old')
    const error = { kind: 'snapshot-damaged', detail: 'x' } as const
    await send('recent', { kind: 'failed', error })
    expect(store.getState().stage).toEqual({ kind: 'failed', side: 'after', error })
    store.getState().tryAgain()
    await answer('recent')
    expect(opened()).toEqual(['old', 'recent', 'recent'])
    expect(store.getState().stage.kind).toBe('compared')
  })

  it('ends the reading when it is cancelled, and hears nothing more of it', async () => {
    const { store, answer, close, kinds } = createStore()
    store.getState().compare(old, recent)
    store.getState().cancel()
    expect(close).toHaveBeenCalledExactlyOnceWith('old')
    await answer('old')
    expect(kinds()).toBe('cancelled')
    store.getState().tryAgain()
    await answer('old')
    await answer('recent')
    expect(kinds()).toBe('compared')
    store.getState().cancel()
    expect(kinds()).toBe('compared')
  })

  it('swaps the two without reading them again', async () => {
    const { store, opened, settle } = await compared()
    store.getState().swap()
    await settle()
    expect(opened()).toEqual(['old', 'recent'])
    expect(store.getState().stage).toMatchObject({
      kind: 'compared',
      comparison: { before: recent, after: old },
    })
  })

  it('reads only what is new when another snapshot takes the place of one', async () => {
    const { store, opened, answer } = await compared()
    store.getState().compare(recent, taken('older', 0))
    await answer('older')
    expect(opened()).toEqual(['old', 'recent', 'older'])
    expect(store.getState().chosen?.before.id).toBe('older')
    store.getState().compare(recent, old)
    await answer('old')
    expect(opened()).toEqual(['old', 'recent', 'older', 'old'])
  })

  it('forgets the comparison under way when another is asked for', async () => {
    const { store, answer, close } = createStore()
    store.getState().compare(old, recent)
    store.getState().compare(taken('older', 0), recent)
    expect(close).toHaveBeenCalledExactlyOnceWith('old')
    await answer('old')
    expect(store.getState().stage).toMatchObject({ kind: 'reading', side: 'before' })
    await answer('older')
    await answer('recent')
    expect(store.getState().stage).toMatchObject({
      kind: 'compared',
      comparison: { before: { id: 'older' } },
    })
  })
})
