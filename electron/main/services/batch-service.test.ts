import type { AppError } from '@shared/app-error'
import { countRows, type Batch } from '@shared/batch'
import { requestInterval } from '@shared/domain/quota'
import type { BatchOrder } from '@shared/ipc-contract'
import { jsonText, readJsonText } from '@shared/json-text'
import { ok } from '@shared/result'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  apiAnswer,
  createBatchWorld,
  inventory,
  orderOf,
  project,
  startApp,
} from '../../../tests/fakes/batch-world'
import { settle } from '../../../tests/fakes/ports/manual-clock'
import type { Arrival, TimedAnswer } from '../../../tests/fakes/ports/timed-http-client'

type App = ReturnType<typeof startApp>

async function read({ api }: App): Promise<Batch> {
  const batches = await api.readBatches()
  const [batch] = batches.ok ? readJsonText(batches.value).batches : []
  if (batch === undefined) throw new Error('No batch')
  return batch
}

async function begin(app: App, order: BatchOrder): Promise<string> {
  const started = await app.api.startBatch(jsonText(order))
  if (!started.ok) throw new Error(JSON.stringify(started.error))
  return started.value.id
}

const counts = async (app: App) => countRows((await read(app)).rows)
const all = { waiting: 0, running: 0, done: 0, failed: 0, skipped: 0 }
const limitReached = apiAnswer('request_limit_reached', -7)
const minute = 60_000

/** The app and its world, with a batch of so many rows that runs. */
async function setUp(rows: number, answer?: (arrival: Arrival, number: number) => TimedAnswer) {
  const world = createBatchWorld(answer === undefined ? {} : { answer })
  const app = startApp(world)
  const id = await begin(app, orderOf(rows))
  return { world, app, id, advance: world.clock.advance }
}

describe('a batch', () => {
  it('fetches each row once, keeps it in the library, and is kept without its tokens', async () => {
    const { world, app, advance } = await setUp(6)
    await advance(minute)
    const batch = await read(app)
    expect(batch.phase).toMatchObject({ kind: 'ended' })
    expect(countRows(batch.rows)).toEqual({ ...all, done: 6 })
    const kept = [...world.snapshots.committed]
    expect(kept.map(([, { description }]) => description.request.steamId).toSorted()).toEqual(
      batch.rows.map(({ steamId }) => steamId).toSorted(),
    )
    for (const [id, { description, annotation }] of kept) {
      const row = batch.rows.find(({ steamId }) => steamId === description.request.steamId)
      expect(row).toMatchObject({ label: annotation.name, state: { snapshotId: id } })
      expect(description.tradeToken).toBe('')
    }
    const onDisk = [...world.store.kept.values()]
    expect(onDisk.map((one) => one.batch)).toEqual([batch])
    expect(JSON.stringify(onDisk)).not.toContain('tok0')
    expect(app.news).toEqual([{ kind: 'ended', counts: { ...all, done: 6 } }])
    expect(app.progress.at(-1)).toBeNull()
    expect(world.vault.calls).toEqual(['read'])
  })

  it('tells of what has changed, and no more often than ten times a second', async () => {
    const { app, advance, id } = await setUp(30)
    const before = await read(app)
    await advance(minute)
    const rows = new Map(before.rows.entries())
    for (const { change } of app.changes) {
      expect(change.id).toBe(id)
      for (const [row, is] of change.rows) rows.set(row, is)
    }
    expect([...rows.values()]).toEqual((await read(app)).rows)
    const times = app.changes.map(({ at }) => at)
    const gaps = times.slice(1).map((at, index) => at - (times[index] ?? 0))
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(100)
    const half = app.changes.find(({ change }) => change.pace.timeLeft !== null)
    expect(half?.change.pace.timeLeft).toBeGreaterThan(10 * requestInterval)
    const fractions = app.progress.filter((one) => one !== null)
    expect(fractions).toEqual(fractions.toSorted((left, right) => left - right))
  })

  it('tells of thousands of rows in portions, all of them in the end', async () => {
    const { app, advance, id } = await setUp(2500)
    await advance(1000)
    await app.api.steerBatch(id, 'cancel')
    await advance(1000)
    const told = app.changes.map(({ change }) => change.rows)
    expect(Math.max(...told.map((rows) => rows.length))).toBe(1000)
    const last = new Map(told.flat())
    expect([...last.values()].filter(({ state }) => state.kind === 'skipped')).toHaveLength(
      (await counts(app)).skipped,
    )
    expect(last.size).toBe(2500)
  })

  it('has as many requests under way as the merchant allows', async () => {
    const world = createBatchWorld({ latency: () => 3000 })
    const app = startApp(world)
    const id = await begin(app, orderOf(60, { concurrency: 2 }))
    await world.clock.advance(20_000)
    expect(world.http.most).toBe(2)
    await app.api.setBatchConcurrency(id, 5)
    await world.clock.advance(20_000)
    expect(world.http.most).toBe(5)
    expect((await read(app)).terms.concurrency).toBe(5)
    world.http.most = 0
    await app.api.setBatchConcurrency(id, 1)
    await world.clock.advance(4000)
    world.http.most = 0
    await world.clock.advance(20_000)
    expect(world.http.most).toBe(1)
  })

  it('is refused where it could not run', async () => {
    const { app, advance } = await setUp(3)
    const refused = async (order: BatchOrder) => {
      const outcome = await app.api.startBatch(jsonText(order))
      return outcome.ok ? null : outcome.error.kind
    }
    expect(await refused(orderOf(1))).toBe('batch-project-busy')
    expect(await refused({ ...orderOf(1), projectId: 'gone' })).toBe('project-not-found')
    expect(await refused(orderOf(1, { multiplier: '9' }))).toBe('request-invalid')
    await advance(minute)
    expect(await refused(orderOf(1))).toBeNull()
  })

  it('can be removed once nothing of it is under way; its snapshots stay', async () => {
    const { world, app, id, advance } = await setUp(3)
    expect(await app.api.removeBatch(id)).toMatchObject({ error: { kind: 'batch-running' } })
    await advance(minute)
    expect(await app.api.removeBatch(id)).toMatchObject({ ok: true })
    expect([world.store.kept.size, world.snapshots.committed.size]).toEqual([0, 3])
    expect(await app.api.steerBatch(id, 'retry')).toMatchObject({
      error: { kind: 'batch-not-found' },
    })
  })
})

