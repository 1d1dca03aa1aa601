import type { CallProgress } from '@shared/ipc-contract'
import { describe, expect, test } from 'vitest'
import { createImmediatePacer } from '../../../tests/fakes/ports/immediate-pacer'
import { createManualClock } from '../../../tests/fakes/ports/manual-clock'
import { createMemorySnapshotStore } from '../../../tests/fakes/ports/memory-snapshot-store'
import {
  createScriptedHttpClient,
  type ScriptedAnswer,
} from '../../../tests/fakes/ports/scripted-http-client'
import { createSkinsbackClient } from './skinsback-client'

const lost = { failure: { kind: 'connection-lost', code: 'ERR_CONNECTION_RESET' } } as const
const good = { status: 200, body: '{"status":"success"}' } as const
function setUp(...script: [ScriptedAnswer, ...ScriptedAnswer[]]) {
  const http = createScriptedHttpClient(script)
  const clock = createManualClock()
  const pacer = createImmediatePacer()
  const snapshots = createMemorySnapshotStore()
  const stages: CallProgress['stage'][] = []
  const cancelling = new AbortController()
  const client = createSkinsbackClient({
    http,
    clock,
    pacer,
    sign: () => 'sign',
    random: () => 0.5,
  })
  const call = () =>
    client.call({
      endpoint: 'https://skinsback.com/api.php',
      credentials: { clientId: '123', clientSecret: 'secret', authentication: 'signature' },
      parameters: { method: 'user_inventory' },
      openBody: () => snapshots.begin(),
      signal: cancelling.signal,
      onStage: (stage) => stages.push(stage),
    })
  return { http, clock, pacer, snapshots, stages, cancelling, call }
}

test('posts once, in a turn of its own, with the limits of the API call', async () => {
  const { http, pacer, snapshots, stages, call } = setUp(good)

  const answered = await call()

  expect(answered).toMatchObject({ ok: true, value: { status: 200 } })
  expect(pacer.turns).toEqual(['123'])
  expect(http.posts).toEqual([
    {
      url: 'https://skinsback.com/api.php',
      headers: { 'Content-Type': 'application/json' },
      body: '{"method":"user_inventory","shopid":"123","sign":"sign"}',
      bodyLimit: 268_435_456,
      timeLimit: 30_000,
    },
  ])
  expect([...snapshots.open.values()]).toEqual([good.body])
  expect(stages).toEqual([
    { kind: 'sending', attempt: 1 },
    { kind: 'receiving', bytes: good.body.length },
  ])
})

describe('tries again', () => {
  test.each([
    ['a lost connection', lost],
    ['a connection lost within the answer', { ...lost, pieces: ['{"stat'] }],
    ['502', { status: 502, body: 'bad gateway' }],
    ['503', { status: 503, body: '' }],
    ['504', { status: 504, body: '' }],
  ] as const)('after %s, with a fresh body', async (_name, fault) => {
    const { http, clock, pacer, snapshots, stages, call } = setUp(fault, good)

    const answering = call()
    await clock.advance(499)
    expect(http.posts).toHaveLength(1)
    await clock.advance(1)

    expect((await answering).ok).toBe(true)
    expect(pacer.turns).toHaveLength(2)
    expect([...snapshots.open.values()]).toEqual([good.body])
    expect(stages).toContainEqual({ kind: 'retrying', attempt: 2, milliseconds: 500 })
  })

  test('at most twice, with growing pauses, and then gives what came last', async () => {
    const { http, clock, snapshots, call } = setUp(lost)

    const answering = call()
    await clock.advance(500)
    await clock.advance(1499)
    expect(http.posts).toHaveLength(2)
    await clock.advance(1)

    expect(await answering).toEqual({ ok: false, error: lost.failure })
    await clock.advance(60_000)
    expect(http.posts).toHaveLength(3)
    expect(snapshots.open.size).toBe(0)
  })

  test('a gateway that stays broken is an answer in the end', async () => {
    const { clock, snapshots, call } = setUp({ status: 503, body: 'busy' })
    const answering = call()
    await clock.advance(2000)
    expect(await answering).toMatchObject({ ok: true, value: { status: 503 } })
    expect([...snapshots.open.values()]).toEqual(['busy'])
  })

  test('no sooner than the service asks for, and not by itself where that is long', async () => {
    const busy = (seconds: string): ScriptedAnswer => ({
      status: 503,
      body: 'busy',
      headers: { 'retry-after': seconds },
    })
    const patient = setUp(busy('4'), good)
    const answering = patient.call()
    await patient.clock.advance(3999)
    expect(patient.http.posts).toHaveLength(1)
    await patient.clock.advance(1)
    expect(await answering).toMatchObject({ ok: true, value: { status: 200, retryAfter: null } })

    const given = setUp(busy('30'), good)
    expect(await given.call()).toMatchObject({ ok: true, value: { status: 503, retryAfter: 30 } })
    expect(given.http.posts).toHaveLength(1)
  })
})

