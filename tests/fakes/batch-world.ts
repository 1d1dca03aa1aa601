import type { BatchChange } from '../../shared/batch'
import { createEvenPacer } from '../../electron/main/adapters/even-pacer'
import type { BatchStore } from '../../electron/main/ports/batch-store'
import type { StoredProject } from '../../electron/main/ports/project-store'
import type { SnapshotStore } from '../../electron/main/ports/snapshot-store'
import type { BatchNews } from '../../electron/main/services/batch-runner'
import { createBatchService } from '../../electron/main/services/batch-service'
import { createBlockGate } from '../../electron/main/services/block-gate'
import { createClientSecrets } from '../../electron/main/services/client-secrets'
import { createFetchSnapshot } from '../../electron/main/services/fetch-snapshot'
import { createInventoryCall } from '../../electron/main/services/inventory-call'
import { createSandboxAccess } from '../../electron/main/services/sandbox-access'
import { createSkinsbackClient } from '../../electron/main/services/skinsback-client'
import type { AppError } from '../../shared/app-error'
import { readApiError } from '../../shared/domain/api-error'
import type { Game } from '../../shared/domain/game'
import type { BatchOrder } from '../../shared/ipc-contract'
import { fail } from '../../shared/result'
import { batchOf, idOf, rowOf } from './batch-fixture'
import { createAnsweringReader } from './ports/answering-reader'
import { createManualClock } from './ports/manual-clock'
import { createMemoryBlockStore } from './ports/memory-block-store'
import { createMapVault } from './ports/map-vault'
import { createMemoryBatchStore } from './ports/memory-batch-store'
import { createMemoryProjectStore } from './ports/memory-project-store'
import { createMemorySnapshotStore } from './ports/memory-snapshot-store'
import { createStillSandbox } from './ports/still-sandbox'
import {
  createTimedHttpClient,
  type TimedAnswer,
  type TimedServer,
} from './ports/timed-http-client'

export const project: StoredProject = {
  id: 'p1',
  name: 'Shop',
  clientId: '123',
  endpoint: 'https://skinsback.com/api.php',
  authentication: 'signature',
  defaultCurrency: '',
  sandbox: false,
  keychainEntry: 'current',
}

export const inventory: TimedAnswer = { status: 200, body: '{"status":"success"}' }

/** An error of the API, as it is answered. */
export function apiAnswer(message: string, code: number): TimedAnswer {
  const body = JSON.stringify({ status: 'error', error_code: code, error_message: message })
  return { status: 200, body }
}

export function orderOf(rows: number, facts: Partial<BatchOrder['terms']> = {}): BatchOrder {
  const { terms, projectId } = batchOf()
  return {
    name: 'Tuesday',
    projectId,
    terms: { ...terms, ...facts },
    targets: Array.from({ length: rows }, (_, at) => ({
      line: at + 1,
      label: `user ${at + 1}`,
      game: 'cs2' as Game,
      steamId: rowOf(at + 1).steamId,
      tradeToken: `tok${String(at + 1).padStart(5, '0')}`,
    })),
  }
}

/** What outlives the app: what is on its disk and in its keychain; and the server. */
export function createBatchWorld(server: Partial<Pick<TimedServer, 'latency' | 'answer'>> = {}) {
  const clock = createManualClock()
  const vault = createMapVault()
  vault.entries.set('p1', 'keychain-secret')
  const snapshots = createMemorySnapshotStore()
  const store = createMemoryBatchStore()
  const blocks = createMemoryBlockStore()
  const answer = server.answer ?? (() => inventory)
  const http = createTimedHttpClient({ clock, latency: server.latency ?? (() => 100), answer })
  let ids = 100
  return {
    clock,
    vault,
    snapshots,
    store,
    blocks,
    http,
    projects: createMemoryProjectStore([project]),
    makeId: () => {
      ids += 1
      return idOf(ids)
    },
  }
}

export type BatchWorld = ReturnType<typeof createBatchWorld>

/** One run of the app in a world. `kept`: what it finds of the disk, where that is not as it should be. */
export function startApp(
  world: BatchWorld,
  kept: { readonly store?: BatchStore; readonly snapshots?: SnapshotStore } = {},
) {
  const { clock, vault, http, projects, makeId } = world
  const { store = world.store, snapshots = world.snapshots } = kept
  const sandbox = createStillSandbox()
  const secrets = createClientSecrets({ vault, sandbox })
  const access = createSandboxAccess(sandbox)
  const pacer = createEvenPacer(clock)
  const gate = createBlockGate(pacer, clock, world.blocks)
  const reader = readerOf(snapshots)
  const common = {
    http,
    clock,
    sign: (clientSecret: string) => `by ${clientSecret}`,
    random: () => 0.5,
  }
  const callBy = (turns: typeof pacer) =>
    createInventoryCall({
      skinsback: createSkinsbackClient({ ...common, pacer: turns }),
      snapshots,
      reader,
      sandbox: access,
    })
  const notKept: AppError[] = []
  const library = {
    noteKept: async () => undefined,
    noteNotKept: async (error: AppError) => void notKept.push(error),
  }
  const changes: { readonly at: number; readonly change: BatchChange }[] = []
  const news: BatchNews[] = []
  const progress: (number | null)[] = []
  const service = createBatchService({
    fetchSnapshot: createFetchSnapshot({ callInventory: callBy(gate.pacer), library, clock }),
    snapshots,
    store,
    gate,
    clock,
    random: () => 0.5,
    makeId,
    projects,
    secrets,
    tell: (change) => changes.push({ at: clock.monotonic(), change }),
    tellNews: (_, one) => news.push(one),
    tellProgress: (fraction) => progress.push(fraction),
  })
  const fetchOne = createFetchSnapshot({ callInventory: callBy(pacer), library, clock })
  return { ...service, secrets, changes, news, progress, notKept, fetchOne }
}

/** Takes what came for an inventory, unless it says that it is an error. */
function readerOf(snapshots: SnapshotStore) {
  const reader = createAnsweringReader<never>()
  const check: typeof reader.check = async (answer, status, signal) => {
    if (status >= 400) return fail({ kind: 'http-error', status, excerpt: '' })
    const text = 'open' in snapshots ? textOf(snapshots.open, answer.path) : ''
    const told = JSON.parse(text === '' ? '{}' : text) as Record<string, unknown>
    if (told['status'] === 'error') return fail({ kind: 'api-error', error: readApiError(told) })
    return reader.check(answer, status, signal)
  }
  return { check }
}

function textOf(open: unknown, path: string): string {
  return open instanceof Map ? String(open.get(path) ?? '') : ''
}
