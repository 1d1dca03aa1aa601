import type { AppError } from '@shared/app-error'
import { noAnnotation } from '@shared/domain/snapshot'
import type { InventoryFailure } from '@shared/inventory-work'
import type { InventoryRequest } from '@shared/domain/inventory-request'
import type { CallProgress } from '@shared/ipc-contract'
import { describe, expect, test } from 'vitest'
import {
  answeredContents,
  createAnsweringReader,
} from '../../../tests/fakes/ports/answering-reader'
import { createImmediatePacer } from '../../../tests/fakes/ports/immediate-pacer'
import { createManualClock, settle } from '../../../tests/fakes/ports/manual-clock'
import { createMapVault } from '../../../tests/fakes/ports/map-vault'
import { createMemoryProjectStore } from '../../../tests/fakes/ports/memory-project-store'
import { createMemorySnapshotStore } from '../../../tests/fakes/ports/memory-snapshot-store'
import {
  createScriptedHttpClient,
  type ScriptedAnswer,
} from '../../../tests/fakes/ports/scripted-http-client'
import { createStillSandbox } from '../../../tests/fakes/ports/still-sandbox'
import type { StoredProject } from '../ports/project-store'
import { createClientSecrets } from './client-secrets'
import { createConnectionService } from './connection-service'
import { createFetchSnapshot } from './fetch-snapshot'
import { createInventoryCall } from './inventory-call'
import { createInventoryService } from './inventory-service'
import { createRunningCalls } from './running-calls'
import { createSandboxAccess } from './sandbox-access'
import { createSkinsbackClient } from './skinsback-client'

const project: StoredProject = {
  id: 'p1',
  name: 'Shop',
  clientId: '123',
  endpoint: 'https://skinsback.com/api.php',
  authentication: 'signature',
  defaultCurrency: '',
  sandbox: false,
  keychainEntry: 'current',
}

const request: InventoryRequest = {
  projectId: 'p1',
  game: 'rust',
  steamId: '76561198827262007',
  tradeToken: 'AbC-_123',
  currency: 'rub',
  multiplier: '',
  customCurrency: '',
  customCurrencyRate: '',
}

const good = { status: 200, body: '{"status":"success","data":{"items":[]}}' } as const

function setUp(answer: ScriptedAnswer = good, stored: StoredProject = project) {
  const http = createScriptedHttpClient([answer])
  const clock = createManualClock()
  const snapshots = createMemorySnapshotStore()
  const reader = createAnsweringReader<string>()
  const vault = createMapVault()
  vault.entries.set('p1', 'keychain-secret')
  const sandbox = createStillSandbox()
  const access = createSandboxAccess(sandbox)
  const skinsback = createSkinsbackClient({
    http,
    clock,
    pacer: createImmediatePacer(),
    sign: () => 'sign',
    random: () => 0.5,
  })
  const told: CallProgress[] = []
  const ports = {
    projects: createMemoryProjectStore([stored]),
    secrets: createClientSecrets({ vault, sandbox }),
    callInventory: createInventoryCall({ skinsback, snapshots, reader, sandbox: access }),
    calls: createRunningCalls(),
    clock,
    tellProgress: (progress: CallProgress) => told.push(progress),
  }
  const keptIds: string[] = []
  const notKept: string[] = []
  const setAside: { readonly id: string; readonly reason: string }[] = []
  const library = {
    noteKept: async ({ id }: { readonly id: string }) => {
      keptIds.push(id)
    },
    noteNotKept: async ({ kind }: AppError) => {
      notKept.push(kind)
    },
    setDamagedAside: async (id: string, reason: string) => {
      setAside.push({ id, reason })
    },
  }
  const service = createInventoryService<string>({
    ...ports,
    fetchSnapshot: createFetchSnapshot({ ...ports, library }),
    snapshots,
    library,
    reader,
    openColumnsPort: (openingId) => (openingId === 'no-page' ? null : `port of ${openingId}`),
  })
  const connection = createConnectionService({ ...ports, sandbox: access })
  return {
    http,
    clock,
    snapshots,
    reader,
    vault,
    sandbox,
    told,
    keptIds,
    notKept,
    setAside,
    service,
    connection,
  }
}