/** A window of a minute that counts both its ends, as the strictest server might. */
function mostInAMinute(arrivals: readonly number[]): number {
  const sorted = arrivals.toSorted((left, right) => left - right)
  let first = 0
  let most = 0
  for (const [last, arrival] of sorted.entries()) {
    while ((sorted[first] ?? 0) < arrival - minute) first += 1
    most = Math.max(most, last - first + 1)
  }
  return most
}

it('never passes the quota, together with single fetches, and uses 98 % of it', async () => {
  const random = fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true }))
  await fc.assert(
    fc.asyncProperty(random, async (stream) => {
      const next = () => stream.next().value ?? 0
      const world = createBatchWorld({ latency: () => 800 * next() })
      const app = startApp(world)
      await begin(app, orderOf(1500, { concurrency: 16 }))
      const singles: Promise<unknown>[] = []
      for (let at = 0; at < 2 * minute; at += 4000) {
        const { projectId, terms, targets } = orderOf(1)
        const { concurrency: _c, keepTradeTokens, ...rest } = terms
        for (const { game, steamId, tradeToken } of targets) {
          singles.push(
            app.fetchOne({
              project,
              clientSecret: 'x',
              request: { ...rest, projectId, game, steamId, tradeToken },
              keepTradeToken: keepTradeTokens,
              name: '',
              signal: new AbortController().signal,
              onStage: () => undefined,
            }),
          )
        }
        await world.clock.advance(4000)
      }
      const arrivals = world.http.arrivals.map(({ at }) => at)
      expect(mostInAMinute(arrivals)).toBeLessThanOrEqual(500)
      expect(arrivals.length).toBeGreaterThanOrEqual(0.98 * 500 * 2)
      app.close()
      await world.clock.advance(1000)
      await Promise.all(singles)
    }),
    { numRuns: 3 },
  )
}, 60_000)

