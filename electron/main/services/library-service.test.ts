import { noAnnotation, type Snapshot } from '@shared/domain/snapshot'
import { jsonText } from '@shared/json-text'
import type { LibraryChange } from '@shared/ipc-contract'
import { fail, ok } from '@shared/result'
import { describe, expect, test } from 'vitest'
import { described } from '../../../tests/fakes/described-snapshot'
import { createMemorySnapshotStore } from '../../../tests/fakes/ports/memory-snapshot-store'
import { createLibrary } from './library-service'

function setUp(most: number | null = null) {
  const snapshots = createMemorySnapshotStore()
  const told: LibraryChange[] = []
  const shown: string[] = []
  const limit = { most, refused: false }
  const library = createLibrary({
    snapshots,
    limit: {
      read: () => limit.most,
      write(next) {
        if (limit.refused) return fail({ kind: 'disk-full' })
        limit.most = next
        return ok()
      },
    },
    desktop: {
      async showFolder(folder) {
        shown.push(folder)
        return ok()
      },
    },
    setAsideFolders: { snapshots: '/aside', drafts: '/aside-drafts', batches: '/aside-batches' },
    tell: (change) => told.push(change),
  })
  /** Ten bytes each. */
  const keep = async (takenAt: number, pinned = false): Promise<Snapshot> => {
    const draft = await snapshots.begin()
    if (!draft.ok) throw new Error(draft.error.kind)
    await draft.value.append(new Uint8Array(10))
    const said = { ...noAnnotation, pinned }
    const kept = await draft.value.commit(described({}, { takenAt }), said)
    if (!kept.ok) throw new Error(kept.error.kind)
    return kept.value
  }
  return { snapshots, told, shown, limit, library, keep }
}

const ids = (snapshots: readonly Snapshot[]) => snapshots.map(({ id }) => id)

describe('what arrives', () => {
  test('is told, and where there is no limit nothing goes', async () => {
    const { library, keep, told, snapshots } = setUp()
    const kept = await keep(1)
    await library.noteKept(kept)
    expect(told).toEqual([{ put: [kept], removed: [], because: 'person' }])
    expect(snapshots.committed.size).toBe(1)
  })

  test('makes the oldest go, but neither pinned ones nor itself', async () => {
    const { library, keep, told, snapshots } = setUp(25)
    const [pinned, old, middle, recent] = [
      await keep(1, true),
      await keep(2),
      await keep(3),
      await keep(4),
    ]
    const arrived = await keep(0)
    await library.noteKept(arrived)
    expect(told).toEqual([
      { put: [arrived], removed: [], because: 'person' },
      { put: [], removed: ids([old, middle, recent]), because: 'room' },
    ])
    expect([...snapshots.committed.keys()]).toEqual(ids([pinned, arrived]))
    expect(snapshots.trash.size).toBe(0)
  })

  test('stays where it is over the limit all by itself', async () => {
    const { library, keep, snapshots } = setUp(5)
    const arrived = await keep(1)
    await library.noteKept(arrived)
    expect([...snapshots.committed.keys()]).toEqual([arrived.id])
  })

  test('is told also where no room can be made', async () => {
    const { library, keep, told, snapshots } = setUp(5)
    const kept = await keep(1)
    snapshots.failure = { kind: 'disk-read-only' }
    await library.noteKept(kept)
    expect(told).toHaveLength(1)
  })
})

describe('the person', () => {
  test('sees what there is, with the limit', async () => {
    const { library, keep, snapshots } = setUp(1_000_000)
    const [a, b] = [await keep(1), await keep(2)]
    await library.setDamagedAside(a.id, 'broken')
    expect(await library.api.readLibrary()).toEqual({
      ok: true,
      value: jsonText({
        snapshots: [b],
        setAside: snapshots.setAsideFiles,
        limit: 1_000_000,
      }),
    })
  })

  test('annotates, removes and takes back, which every view hears of', async () => {
    const { library, keep, told } = setUp()
    const { id } = await keep(1)
    const annotated = await library.api.annotateSnapshot(id, { ...noAnnotation, name: 'n' })
    await library.api.removeSnapshots([id])
    const restored = await library.api.restoreSnapshots([id])
    expect(annotated).toMatchObject({ value: { annotation: { name: 'n' } } })
    const one = annotated.ok ? annotated.value : null
    expect(restored).toEqual({ ok: true, value: [one] })
    expect(told).toEqual([
      { put: [one], removed: [], because: 'person' },
      { put: [], removed: [id], because: 'person' },
      { put: [one], removed: [], because: 'person' },
    ])
  })

  test('hears why something was refused, and nothing is told', async () => {
    const { library, keep, told, snapshots, limit } = setUp()
    const { id } = await keep(1)
    snapshots.failure = { kind: 'disk-full' }
    const refused = { ok: false, error: { kind: 'disk-full' } }
    expect(await library.api.readLibrary()).toEqual(refused)
    expect(await library.api.annotateSnapshot(id, noAnnotation)).toEqual(refused)
    expect(await library.api.removeSnapshots([id])).toEqual(refused)
    expect(await library.api.restoreSnapshots([id])).toEqual(refused)
    expect(await library.api.limitLibrary(5)).toEqual(refused)
    limit.refused = true
    expect(await library.api.limitLibrary(null)).toEqual(refused)
    await library.setDamagedAside(id, 'broken')
    expect(told).toEqual([])
  })

  test('sets a limit, which is kept at once', async () => {
    const { library, keep, told, limit, snapshots } = setUp()
    const [a, b] = [await keep(1), await keep(2)]
    expect(await library.api.limitLibrary(10)).toEqual({ ok: true, value: undefined })
    expect([...snapshots.committed.keys()]).toEqual([b.id])
    expect(limit.most).toBe(10)
    expect(told).toEqual([{ put: [], removed: [a.id], because: 'room' }])
    expect(await library.api.restoreSnapshots([a.id])).toMatchObject({ ok: false })
  })

  test('can lower the limit on a full disk: there is room before it is written', async () => {
    const { library, keep, limit, snapshots } = setUp()
    await keep(1)
    const newer = await keep(2)
    limit.refused = true
    expect(await library.api.limitLibrary(10)).toMatchObject({ ok: false })
    expect([...snapshots.committed.keys()]).toEqual([newer.id])
    limit.refused = false
    expect(await library.api.limitLibrary(10)).toEqual({ ok: true, value: undefined })
  })

  test('gets the room of what was removed when the disk is full, and not before', async () => {
    const { library, keep, snapshots } = setUp()
    const { id } = await keep(1)
    await library.api.removeSnapshots([id])
    await library.noteNotKept({ kind: 'cancelled' })
    expect(snapshots.trash.size).toBe(1)
    await library.noteNotKept({ kind: 'disk-full' })
    expect(snapshots.trash.size).toBe(0)
    expect(await library.api.restoreSnapshots([id])).toMatchObject({ ok: false })
  })

  test('looks into the folder of what was set aside', async () => {
    const { library, shown } = setUp()
    expect(await library.api.showSetAside('snapshots')).toEqual({ ok: true, value: undefined })
    await library.api.showSetAside('drafts')
    expect(shown).toEqual(['/aside', '/aside-drafts'])
  })
})

test('what turned out to be damaged is set aside, and told as such', async () => {
  const { library, keep, told, snapshots } = setUp()
  const { id } = await keep(1)
  await library.setDamagedAside(id, 'answer is not JSON')
  expect(snapshots.setAsideFiles).toMatchObject([{ reason: 'answer is not JSON' }])
  expect(told).toEqual([{ put: [], removed: [id], because: 'damaged' }])
})