describe('fetching', () => {
  test('keeps the answer byte for byte, with the request but without the trade token', async () => {
    const { service, snapshots, told, clock, keptIds } = setUp()

    const fetched = await service.fetchInventory(request, false, 'c1')

    const { tradeToken: _, ...kept } = request
    const description = {
      request: kept,
      tradeToken: '',
      projectName: 'Shop',
      takenAt: clock.now(),
      source: { kind: 'fetched' },
      partOf: null,
      contents: answeredContents,
    }
    const snapshot = {
      ...description,
      id: 'snapshot-1',
      annotation: noAnnotation,
      bytes: good.body.length,
    }
    expect(fetched).toEqual({ ok: true, value: snapshot })
    expect(snapshots.committed.get('snapshot-1')).toMatchObject({ description, text: good.body })
    expect(keptIds).toEqual(['snapshot-1'])
    expect(told.map(({ stage }) => stage.kind)).toEqual([
      'keychain',
      'sending',
      'receiving',
      'reading',
    ])
    expect(told.every(({ callId }) => callId === 'c1')).toBe(true)
  })

  test('keeps the trade token where the person asked for that, beside the request', async () => {
    const { service } = setUp()
    const fetched = await service.fetchInventory(request, true, 'c1')
    expect(fetched).toMatchObject({ ok: true, value: { tradeToken: request.tradeToken } })
    expect(fetched.ok && fetched.value.request).not.toHaveProperty('tradeToken')
  })

  test('sends nothing that SkinsBack would refuse', async () => {
    const { service, http, vault } = setUp()

    const fetched = await service.fetchInventory({ ...request, multiplier: '3' }, false, 'c1')

    expect(fetched).toEqual({
      ok: false,
      error: {
        kind: 'request-invalid',
        problems: [{ field: 'multiplier', problem: 'out-of-range' }],
      },
    })
    expect(http.posts).toEqual([])
    expect(vault.calls).toEqual([])
  })

  test('a project that is not there is an error, as is a secret that is not', async () => {
    const { service, vault, http } = setUp()
    expect(await service.fetchInventory({ ...request, projectId: 'gone' }, false, 'c1')).toEqual({
      ok: false,
      error: { kind: 'project-not-found' },
    })
    vault.entries.clear()
    expect(await service.fetchInventory(request, false, 'c1')).toEqual({
      ok: false,
      error: { kind: 'client-secret-vanished' },
    })
    expect(http.posts).toEqual([])
  })

  test.each<[string, (world: ReturnType<typeof setUp>) => void, AppError]>([
    [
      'an answer that is no inventory',
      ({ reader }) => {
        reader.failure = { kind: 'reply-empty', status: 200 }
      },
      { kind: 'reply-empty', status: 200 },
    ],
    [
      'a disk that fills up',
      ({ snapshots }) => {
        snapshots.appendFailure = { kind: 'disk-full' }
      },
      { kind: 'disk-full' },
    ],
    [
      'a snapshot that cannot be named',
      ({ snapshots }) => {
        snapshots.commitFailure = { kind: 'disk-read-only' }
      },
      { kind: 'disk-read-only' },
    ],
  ])('%s leaves nothing behind', async (_name, disturb, error) => {
    const world = setUp()
    disturb(world)

    expect(await world.service.fetchInventory(request, false, 'c1')).toEqual({ ok: false, error })
    expect(world.snapshots.open.size).toBe(0)
    expect(world.snapshots.committed.size).toBe(0)
    expect(world.notKept).toEqual([error.kind])
  })

  test('what a server repeats of the secret or the token is masked in its failure', async () => {
    const location = `https://elsewhere.example/?s=keychain-secret&t=${request.tradeToken}`
    const { service } = setUp({ failure: { kind: 'redirected', status: 302, location } })
    expect(await service.fetchInventory(request, false, 'c1')).toEqual({
      ok: false,
      error: {
        kind: 'redirected',
        status: 302,
        location: 'https://elsewhere.example/?s=•••&t=•••',
      },
    })
  })

  test('cancelling ends it at once while the keychain waits for its prompt', async () => {
    const { vault, http, service } = setUp()
    vault.silent = true
    const fetching = service.fetchInventory(request, false, 'c1')
    await settle()
    await service.cancelCall('c1')
    expect(await fetching).toEqual({ ok: false, error: { kind: 'cancelled' } })
    expect(http.posts).toEqual([])
  })

  test('cancelling ends it, and leaves nothing behind', async () => {
    const { service, snapshots } = setUp('hang')
    const fetching = service.fetchInventory(request, false, 'c1')
    await settle()
    await service.cancelCall('another')
    await service.cancelCall('c1')

    expect(await fetching).toEqual({ ok: false, error: { kind: 'cancelled' } })
    expect(snapshots.open.size).toBe(0)
  })

  test('a call of the sandbox goes where the sandbox listens in this run', async () => {
    const { service, http, sandbox } = setUp(good, { ...project, sandbox: true })
    expect((await service.fetchInventory(request, false, 'c1')).ok).toBe(true)
    expect(sandbox.starts).toBe(1)
    expect(http.posts[0]?.url).toBe('http://127.0.0.1:4711/api.php')
  })
})

