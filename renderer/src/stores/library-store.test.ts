import { noAnnotation, type Snapshot } from '@shared/domain/snapshot'
import type { LibraryView } from '@shared/domain/kept-snapshots'
import type { LibraryChange } from '@shared/ipc-contract'
import { jsonText, type JsonText } from '@shared/json-text'
import { fail, ok, type Result } from '@shared/result'
import type { AppError } from '@shared/app-error'
import { describe, expect, it, vi } from 'vitest'
import { createFakeBridge } from '../test/fake-bridge'
import { snapshotOf } from '../test/snapshot-fixture'
import { createLibraryStore } from './library-store'

const [old, middle, young] = [1, 2, 3].map((takenAt) =>
  snapshotOf({}, { id: `s${String(takenAt)}`, takenAt }),
) as unknown as readonly [Snapshot, Snapshot, Snapshot]

const viewOf = (...snapshots: readonly Snapshot[]): LibraryView => ({
  snapshots,
  setAside: [],
  limit: null,
})

function createStore(view = viewOf(young, old)) {
  const bridge = createFakeBridge()
  bridge.readLibrary.mockResolvedValue(ok(jsonText(view)))
  const store = createLibraryStore(bridge)
  const ids = () => store.getState().view?.snapshots.map(({ id }) => id)
  const change = (changed: Partial<LibraryChange>) =>
    bridge.emit('libraryChanged', { put: [], removed: [], because: 'person', ...changed })
  return { bridge, store, ids, change }
}

describe('loading the library', () => {
  it('reads it once, however often it is asked for', async () => {
    const { bridge, store, ids } = createStore()
    expect(store.getState().view).toBeNull()
    await Promise.all([store.getState().load(), store.getState().load()])
    await store.getState().load()
    expect(bridge.readLibrary).toHaveBeenCalledOnce()
    expect(ids()).toEqual(['s3', 's1'])
  })

  it('says why it could not, and tries again', async () => {
    const { bridge, store, ids } = createStore()
    bridge.readLibrary.mockResolvedValueOnce(fail({ kind: 'disk-full' }))
    await store.getState().load()
    expect(store.getState()).toMatchObject({ view: null, problem: { kind: 'disk-full' } })
    await store.getState().load()
    expect(store.getState().problem).toBeNull()
    expect(ids()).toEqual(['s3', 's1'])
  })

  it('loses no change that is told while it is read', async () => {
    const { bridge, store, ids, change } = createStore()
    let answer: (reply: Result<JsonText<LibraryView>, AppError>) => void = () => undefined
    bridge.readLibrary.mockReturnValueOnce(
      new Promise((resolve) => {
        answer = resolve
      }),
    )
    const loading = store.getState().load()
    change({ put: [middle] })
    change({ removed: ['s1'] })
    answer(ok(jsonText(viewOf(young, old))))
    await loading
    expect(ids()).toEqual(['s3', 's2'])
  })
})

describe('following what main tells', () => {
  it('puts new ones in their place by time, and changed ones in their own', async () => {
    const { store, ids, change } = createStore()
    await store.getState().load()
    change({ put: [middle] })
    expect(ids()).toEqual(['s3', 's2', 's1'])
    change({ put: [{ ...old, annotation: { ...noAnnotation, name: 'x' } }] })
    expect(ids()).toEqual(['s3', 's2', 's1'])
    expect(store.getState().view?.snapshots[2]?.annotation.name).toBe('x')
  })

  it('names what went to make room', async () => {
    const { store, ids, change } = createStore()
    await store.getState().load()
    change({ removed: ['s1', 'never-known'], because: 'room' })
    expect(ids()).toEqual(['s3'])
    expect(store.getState().loss).toEqual({ because: 'room', count: 2, snapshots: [old] })
  })

  it('reads again what was set aside', async () => {
    const { bridge, store, change } = createStore()
    await store.getState().load()
    const setAside = [{ file: 's1', reason: 'cut off', facts: null, bytes: 1, setAsideAt: 1 }]
    bridge.readLibrary.mockResolvedValueOnce(ok(jsonText({ ...viewOf(young), setAside })))
    change({ removed: ['s1'], because: 'damaged' })
    await vi.waitFor(() => expect(store.getState().view?.setAside).toEqual(setAside))
    expect(store.getState().loss).toMatchObject({ because: 'damaged', snapshots: [old] })
  })

  it('says nothing of what the person removed', async () => {
    const { store, change } = createStore()
    await store.getState().load()
    change({ removed: ['s1'] })
    expect(store.getState().loss).toBeNull()
  })
})

describe('changing the library', () => {
  it('removes, and brings back', async () => {
    const { bridge, store, ids } = createStore()
    await store.getState().load()
    await store.getState().remove(['s1', 's3'])
    expect(ids()).toEqual([])
    bridge.restoreSnapshots.mockResolvedValueOnce(ok([old, young]))
    await store.getState().restore(['s1', 's3'])
    expect(ids()).toEqual(['s3', 's1'])
  })

  it('changes nothing where main could not', async () => {
    const { bridge, store, ids } = createStore()
    await store.getState().load()
    bridge.removeSnapshots.mockResolvedValueOnce(fail({ kind: 'disk-read-only' }))
    bridge.annotateSnapshot.mockResolvedValue(fail({ kind: 'disk-full' }))
    bridge.limitLibrary.mockResolvedValueOnce(fail({ kind: 'disk-full' }))
    expect(await store.getState().remove(['s1'])).toMatchObject({ ok: false })
    expect(await store.getState().pin([old], true)).toMatchObject({ ok: false })
    expect(await store.getState().setLimit(5_000_000)).toMatchObject({ ok: false })
    expect(ids()).toEqual(['s3', 's1'])
    expect(store.getState().view?.limit).toBeNull()
  })

  it('pins those that are not pinned yet, and keeps their names', async () => {
    const pinned = { ...noAnnotation, name: 'kept', pinned: true }
    const { bridge, store } = createStore(viewOf({ ...young, annotation: pinned }, old))
    await store.getState().load()
    await store.getState().pin(store.getState().view?.snapshots ?? [], true)
    expect(bridge.annotateSnapshot).toHaveBeenCalledExactlyOnceWith('s1', {
      ...noAnnotation,
      pinned: true,
    })
  })

  it('takes over what a limit leaves', async () => {
    const { bridge, store, ids, change } = createStore()
    await store.getState().load()
    bridge.limitLibrary.mockImplementationOnce(async () => {
      change({ removed: ['s1'], because: 'room' })
      return ok()
    })
    await store.getState().setLimit(5_000_000)
    expect(ids()).toEqual(['s3'])
    expect(store.getState().view?.limit).toBe(5_000_000)
  })
})
