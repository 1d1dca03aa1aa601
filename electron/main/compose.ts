import menu from '@shared/i18n/en/menu.json'
import type { AppApi } from '@shared/ipc-contract'
import type { StartNotice } from '@shared/start-notice'
import { app, type MessagePortMain } from 'electron'
import { randomUUID } from 'node:crypto'
import { release } from 'node:os'
import path from 'node:path'
import { electronDesktop } from './adapters/electron-desktop'
import { batchesSetAsideIn, createBatchFiles } from './adapters/batch-files'
import { createDraftFiles, draftsSetAsideIn } from './adapters/draft-files'
import { createElectronDialogs } from './adapters/electron-dialogs'
import { electronPower } from './adapters/electron-power'
import { openElectronRequest } from './adapters/electron-request'
import { createEvenPacer } from './adapters/even-pacer'
import { createFetchBytes } from './adapters/fetch-bytes'
import { hmacSha1 } from './adapters/hmac-sha1'
import { createHttpClient } from './adapters/http-client'
import { importFiles } from './adapters/import-files'
import { createInventoryReader } from './adapters/inventory-reader'
import { createKeychain } from './adapters/keychain'
import { createNetworkSession } from './adapters/network-session'
import { createPictures, type FindPicture } from './adapters/pictures'
import { openSettingsStore, type SettingsStore } from './adapters/settings-store'
import { createSnapshotFiles, setAsideFolderIn } from './adapters/snapshot-files'
import { systemClock as clock } from './adapters/system-clock'
import { userFiles } from './adapters/user-files'
import { utilityProcessStarter } from './adapters/utility-process'
import type { PageMessages } from './ipc/page-messages'
import type { Pacer } from './ports/pacer'
import type { PagePrinter } from './ports/page-printer'
import { createSandbox } from './sandbox/sandbox'
import { batchNotice } from './services/batch-notice'
import { createBatchService } from './services/batch-service'
import { createBlockGate } from './services/block-gate'
import { createClientSecrets } from './services/client-secrets'
import { createConnectionService } from './services/connection-service'
import { countIn, createDiagnosticsService } from './services/diagnostics-service'
import { createDepositService } from './services/deposit-service'
import { createDesktopService } from './services/desktop-service'
import { createExportService } from './services/export-service'
import { createFetchSnapshot } from './services/fetch-snapshot'
import { createImportService } from './services/import-service'
import { createCombinedService } from './services/combined-service'
import { createInventoryCall } from './services/inventory-call'
import { createInventoryService } from './services/inventory-service'
import {
  knowSecretsOfCalls,
  knowSecretsOfVault,
  knowTokensOfBatches,
} from './services/known-secrets'
import { createLibrary } from './services/library-service'
import { createPreferencesService } from './services/preferences-service'
import { createProjectService } from './services/project-service'
import type { Redaction } from './services/redaction'
import { createRunningCalls } from './services/running-calls'
import { createSandboxAccess } from './services/sandbox-access'
import { createSandboxService } from './services/sandbox-service'
import { createSkinsbackClient } from './services/skinsback-client'
import { createSleepGate } from './services/sleep-gate'
import { createStartService } from './services/start-service'
import type { WaitingFiles } from './services/waiting-files'

export interface Composition {
  readonly api: AppApi
  readonly findPicture: FindPicture
  readonly windowPlace: SettingsStore['windowPlace']
  /** To be called once the window is there: it may open the keychain. */
  readonly resumeBatches: () => Promise<void>
  /** Ends whatever would outlive the window. */
  readonly close: () => void
}

export interface ComposedWith {
  readonly waiting: WaitingFiles
  readonly printer: PagePrinter
  readonly log: (line: string) => void
  readonly redaction: Redaction
  readonly lastLogLines: (count: number) => Promise<readonly string[]>
  /** What happened to earlier pages of this run, for the next one to say. */
  readonly notices: () => readonly StartNotice[]
}

/** Milliseconds that the window has for itself: reading long batches takes main some time. */
const startsFirst = 1000

