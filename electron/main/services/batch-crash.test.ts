import { countRows } from '@shared/batch'
import { jsonText, readJsonText } from '@shared/json-text'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  apiAnswer,
  createBatchWorld,
  inventory,
  orderOf,
  startApp,
  type BatchWorld,
} from '../../../tests/fakes/batch-world'
import type { BatchStore } from '../ports/batch-store'
import type { SnapshotStore } from '../ports/snapshot-store'

const never = new Promise<never>(() => undefined)

/**
 * What is on disk, as a process sees it that is killed at the n-th change: before it is made, or right after. From then on
 * nothing answers it.
 */
function mortal(world: BatchWorld, endAt: number, after: boolean) {
  let changes = 0
  let isDead = false
  const change = async <Value>(work: () => Promise<Value>): Promise<Value> => {
    if (isDead) return never
    changes += 1
    if (changes < endAt) return work()
    isDead = true
    if (after) await work()
    return never
  }
  const { store, snapshots } = world
  const mortalStore: BatchStore = {
    list: () => (isDead ? never : store.list()),
    create: (kept) => change(() => store.create(kept)),
    note: (id, notes) => change(() => store.note(id, notes)),
    close: (batch) => change(() => store.close(batch)),
    remove: (id) => change(() => store.remove(id)),
  }
  const mortalSnapshots: SnapshotStore & { readonly open: Map<string, string> } = {
    ...snapshots,
    async begin(id) {
      const begun = await snapshots.begin(id)
      if (!begun.ok) return begun
      const { commit } = begun.value
      const draft = {
        ...begun.value,
        commit: (...said: Parameters<typeof commit>) => change(() => commit(...said)),
      }
      return { ok: true, value: draft }
    },
  }
  return { kept: { store: mortalStore, snapshots: mortalSnapshots }, isDead: () => isDead }
}

const rows = 8
const bad = orderOf(rows).targets[3]?.steamId

/** Its own failure for one row, and one block on the way. */
function newWorld() {
  return createBatchWorld({
    answer: ({ steamId }, number) => {
      if (number === 5) return apiAnswer('request_limit_reached', -7)
      return steamId === bad ? apiAnswer('user_inventory_is_hidden', 6) : inventory
    },
  })
}

async function check(world: BatchWorld, deaths: number) {
  const app = startApp(world)
  await app.resume()
  await world.clock.advance(10 * 60_000)
  const read = await app.api.readBatches()
  const [batch] = read.ok ? readJsonText(read.value).batches : []
  if (batch === undefined) {
    // It ended before the batch was kept, and nothing was sent.
    expect(world.http.arrivals).toEqual([])
    return
  }
  expect(batch.phase.kind).toBe('ended')
  expect(countRows(batch.rows)).toMatchObject({ done: rows - 1, failed: 1 })
  const inLibrary = [...world.snapshots.committed].map(
    ([id, { description }]) => [description.request.steamId, id] as const,
  )
  const inBatch = batch.rows.flatMap(({ steamId, state }) =>
    state.kind === 'done' ? [[steamId, state.snapshotId] as const] : [],
  )
  expect(new Map(inLibrary)).toEqual(new Map(inBatch))
  expect(inLibrary.length).toBe(inBatch.length)
  // What was under way when it ended is all that is asked for again, and the one that was blocked.
  expect(world.http.arrivals.length).toBeLessThanOrEqual(rows + 1 + 4 * deaths)
  expect(JSON.stringify([...world.store.kept.values()])).not.toContain('tok0')
}

it.each([false, true])(
  'every row is kept exactly once wherever the app ends (after the change: %s)',
  async (after) => {
    for (let endAt = 1; ; endAt += 1) {
      const world = newWorld()
      const { kept, isDead } = mortal(world, endAt, after)
      const first = startApp(world, kept)
      void first.api.startBatch(jsonText(orderOf(rows)))
      await world.clock.advance(5 * 60_000)
      world.snapshots.open.clear()
      if (!isDead()) {
        expect(endAt).toBeGreaterThan(2 * rows)
        return
      }
      await check(world, 1)
    }
  },
)

it('every row is kept exactly once, however often the app ends', async () => {
  const end = fc.record({
    at: fc.integer({ min: 1, max: 12 }),
    after: fc.boolean(),
    later: fc.nat(70_000),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(end, { maxLength: 6 }), async (ends) => {
      const world = newWorld()
      for (const [index, { at, after, later }] of ends.entries()) {
        const app = startApp(world, mortal(world, at, after).kept)
        if (index === 0) void app.api.startBatch(jsonText(orderOf(rows)))
        else void app.resume()
        await world.clock.advance(later)
        // Killed, whatever it was at.
        app.close()
        await world.clock.advance(200)
        world.snapshots.open.clear()
      }
      if (ends.length > 0) await check(world, ends.length)
    }),
    { numRuns: 60 },
  )
}, 60_000)