describe('never tries again', () => {
  test.each<[string, ScriptedAnswer]>([
    ['an error of the API', { status: 200, body: '{"status":"error","error_code":-7}' }],
    ['429', { status: 429, body: '' }],
    ['500', { status: 500, body: '' }],
    ['a time-out', { failure: { kind: 'timed-out', seconds: 30 } }],
    [
      'a failure of TLS',
      { failure: { kind: 'tls-failed', host: 'h', code: 'ERR_CERT_DATE_INVALID' } },
    ],
    ['too large an answer', { failure: { kind: 'reply-too-large', limit: 1 } }],
    ['a redirect', { failure: { kind: 'redirected', status: 302, location: 'https://x/' } }],
  ])('after %s', async (_name, answer) => {
    const { http, clock, call } = setUp(answer)
    const answering = call()
    await clock.advance(60_000)
    await answering
    expect(http.posts).toHaveLength(1)
  })
})

describe('cancelled', () => {
  test('before its turn it sends nothing', async () => {
    const { http, cancelling, call } = setUp(good)
    cancelling.abort()
    expect(await call()).toEqual({ ok: false, error: { kind: 'cancelled' } })
    expect(http.posts).toEqual([])
  })

  test('while the answer is awaited', async () => {
    const { cancelling, snapshots, call } = setUp('hang')
    const answering = call()
    setImmediate(() => cancelling.abort())
    expect(await answering).toEqual({ ok: false, error: { kind: 'cancelled' } })
    expect(snapshots.open.size).toBe(0)
  })

  test('during the pause before another attempt', async () => {
    const { http, clock, cancelling, call } = setUp(lost, good)
    const answering = call()
    await clock.advance(100)
    cancelling.abort()
    expect(await answering).toEqual({ ok: false, error: { kind: 'cancelled' } })
    expect(http.posts).toHaveLength(1)
  })
})

test('a disk that refuses is a value, and leaves no draft', async () => {
  const { snapshots, call } = setUp(good)
  snapshots.appendFailure = { kind: 'disk-full' }
  expect(await call()).toEqual({ ok: false, error: { kind: 'disk-full' } })
  expect(snapshots.open.size).toBe(0)
})

test('the pauses differ from client to client by a fifth', async () => {
  for (const [random, pause] of [
    [0, 400],
    [0.999_999, 600],
  ] as const) {
    const stages: CallProgress['stage'][] = []
    const clock = createManualClock()
    const client = createSkinsbackClient({
      http: createScriptedHttpClient([lost, good]),
      clock,
      pacer: createImmediatePacer(),
      sign: () => 'sign',
      random: () => random,
    })
    const answering = client.call({
      endpoint: 'https://skinsback.com/api.php',
      credentials: { clientId: '123', clientSecret: 'secret', authentication: 'signature' },
      parameters: {},
      openBody: () => createMemorySnapshotStore().begin(),
      signal: new AbortController().signal,
      onStage: (stage) => stages.push(stage),
    })
    await clock.advance(1000)
    await answering
    expect(stages).toContainEqual({ kind: 'retrying', attempt: 2, milliseconds: pause })
  }
})