describe('error -7', () => {
  it('holds all rows back for a minute; then one goes ahead alone, and the others after it', async () => {
    const { world, app, advance } = await setUp(20, (_, number) =>
      number === 5 ? limitReached : inventory,
    )
    await advance(5000)
    const before = world.http.arrivals.length
    expect(before).toBeLessThan(12)
    const blocked = app.changes.at(-1)?.change.pace
    expect(blocked).toMatchObject({ blocks: 1 })
    const left = (blocked?.blockedUntil ?? 0) - world.clock.now()
    expect(left).toBeGreaterThan(50_000)
    expect(left).toBeLessThanOrEqual(minute)
    await advance(left - 1)
    expect(world.http.arrivals.length).toBe(before)
    await advance(50)
    expect(world.http.arrivals.length).toBe(before + 1)
    await advance(minute)
    const batch = await read(app)
    expect(countRows(batch.rows)).toEqual({ ...all, done: 20 })
    expect(world.http.arrivals.length).toBe(21)
  })

  it('takes HTTP 429 for a block, for as long as is asked for', async () => {
    const busy = { status: 429, body: '', headers: { 'retry-after': '180' } }
    const { world, app, advance } = await setUp(6, (_, number) => (number === 2 ? busy : inventory))
    await advance(5000)
    const { pace } = app.changes.at(-1)?.change ?? {}
    const left = (pace?.blockedUntil ?? 0) - world.clock.now()
    expect(left).toBeGreaterThan(170_000)
    expect(left).toBeLessThanOrEqual(180_000)
    await advance(5 * minute)
    expect(await counts(app)).toEqual({ ...all, done: 6 })
    expect(world.http.arrivals.length).toBe(7)
  })

  it('tries a row again no sooner than the service asks for', async () => {
    const busy = { status: 503, body: '', headers: { 'retry-after': '90' } }
    const { world, app, advance } = await setUp(1, (_, number) => (number === 1 ? busy : inventory))
    await advance(89_000)
    expect(world.http.arrivals.length).toBe(1)
    const because = { kind: 'http-error', status: 503, excerpt: '', retryAfter: 90 }
    const { rows } = await read(app)
    expect(rows[0]?.state).toEqual({ kind: 'running', attempt: 1, because })
    await advance(2000)
    expect(await counts(app)).toEqual({ ...all, done: 1 })
  })

  it('waits longer each time that the one that goes ahead is blocked too, and counts no attempts', async () => {
    const { world, app, advance } = await setUp(3, (_, number) =>
      number <= 8 ? limitReached : inventory,
    )
    await advance(60 * minute)
    expect(await counts(app)).toEqual({ ...all, done: 3 })
    const probes = world.http.arrivals.map(({ at }) => at)
    const gaps = probes
      .slice(1)
      .map((at, index) => Math.round((at - (probes[index] ?? 0)) / minute))
    expect(gaps.slice(0, 7)).toEqual([1, 2, 4, 8, 10, 10, 10])
    expect(app.changes.at(-1)?.change.pace).toMatchObject({ blocks: 8, blockedUntil: null })
  })

  it('does not keep a pause waiting', async () => {
    const { world, app, id, advance } = await setUp(10, () => limitReached)
    await advance(5000)
    await app.api.steerBatch(id, 'pause')
    await advance(10)
    expect(await counts(app)).toEqual({ ...all, waiting: 10 })
    const { length } = world.http.arrivals
    await advance(5 * minute)
    expect(world.http.arrivals.length).toBe(length)
  })
})

describe('who asks', () => {
  const later = { ...project, keychainEntry: 'current' } as const

  it('is asked for anew when the secret changes: no call is made with the one before', async () => {
    const { world, app, advance } = await setUp(20)
    await advance(1000)
    const before = world.http.arrivals.length
    // As `saveProject` does it: the keychain takes a while, and another secret counts already.
    world.projects.put({ ...project, keychainEntry: 'stale' })
    app.secrets.holdInMemory(project.id, 'another-secret')
    await advance(500)
    await app.secrets.keep(project.id, 'another-secret')
    world.projects.put(later)
    await advance(minute)
    expect(await counts(app)).toEqual({ ...all, done: 20 })
    const signs = world.http.arrivals.map(({ sign }) => sign)
    expect(new Set(signs.slice(0, before))).toEqual(new Set(['by keychain-secret']))
    expect(new Set(signs.slice(before))).toEqual(new Set(['by another-secret']))
    expect(world.http.arrivals).toHaveLength(20)
  })

  it('is gone with the project: nothing more is sent, and the batch says why', async () => {
    const { world, app, id, advance } = await setUp(20)
    await advance(1000)
    const sent = world.http.arrivals.length
    world.projects.remove(project.id)
    await advance(minute)
    expect(world.http.arrivals).toHaveLength(sent)
    const { phase } = await read(app)
    expect(phase).toEqual({ kind: 'paused', because: { kind: 'project-not-found' } })
    world.projects.put(later)
    await app.api.steerBatch(id, 'resume')
    await advance(minute)
    expect(await counts(app)).toEqual({ ...all, done: 20 })
  })
})