describe('opening', () => {
  test('has the reader start ahead when that is asked for', async () => {
    const { service, reader } = setUp()
    expect(await service.prepareOpening()).toEqual({ ok: true, value: undefined })
    expect([reader.warmed, reader.opened]).toEqual([1, []])
  })

  test('hands the reader the port whose other end the page gets', async () => {
    const { service, reader } = setUp()
    await service.fetchInventory(request, false, 'c1')

    expect(await service.openSnapshot('snapshot-1', 'o1')).toEqual({ ok: true, value: undefined })
    expect(reader.opened).toEqual([{ path: 'snapshot-1', port: 'port of o1' }])
  })

  test('a snapshot that is not there opens no port', async () => {
    const { service, reader } = setUp()
    expect(await service.openSnapshot('gone', 'o1')).toEqual({
      ok: false,
      error: { kind: 'snapshot-not-found' },
    })
    expect(reader.opened).toEqual([])
  })

  test.each<[InventoryFailure, boolean]>([
    [{ kind: 'reply-not-json', status: 200, excerpt: 'x' }, true],
    [{ kind: 'reply-truncated', bytes: 7 }, true],
    [{ kind: 'reader-stopped', detail: 'gone' }, false],
    [{ kind: 'storage-failed', detail: 'EIO' }, false],
    [{ kind: 'cancelled' }, false],
  ])('after %j it is set aside: %s', async (failure, isDamaged) => {
    const { service, reader, setAside } = setUp()
    await service.fetchInventory(request, false, 'c1')
    reader.failure = failure
    await service.openSnapshot('snapshot-1', 'o1')
    await settle()
    expect(setAside.map(({ id }) => id)).toEqual(isDamaged ? ['snapshot-1'] : [])
  })

  test('reads no snapshot for a page that is gone', async () => {
    const { service, reader } = setUp()
    await service.fetchInventory(request, false, 'c1')
    await service.openSnapshot('snapshot-1', 'no-page')
    expect(reader.opened).toEqual([])
  })

  test('gives the raw text of one item', async () => {
    const { service } = setUp()
    await service.fetchInventory(request, false, 'c1')
    expect(await service.readRawItem('snapshot-1', { offset: 1, length: 8 })).toEqual({
      ok: true,
      value: '"status"',
    })
  })
})

describe('checking the connection', () => {
  const apiError = (name: 'invalid_steam_id' | 'invalid_signature' | null, code: string) =>
    ({ kind: 'api-error', error: { name, code, message: name ?? 'new_error' } }) as const

  test.each([
    ['an error about the Steam user', apiError('invalid_steam_id', '2'), 'invalid_steam_id (2)'],
    ['an error that is not documented', apiError(null, '44'), 'new_error (44)'],
    ['an inventory', null, 'success'],
  ])('%s shows that who asks is known', async (_name, failure, answer) => {
    const { connection, reader, snapshots, clock } = setUp()
    reader.failure = failure

    const report = await connection.checkConnection('p1', 'c1')

    expect(report).toMatchObject({
      ok: true,
      value: {
        checkedAt: clock.now(),
        endpoint: 'https://skinsback.com/api.php',
        secret: { kind: 'found', state: 'keychain' },
        call: { kind: 'accepted', answer },
      },
    })
    expect(snapshots.committed.size + snapshots.open.size).toBe(0)
  })

  test.each([
    ['a standard error', apiError('invalid_signature', '-3')],
    ['an undocumented standard error', apiError(null, '-6')],
    ['an answer that is no JSON', { kind: 'reply-is-html', status: 200, excerpt: '<p>' } as const],
  ])('%s does not', async (_name, failure) => {
    const { connection, reader } = setUp()
    reader.failure = failure
    const report = await connection.checkConnection('p1', 'c1')
    expect(report).toMatchObject({ value: { call: { kind: 'failed', error: failure } } })
  })

  test('a failure of the network is told as what it is', async () => {
    const failure = { kind: 'proxy-failed', code: 'ERR_PROXY_CONNECTION_FAILED' } as const
    const { connection } = setUp({ failure })
    const report = await connection.checkConnection('p1', 'c1')
    expect(report).toMatchObject({ value: { call: { kind: 'failed', error: failure } } })
  })

  test('without a secret nothing is sent, and the keychain is named', async () => {
    const { connection, vault, http } = setUp()
    vault.locked = true
    const report = await connection.checkConnection('p1', 'c1')
    expect(report).toMatchObject({
      value: { secret: { kind: 'failed', error: { kind: 'keychain-locked' } }, call: null },
    })
    expect(http.posts).toEqual([])
  })

  test('asks for a Steam user that cannot exist, and shows no value that was signed', async () => {
    const { connection, http } = setUp()
    const report = await connection.checkConnection('p1', 'c1')
    const sent = JSON.parse(http.posts[0]?.body ?? '{}') as Record<string, string>
    expect(BigInt(sent['steam_id'] ?? 0) - 76561197960265728n).toBeGreaterThan(4_000_000_000n)
    const shown = report.ok ? report.value.call?.signature?.text : undefined
    expect(shown).toContain('method:user_inventory;')
    expect(shown).not.toContain(sent['steam_id'])
    expect(JSON.stringify(report)).not.toContain('keychain-secret')
  })

  test('can be cancelled while the keychain waits for its prompt', async () => {
    const { vault, connection, service } = setUp()
    vault.silent = true
    const checking = connection.checkConnection('p1', 'c1')
    await settle()
    await service.cancelCall('c1')
    expect(await checking).toEqual({ ok: false, error: { kind: 'cancelled' } })
  })

  test('can be cancelled', async () => {
    const { connection, service } = setUp('hang')
    const checking = connection.checkConnection('p1', 'c1')
    await settle()
    await service.cancelCall('c1')
    expect(await checking).toEqual({ ok: false, error: { kind: 'cancelled' } })
  })
})