/** Picks the adapters and hands them to the services. Needs a ready app; starts nothing that is not yet asked for. */
export function compose(page: PageMessages, composedWith: ComposedWith): Composition {
  const { waiting, printer, log, redaction } = composedWith
  const userData = app.getPath('userData')
  const settings = openSettingsStore({ folder: userData, now: clock.now })

  const sandbox = createSandbox({
    clock,
    reportBug: (error) => log(`sandbox: ${error instanceof Error ? error.message : 'a bug'}`),
  })
  const vault = knowSecretsOfVault(
    createKeychain({ start: processStarter('keychain'), clock }),
    redaction,
  )
  const reader = createInventoryReader<MessagePortMain>({
    start: processStarter('inventory'),
    clock,
  })
  const draftFolder = path.join(userData, 'drafts')
  const batchFolder = path.join(userData, 'batches')
  const snapshotFolder = path.join(userData, 'snapshots')
  const snapshots = createSnapshotFiles({ directory: snapshotFolder, now: clock.now })
  const library = createLibrary({
    snapshots,
    limit: settings.libraryLimit,
    desktop: electronDesktop,
    setAsideFolders: {
      snapshots: setAsideFolderIn(snapshotFolder),
      drafts: draftsSetAsideIn(draftFolder),
      batches: batchesSetAsideIn(batchFolder),
    },
    tell: (change) => page.tell('libraryChanged', change),
  })
  const userAgent = `Skinventory/${app.getVersion()}`

  waiting.follow((count) => page.tell('filesWaiting', { count }))

  const secrets = createClientSecrets({ vault, sandbox })
  const access = createSandboxAccess(sandbox)
  const calls = createRunningCalls()
  const dialogs = createElectronDialogs(settings)
  const network = createNetworkSession('skinsback', userAgent)
  const http = createHttpClient(openElectronRequest(network), clock)
  electronPower.onWake(() => {
    // What was asked through them is asked again.
    network.dropConnections()
    page.tell('machineWoke', null)
  })
  const callInventoryBy = (pacer: Pacer) =>
    createInventoryCall({
      skinsback: createSkinsbackClient({
        http,
        pacer,
        clock,
        sign: hmacSha1,
        random: Math.random,
      }),
      snapshots,
      reader,
      sandbox: access,
    })
  // One pacer for everything; the rows of batches are held back by a block and by sleep too.
  const pacer = createEvenPacer(clock)
  const gate = createBlockGate(createSleepGate(pacer, electronPower, clock), clock, settings.blocks)
  const callInventory = callInventoryBy(pacer)
  const projects = createProjectService({
    projects: settings.projects,
    secrets,
    sandbox: access,
    makeId: randomUUID,
  })
  const common = {
    projects: settings.projects,
    secrets,
    callInventory,
    calls,
    clock,
    tellProgress: (progress: Parameters<typeof page.tell<'callProgress'>>[1]) =>
      page.tell('callProgress', progress),
  }
  const batchStore = knowTokensOfBatches(
    createBatchFiles({ directory: batchFolder, now: clock.now }),
    redaction,
  )
  const drafts = createDraftFiles({ directory: draftFolder, now: clock.now })
  const batches = createBatchService({
    fetchSnapshot: createFetchSnapshot({
      callInventory: callInventoryBy(gate.pacer),
      library,
      clock,
    }),
    snapshots,
    store: batchStore,
    gate,
    clock,
    random: Math.random,
    makeId: randomUUID,
    projects: settings.projects,
    secrets,
    tell: (change) => page.tell('batchChanged', change),
    tellNews: (batch, news) => electronDesktop.notify(batchNotice(batch.name, news)),
    tellProgress: electronDesktop.setProgress,
  })

  const api: AppApi = {
    ...createStartService({
      projects,
      preferences: settings.preferences,
      sandbox,
      waiting,
      versions: {
        app: app.getVersion(),
        electron: process.versions.electron,
        platform: process.platform,
      },
      notices: () => [...settings.notices, ...composedWith.notices()],
    }),
    ...createPreferencesService({ preferences: settings.preferences, desktop: electronDesktop }),
    saveProject: projects.saveProject,
    removeProject: projects.removeProject,
    restoreProject: projects.restoreProject,
    ...createConnectionService({ ...common, sandbox: access }),
    ...createSandboxService({
      projects: settings.projects,
      secrets,
      sandbox,
      access,
      makeId: randomUUID,
      projectName: menu.sandboxProject,
    }),
    ...createInventoryService<MessagePortMain>({
      ...common,
      fetchSnapshot: createFetchSnapshot({ callInventory, library, clock }),
      snapshots,
      library,
      reader,
      openColumnsPort: page.openColumnsPort,
    }),
    ...createCombinedService<MessagePortMain>({
      snapshots,
      library,
      reader,
      openColumnsPort: page.openColumnsPort,
    }),
    ...createExportService({
      snapshots,
      library,
      reader,
      dialogs,
      files: userFiles,
      printer,
      desktop: electronDesktop,
      calls,
      tellProgress: (progress) => page.tell('fileProgress', progress),
    }),
    ...library.api,
    ...createImportService({
      dialogs,
      waiting,
      files: importFiles,
      snapshots,
      reader,
      calls,
      clock,
      tellProgress: (progress) => page.tell('fileProgress', progress),
      library,
    }),
    ...createDepositService({
      drafts,
      settings: settings.deposits,
      clock,
      noteNotKept: library.noteNotKept,
    }),
    ...batches.api,
    ...createDesktopService(electronDesktop),
    ...createDiagnosticsService({
      desktop: electronDesktop,
      facts: systemFacts,
      counts: {
        projects: async () => settings.projects.list().length,
        snapshots: countIn(snapshots.list, (listed) => listed.snapshots.length),
        'snapshots set aside': countIn(snapshots.list, (listed) => listed.setAside.length),
        drafts: countIn(drafts.list, (listed) => listed.drafts.length),
        batches: countIn(batchStore.list, (listed) => listed.batches.length),
      },
      lastLines: composedWith.lastLogLines,
      redact: redaction.redact,
    }),
  }

  return {
    api: knowSecretsOfCalls(api, redaction),
    findPicture: createPictures({
      folder: path.join(userData, 'pictures'),
      fetchBytes: createFetchBytes(createNetworkSession('pictures', userAgent)),
      sandbox,
      clock,
    }),
    windowPlace: settings.windowPlace,
    async resumeBatches() {
      await clock.sleep(startsFirst)
      await batches.resume()
    },
    close() {
      calls.cancelAll()
      batches.close()
      vault.close()
      reader.close()
      sandbox.stop().catch((error: unknown) => log(`sandbox: ${String(error)}`))
    },
  }
}

function systemFacts(): Readonly<Record<string, string>> {
  const { electron, chrome, node } = process.versions
  return {
    Skinventory: app.getVersion(),
    Electron: `${electron} (Chromium ${chrome}, Node ${node})`,
    system: `${process.platform} ${process.arch} ${release()}`,
    packaged: String(app.isPackaged),
    language: app.getLocale(),
    'running for': `${Math.round(process.uptime())} s`,
  }
}

/** The built entries of the utility processes lie beside main's. */
function processStarter(name: 'keychain' | 'inventory') {
  return utilityProcessStarter({
    file: path.join(import.meta.dirname, `${name}-process.js`),
    serviceName: `Skinventory ${name}`,
  })
}