describe('passing faults', () => {
  it.each<[string, TimedAnswer]>([
    ['503', { status: 503, body: '' }],
    ['a lost connection', { failure: { kind: 'connection-lost', code: 'ERR_CONNECTION_RESET' } }],
    ['a time limit', { failure: { kind: 'timed-out', seconds: 30 } }],
  ])('%s is tried again after a while', async (_, fault) => {
    const { app, advance } = await setUp(4, ({ steamId }, number) =>
      steamId.endsWith('0') && number < 6 ? fault : inventory,
    )
    await advance(5 * minute)
    expect(await counts(app)).toEqual({ ...all, done: 4 })
  })

  it('fail a row in the end, after five attempts, and not the others', async () => {
    const bad = orderOf(3).targets[1]?.steamId
    const { app, advance } = await setUp(8, ({ steamId }) =>
      steamId === bad ? { status: 503, body: '' } : inventory,
    )
    await advance(10 * minute)
    const { rows, phase } = await read(app)
    expect(phase.kind).toBe('ended')
    expect(rows[1]?.state).toEqual({
      kind: 'failed',
      error: { kind: 'http-error', status: 503, excerpt: '' },
      attempts: 5,
    })
    expect(countRows(rows)).toEqual({ ...all, done: 7, failed: 1 })
  })

  it('pause the batch where every row meets them', async () => {
    const { app, advance } = await setUp(40, () => ({ status: 502, body: '' }))
    await advance(30 * minute)
    const { phase, rows } = await read(app)
    expect(phase).toMatchObject({ kind: 'paused', because: { kind: 'http-error' } })
    expect(countRows(rows).failed).toBeLessThan(10)
  })
})

it.each<[string, TimedAnswer]>([
  ['invalid_signature', apiAnswer('invalid_signature', -3)],
  ['invalid_shopid', apiAnswer('invalid_shopid', -2)],
  ['invalid_ip_address', apiAnswer('invalid_ip_address', -8)],
  ['under_maintenance', apiAnswer('under_maintenance', -9)],
  ['invalid_currency', apiAnswer('invalid_currency', 4)],
  ['offline', { failure: { kind: 'offline', code: 'ERR_INTERNET_DISCONNECTED' } }],
])('%s pauses the batch instead of failing every row', async (name, fault) => {
  let isBroken = true
  const { world, app, id, advance } = await setUp(40, () => (isBroken ? fault : inventory))
  await advance(minute)
  const { phase, rows } = await read(app)
  expect(phase).toMatchObject({ kind: 'paused' })
  expect(JSON.stringify(phase)).toContain(name)
  expect(countRows(rows)).toEqual({ ...all, waiting: 40 })
  expect(world.http.arrivals.length).toBeLessThanOrEqual(4)
  expect(app.news).toMatchObject([{ kind: 'paused' }])
  isBroken = false
  await app.api.steerBatch(id, 'resume')
  await advance(minute)
  expect(await counts(app)).toEqual({ ...all, done: 40 })
})

it.each<AppError>([{ kind: 'disk-full' }, { kind: 'disk-read-only' }])(
  'a disk that refuses pauses the batch: %j',
  async (failure) => {
    const { world, app, id, advance } = await setUp(10)
    await advance(300)
    world.snapshots.commitFailure = failure as never
    await advance(minute)
    expect((await read(app)).phase).toEqual({ kind: 'paused', because: failure })
    expect(app.notKept).toContainEqual(failure)
    world.snapshots.commitFailure = null
    world.store.failure = failure as never
    await app.api.steerBatch(id, 'resume')
    await advance(minute)
    expect((await read(app)).phase).toEqual({ kind: 'paused', because: failure })
    world.store.failure = null
    await app.api.steerBatch(id, 'resume')
    await advance(minute)
    expect(await counts(app)).toEqual({ ...all, done: 10 })
    expect(world.snapshots.committed.size).toBe(10)
  },
)

