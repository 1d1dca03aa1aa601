import type { AppEventName, AppEvents, Bridge, ProjectView } from '@shared/ipc-contract'
import type {
  ColumnsMessage,
  ColumnsPortMessage,
  CombinedMessage,
  OpeningId,
  SentColumnsMessage,
  SentCombinedMessage,
  StartState,
} from '@shared/ipc-contract'
import { defaultEndpoint } from '@shared/domain/project'
import { packChunk } from '@shared/domain/packed-chunk'
import type { LibraryView } from '@shared/domain/kept-snapshots'
import { jsonText } from '@shared/json-text'
import { fail, ok } from '@shared/result'
import { vi, type Mock } from 'vitest'
import { fakeBatches } from './fake-batches'
import { fakeDeposits } from './fake-deposits'
import { snapshotOf } from './snapshot-fixture'
import { emptyStart } from '../stores/empty-start'

/** Every method is a mock, so that a test can look at its calls and give it another answer. */
export type FakeBridge = {
  [Name in Exclude<keyof Bridge, 'on'>]: Mock<Bridge[Name]>
} & {
  /** A mock would forget that the listener goes with the name. */
  readonly on: Bridge['on']
  /** Tells the page an event, as main would. */
  readonly emit: <Name extends AppEventName>(name: Name, event: AppEvents[Name]) => void
}

export function projectView(change: Partial<ProjectView> = {}): ProjectView {
  return {
    id: 'project-1',
    name: 'Main shop',
    clientId: '4711',
    endpoint: defaultEndpoint,
    authentication: 'signature',
    defaultCurrency: 'usd',
    sandbox: false,
    secret: 'keychain',
    ...change,
  }
}

export const sandboxProject: ProjectView = projectView({
  id: 'sandbox',
  name: 'Sandbox',
  clientId: 'sandbox',
  endpoint: 'http://127.0.0.1:40404/api.php',
  sandbox: true,
  secret: 'built-in',
})

export function startState(change: Partial<StartState> = {}): StartState {
  return {
    ...emptyStart,
    projects: [projectView()],
    versions: { app: '0.1.0', electron: '45.0.0', platform: 'linux' },
    ...change,
  }
}