it('an error of one Steam user fails that row, keeps no token, and can be tried again', async () => {
  let isHidden = true
  const bad = orderOf(2).targets[1]
  const { world, app, id, advance } = await setUp(5, ({ steamId }) =>
    steamId === bad?.steamId && isHidden
      ? apiAnswer(`no ${bad.tradeToken} for keychain-secret`, 6)
      : inventory,
  )
  await advance(minute)
  const failed = (await read(app)).rows[1]?.state
  expect(failed).toMatchObject({ kind: 'failed', error: { error: { message: 'no ••• for •••' } } })
  expect(JSON.stringify([...world.store.kept.values()])).not.toMatch(/tok0|keychain-secret/u)
  isHidden = false
  expect(await app.api.steerBatch(id, 'retry')).toEqual({ ok: true, value: undefined })
  await advance(minute)
  expect((await read(app)).phase.kind).toBe('ended')
  expect(await counts(app)).toEqual({ ...all, done: 5 })
  expect(world.snapshots.committed.size).toBe(5)
  expect(JSON.stringify([...world.store.kept.values()])).not.toContain('tok0')
})

it('what failed can be tried again after a restart with the trade tokens that are given anew', async () => {
  let isRefused = true
  const { world, app, id, advance } = await setUp(2, () =>
    isRefused ? apiAnswer('invalid_trade_token', 3) : inventory,
  )
  await advance(minute)
  app.close()
  const later = startApp(world)
  expect(await later.api.steerBatch(id, 'retry')).toMatchObject({
    error: { kind: 'batch-tokens-gone' },
  })
  expect(await counts(later)).toEqual({ ...all, failed: 2 })
  const lacking = async () => {
    const batches = await later.api.readBatches()
    return batches.ok ? readJsonText(batches.value).lackTokens : null
  }
  expect(await lacking()).toEqual([id])

  isRefused = false
  const [first, second] = orderOf(2).targets.map(({ steamId, tradeToken }) => ({
    steamId,
    tradeToken,
  }))
  const give = (...users: readonly unknown[]) =>
    later.api.giveBatchTokens(
      id,
      jsonText(users) as Parameters<typeof later.api.giveBatchTokens>[1],
    )
  expect(await give(first, { ...second, tradeToken: 'no token' })).toEqual(ok(1))
  await later.api.steerBatch(id, 'retry')
  await advance(minute)
  expect(await counts(later)).toEqual({ ...all, done: 1, failed: 1 })
  expect(await give(second)).toEqual(ok(0))
  await later.api.steerBatch(id, 'retry')
  await advance(minute)
  expect(await counts(later)).toEqual({ ...all, done: 2 })
  expect(await lacking()).toEqual([])
  expect(JSON.stringify([...world.store.kept.values()])).not.toContain('tok0')
})

it('a row that fails while others run can be tried again at once', async () => {
  let isHidden = true
  const { app, id, advance } = await setUp(30, ({ steamId }) =>
    steamId.endsWith('29') && isHidden ? apiAnswer('user_inventory_is_hidden', 6) : inventory,
  )
  await advance(1500)
  expect((await counts(app)).failed).toBe(1)
  isHidden = false
  await app.api.steerBatch(id, 'retry')
  await advance(minute)
  expect(await counts(app)).toEqual({ ...all, done: 30 })
})

describe('a person', () => {
  it('pauses: what is under way ends, nothing new begins; and resumes', async () => {
    const world = createBatchWorld({ latency: () => 2000 })
    const app = startApp(world)
    const id = await begin(app, orderOf(20))
    await world.clock.advance(1000)
    const sent = world.http.arrivals.length
    expect(sent).toBeGreaterThan(0)
    expect(await app.api.steerBatch(id, 'pause')).toMatchObject({ ok: true })
    await world.clock.advance(minute)
    expect(world.http.arrivals.length).toBe(sent)
    expect(await counts(app)).toEqual({ ...all, done: sent, waiting: 20 - sent })
    expect((await read(app)).phase).toEqual({ kind: 'paused', because: 'person' })
    expect(app.progress.at(-1)).toBeNull()
    await app.api.steerBatch(id, 'resume')
    await world.clock.advance(2 * minute)
    expect(await counts(app)).toEqual({ ...all, done: 20 })
    expect(world.http.arrivals.length).toBe(20)
  })

  it('pauses and resumes at once, and nothing is fetched twice', async () => {
    const { world, app, id, advance } = await setUp(20)
    for (let round = 0; round < 10; round += 1) {
      await advance(130)
      await Promise.all([
        app.api.steerBatch(id, 'pause'),
        app.api.steerBatch(id, 'resume'),
        app.api.steerBatch(id, 'resume'),
      ])
    }
    await advance(minute)
    expect(await counts(app)).toEqual({ ...all, done: 20 })
    expect(world.http.arrivals.length).toBe(20)
  })

  it('cancels: what is under way ends at once, what waits is skipped; and can be had back', async () => {
    const world = createBatchWorld({ latency: () => 2000 })
    const app = startApp(world)
    const id = await begin(app, orderOf(20))
    await world.clock.advance(1000)
    expect(await app.api.steerBatch(id, 'cancel')).toMatchObject({ ok: true })
    expect(await counts(app)).toEqual({ ...all, skipped: 20 })
    expect((await read(app)).phase.kind).toBe('cancelled')
    expect([world.snapshots.committed.size, world.snapshots.open.size]).toEqual([0, 0])
    expect(JSON.stringify([...world.store.kept.values()])).not.toContain('tok0')
    await app.api.steerBatch(id, 'retry')
    await world.clock.advance(2 * minute)
    expect(await counts(app)).toEqual({ ...all, done: 20 })
    expect(world.snapshots.committed.size).toBe(20)
  })

  it('cancels while the keychain waits for its prompt', async () => {
    const world = createBatchWorld()
    world.vault.silent = true
    const app = startApp(world)
    const id = await begin(app, orderOf(2))
    await settle()
    await app.api.steerBatch(id, 'cancel')
    expect(await counts(app)).toEqual({ ...all, skipped: 2 })
  })
})

it('a keychain that does not give the secret pauses the batch, at its start and at the start of the app', async () => {
  const world = createBatchWorld()
  world.vault.failure = { kind: 'keychain-denied', detail: 'no' }
  const app = startApp(world)
  const id = await begin(app, orderOf(2))
  await settle()
  const denied = { kind: 'paused', because: { kind: 'keychain-denied', detail: 'no' } }
  expect((await read(app)).phase).toEqual(denied)
  world.vault.failure = null
  await app.api.steerBatch(id, 'resume')
  await settle()
  app.close()
  await settle()
  world.vault.failure = { kind: 'keychain-denied', detail: 'no' }
  const later = startApp(world)
  await later.resume()
  await settle()
  expect((await read(later)).phase).toEqual(denied)
  expect(world.snapshots.committed.size).toBe(0)
})

it('what the library cannot tell of is not fetched twice: the batch pauses, and goes on when it can', async () => {
  const world = createBatchWorld()
  const app = startApp(world)
  const id = await begin(app, orderOf(3))
  await world.clock.advance(150)
  const [first] = world.snapshots.committed.keys()
  expect(first).toBeDefined()
  app.close()
  await world.clock.advance(1000)
  // As if the app had ended before the row was noted as done.
  const kept = world.store.kept.get(id)
  if (kept === undefined) throw new Error('Not kept')
  const waiting = orderOf(3).targets.map(({ tradeToken }) => tradeToken)
  const row = { ...kept.batch.rows[0], state: { kind: 'waiting' } } as Batch['rows'][number]
  const batch = { ...kept.batch, rows: kept.batch.rows.with(0, row) }
  world.store.kept.set(id, { ...kept, batch, tradeTokens: waiting })
  world.snapshots.failure = { kind: 'storage-failed', detail: 'EIO' }
  const sent = world.http.arrivals.length
  const later = startApp(world)
  await later.resume()
  await world.clock.advance(minute)
  expect((await read(later)).phase).toMatchObject({ kind: 'paused', because: { detail: 'EIO' } })
  world.snapshots.failure = null
  await later.api.steerBatch(id, 'resume')
  await world.clock.advance(minute)
  expect(await counts(later)).toEqual({ ...all, done: 3 })
  expect(world.snapshots.committed.size).toBe(3)
  expect(world.http.arrivals.length - sent).toBeLessThanOrEqual(2)
})