/** A main process in memory: it keeps projects and drafts, and answers all else with success. */
export function createFakeBridge(start: StartState = startState()): FakeBridge {
  let projects = [...start.projects]
  let removed: ProjectView | null = null
  const listeners = new Map<AppEventName, Set<(event: never) => void>>()
  const bridge: FakeBridge = {
    readStart: vi.fn<Bridge['readStart']>(async () => ok({ ...start, projects })),
    savePreferences: vi.fn<Bridge['savePreferences']>(async () => ok()),
    saveProject: vi.fn<Bridge['saveProject']>(async ({ clientSecret, id, ...draft }) => {
      const old = projects.find((project) => project.id === id)
      const project: ProjectView = {
        ...draft,
        id: id ?? `project-${String(projects.length + 1)}`,
        sandbox: old?.sandbox ?? false,
        secret: clientSecret === undefined ? (old?.secret ?? 'missing') : 'keychain',
      }
      projects = [...projects.filter((other) => other.id !== project.id), project]
      return ok({ project, keychainProblem: null })
    }),
    removeProject: vi.fn<Bridge['removeProject']>(async (id) => {
      removed = projects.find((project) => project.id === id) ?? null
      if (removed === null) return fail({ kind: 'project-not-found' })
      projects = projects.filter((project) => project.id !== id)
      return ok()
    }),
    restoreProject: vi.fn<Bridge['restoreProject']>(async (id) => {
      if (removed?.id !== id) return fail({ kind: 'nothing-to-restore' })
      const project = removed
      removed = null
      projects = [...projects, project]
      return ok({ project, keychainProblem: null })
    }),
    checkConnection: vi.fn<Bridge['checkConnection']>(async (id) => {
      const project = projects.find((other) => other.id === id)
      if (project === undefined) return fail({ kind: 'project-not-found' })
      return ok({
        checkedAt: Date.now(),
        endpoint: project.endpoint,
        secret: { kind: 'found', state: project.secret },
        call: {
          kind: 'accepted',
          milliseconds: 84,
          answer: 'invalid_steam_id',
          signature: { text: 'game:rust;method:user_inventory;shopid:••••;' },
        },
      })
    }),
    trySandbox: vi.fn<Bridge['trySandbox']>(async () => {
      projects = [...projects.filter(({ sandbox }) => !sandbox), sandboxProject]
      return ok({ project: sandboxProject, users: start.sandboxUsers })
    }),
    fetchInventory: vi.fn<Bridge['fetchInventory']>(async ({ tradeToken: _token, ...request }) =>
      ok(
        snapshotOf(request, {
          id: 'snapshot-1',
          projectName: projects.find(({ id }) => id === request.projectId)?.name ?? '',
          takenAt: Date.now(),
          bytes: 2,
        }),
      ),
    ),
    cancelCall: vi.fn<Bridge['cancelCall']>(async () => ok()),
    prepareOpening: vi.fn<Bridge['prepareOpening']>(async () => ok()),
    openSnapshot: vi.fn<Bridge['openSnapshot']>(async () => ok()),
    openCombined: vi.fn<Bridge['openCombined']>(async () => ok()),
    readRawItem: vi.fn<Bridge['readRawItem']>(async () => ok('{}')),
    readLibrary: vi.fn<Bridge['readLibrary']>(async () =>
      ok(jsonText<LibraryView>({ snapshots: [], setAside: [], limit: null })),
    ),
    annotateSnapshot: vi.fn<Bridge['annotateSnapshot']>(async (id, annotation) =>
      ok(snapshotOf({}, { id, annotation })),
    ),
    removeSnapshots: vi.fn<Bridge['removeSnapshots']>(async () => ok()),
    restoreSnapshots: vi.fn<Bridge['restoreSnapshots']>(async (ids) =>
      ok(ids.map((id) => snapshotOf({}, { id }))),
    ),
    limitLibrary: vi.fn<Bridge['limitLibrary']>(async () => ok()),
    showSetAside: vi.fn<Bridge['showSetAside']>(async () => ok()),
    chooseAndImport: vi.fn<Bridge['chooseAndImport']>(async () => ok([])),
    importWaiting: vi.fn<Bridge['importWaiting']>(async () => ok([])),
    importDropped: vi.fn<Bridge['importDropped']>(async () => ok([])),
    freeMemory: vi.fn<Bridge['freeMemory']>(),
    exportSnapshots: vi.fn<Bridge['exportSnapshots']>(async () => ok(null)),
    exportCombined: vi.fn<Bridge['exportCombined']>(async () => ok(null)),
    showLastExport: vi.fn<Bridge['showLastExport']>(async () => ok()),
    copyItems: vi.fn<Bridge['copyItems']>(async ({ rows }) => ok(rows.length)),
    saveText: vi.fn<Bridge['saveText']>(async () => ok(null)),
    ...fakeDeposits(),
    ...fakeBatches((id) => projects.find((project) => project.id === id)?.name ?? null),
    printPage: vi.fn<Bridge['printPage']>(async () => ok()),
    savePageAsPdf: vi.fn<Bridge['savePageAsPdf']>(async () => ok(null)),
    copyDiagnostics: vi.fn<Bridge['copyDiagnostics']>(async () => ok()),
    copyText: vi.fn<Bridge['copyText']>(async () => ok()),
    openLink: vi.fn<Bridge['openLink']>(async () => ok()),
    readUpdates: vi.fn<Bridge['readUpdates']>(async () =>
      ok({
        support: { kind: 'self', host: 'github.com', hasPage: true },
        automatic: false,
        state: { kind: 'unasked' },
      }),
    ),
    agreeToUpdateChecks: vi.fn<Bridge['agreeToUpdateChecks']>(async () => ok()),
    steerUpdate: vi.fn<Bridge['steerUpdate']>(async () => ok()),
    openReleasesPage: vi.fn<Bridge['openReleasesPage']>(async () => ok()),
    on: (name, listener) => {
      const known = listeners.get(name) ?? new Set()
      listeners.set(name, known.add(listener))
      return () => known.delete(listener)
    },
    emit: (name, event) => {
      for (const listener of listeners.get(name) ?? []) listener(event as never)
    },
  }
  return bridge
}

/** Hands the page a port for an opening, as preload does, and gives its other end. */
export function postColumnsPort(
  openingId: OpeningId,
  from: { readonly source?: MessageEventSource | null; readonly origin?: string } = {},
): {
  readonly send: (message: ColumnsMessage | CombinedMessage) => void
  readonly close: () => void
} {
  const { port1, port2 } = new MessageChannel()
  const data: ColumnsPortMessage = { kind: 'skinventory-columns-port', openingId }
  window.dispatchEvent(
    new MessageEvent('message', {
      data,
      source: from.source === undefined ? window : from.source,
      origin: from.origin ?? window.location.origin,
      ports: [port1],
    }),
  )
  const send = (message: SentColumnsMessage | SentCombinedMessage) => port2.postMessage(message)
  return {
    send: (message) =>
      send(message.kind === 'chunk' ? { ...message, chunk: packChunk(message.chunk) } : message),
    close: () => port2.close(),
  }
}
