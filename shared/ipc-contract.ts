import type { AppError } from './app-error'
import type { Batch, BatchChange, BatchId, BatchTerms, StartedBatch } from './batch'
import type { BatchTarget } from './domain/batch-input'
import type { ConnectionReport } from './connection-report'
import type { InventoryRequest } from './domain/inventory-request'
import type { ItemColumnsChunk } from './domain/item-columns-chunk'
import type { PackedChunk } from './domain/packed-chunk'
import type { ItemPlace } from './domain/item-columns-builder'
import type { Project, ProjectDraft, ProjectId, SecretState } from './domain/project'
import type { ReadingReport } from './domain/reading-report'
import type { FileReading } from './domain/inventory-file'
import type { CombinedExportOrder, CopyOrder, ExportOrder, TextFile } from './export-orders'
import type { DepositDraft, DepositRecord, DraftId, LockList } from './domain/deposit-draft'
import type { LibraryView, SetAsideFile } from './domain/kept-snapshots'
import type { Snapshot, SnapshotAnnotation, SnapshotId } from './domain/snapshot'
import type { SteamUser } from './domain/trade-url'
import type { JsonText } from './json-text'
import type { Preferences } from './preferences'
import type { Result } from './result'
import type { StartNotice } from './start-notice'
import type { UpdatesView, UpdateStep } from './updates'

/** Failures cross as values: `invoke` would keep only an Error's message. */
export type Reply<Value> = Promise<Result<Value, AppError>>

/** All that the renderer may ask. Main implements it, preload proxies it, the renderer calls it. */
export interface AppApi {
  /** What the first paint needs, in one call. Does not touch the keychain. */
  readStart: () => Reply<StartState>
  savePreferences: (preferences: Preferences) => Reply<undefined>

  /** The secret in the draft travels inward only; no method returns it. */
  saveProject: (draft: ProjectDraft) => Reply<SavedProject>
  /**
   * Removes the project and its secret. Until the app quits it can be had back. A keychain that does not answer stops
   * it, unless the person chose to leave the secret there.
   */
  removeProject: (id: ProjectId, secret: SecretRemoval) => Reply<undefined>
  restoreProject: (id: ProjectId) => Reply<SavedProject>
  checkConnection: (id: ProjectId, callId: CallId) => Reply<ConnectionReport>
  /** Starts the sandbox, and makes a project for it where there is none. */
  trySandbox: () => Reply<SandboxStart>

  /**
   * Makes the signed call and keeps the answer as a snapshot, with the trade token only if the person asked for that.
   * `callId` is the caller's, for progress and cancelling.
   */
  fetchInventory: (
    request: InventoryRequest,
    keepTradeToken: boolean,
    callId: CallId,
  ) => Reply<Snapshot>
  cancelCall: (callId: CallId) => Reply<undefined>
  /** To be called when a snapshot may soon be opened: what reads it then runs already. It ends by itself. */
  prepareOpening: () => Reply<undefined>
  /** Opens a snapshot; its columns come through a port, which the bridge posts to the page with this opening id. */
  openSnapshot: (id: SnapshotId, openingId: OpeningId) => Reply<undefined>
  /**
   * Opens several snapshots as one, at most {@link mostCombined}, none twice; their columns come through one port. One that
   * cannot be read is told of there, and the others come all the same.
   */
  openCombined: (ids: readonly SnapshotId[], openingId: OpeningId) => Reply<undefined>
  /** The raw JSON text of one item of a snapshot. */
  readRawItem: (id: SnapshotId, place: ItemPlace) => Reply<string>

  readLibrary: () => Reply<JsonText<LibraryView>>
  annotateSnapshot: (id: SnapshotId, annotation: SnapshotAnnotation) => Reply<Snapshot>
  /** Until the app quits they can be had back. */
  removeSnapshots: (ids: readonly SnapshotId[]) => Reply<undefined>
  restoreSnapshots: (ids: readonly SnapshotId[]) => Reply<readonly Snapshot[]>
  /** Bytes that all snapshots may take; null: no limit. What is over it by then is removed at once, oldest first. */
  limitLibrary: (limit: number | null) => Reply<undefined>
  /** Opens the folder of what was set aside of these in the system's file manager. */
  showSetAside: (kind: KeptFileKind) => Reply<undefined>

  /** Asks the person for files and imports them. Nothing imported: the person chose none. */
  chooseAndImport: (callId: CallId) => Reply<readonly ImportedFile[]>
  /** Imports the files that the command line or the system handed over since this was last called. */
  importWaiting: (callId: CallId) => Reply<readonly ImportedFile[]>
  /** For preload alone, which knows the paths of files that were dropped: the page's own method is `importDropped`. */
  importPaths: (paths: readonly string[], callId: CallId) => Reply<readonly ImportedFile[]>
  /** Asks the person where to, and exports. Null: the person chose no place. */
  exportSnapshots: (order: ExportOrder, callId: CallId) => Reply<ExportOutcome | null>
  /**
   * Asks the person where to, and exports items of several snapshots as one CSV. What cannot be read any more is told of, and
   * the others are exported all the same. Null: the person chose no place.
   */
  exportCombined: (order: CombinedExportOrder, callId: CallId) => Reply<ExportOutcome | null>
  /** Shows the file that was last exported in the system's file manager. */
  showLastExport: () => Reply<undefined>
  /** Puts items on the clipboard; says how many. */
  copyItems: (order: CopyOrder, callId: CallId) => Reply<number>
  /** Asks the person where to, and saves a text that the page has made. Null: the person chose no place. */
  saveText: (file: TextFile) => Reply<ExportOutcome | null>

  /** Drafts, recorded ones among them, and what holds for all of them. */
  readDeposits: () => Reply<JsonText<DepositsView>>
  /** Keeps a new draft or a changed one. Refuses an order id that another draft of the project has, and recorded drafts. */
  saveDraft: (draft: DepositDraft) => Reply<undefined>
  /** Until the app quits they can be had back. A recorded draft stays. */
  removeDrafts: (ids: readonly DraftId[]) => Reply<undefined>
  restoreDrafts: (ids: readonly DraftId[]) => Reply<undefined>
  /** From then on the draft is read-only. */
  recordDraft: (id: DraftId, record: DepositRecord) => Reply<undefined>
  saveDepositSettings: (settings: DepositSettings) => Reply<undefined>
  /** Prints what the page shows on paper (its print style), by the system's dialog. */
  printPage: () => Reply<undefined>
  /** Asks the person where to, and saves the same as a PDF. Null: the person chose no place. */
  savePageAsPdf: (suggestedName: string) => Reply<ExportOutcome | null>

  /** All batches of this machine, the newest first. */
  readBatches: () => Reply<JsonText<BatchesView>>
  /** Keeps a batch and begins to fetch. From then on main tells of each change by `batchChanged`. */
  startBatch: (order: JsonText<BatchOrder>) => Reply<StartedBatch>
  /** `retry`: what failed or was skipped waits again, and the batch runs. */
  steerBatch: (id: BatchId, step: BatchStep) => Reply<undefined>
  /** Takes trade tokens for rows that could be tried again and have none any more. Gives how many lack theirs then. */
  giveBatchTokens: (id: BatchId, steamUsers: JsonText<readonly SteamUser[]>) => Reply<number>
  /** Takes effect with the next row. */
  setBatchConcurrency: (id: BatchId, concurrency: number) => Reply<undefined>
  /** The list of rows goes, not the snapshots. One that runs is refused. */
  removeBatch: (id: BatchId) => Reply<undefined>

  copyText: (text: string) => Reply<undefined>
  /** Puts on the clipboard what helps to find a fault: versions, counts and the last notes of the app, and nothing secret. */
  copyDiagnostics: () => Reply<undefined>
  /** Opens an https page of a known host in the system's browser. */
  openLink: (link: string) => Reply<undefined>

  /** What is known of newer versions of the app. Asks nobody. */
  readUpdates: () => Reply<UpdatesView>
  /** Whether the app may ask once a day, by itself, for a newer version. At first it may not. */
  agreeToUpdateChecks: (automatic: boolean) => Reply<undefined>
  /** Takes a step for a click; what comes of it is told by `updatesChanged`. Answers when the step is over. */
  steerUpdate: (step: UpdateStep) => Reply<undefined>
  /** Opens the page of releases that the package names in the system's browser. */
  openReleasesPage: () => Reply<undefined>
}

/** The methods of {@link AppApi}, for the two sides that walk over them. The type makes a forgotten one an error. */
const methodSet: Readonly<Record<keyof AppApi, true>> = {
  readStart: true,
  savePreferences: true,
  saveProject: true,
  removeProject: true,
  restoreProject: true,
  checkConnection: true,
  trySandbox: true,
  fetchInventory: true,
  cancelCall: true,
  prepareOpening: true,
  openSnapshot: true,
  openCombined: true,
  readRawItem: true,
  readLibrary: true,
  annotateSnapshot: true,
  removeSnapshots: true,
  restoreSnapshots: true,
  limitLibrary: true,
  showSetAside: true,
  chooseAndImport: true,
  importWaiting: true,
  importPaths: true,
  exportSnapshots: true,
  exportCombined: true,
  showLastExport: true,
  copyItems: true,
  saveText: true,
  readDeposits: true,
  saveDraft: true,
  removeDrafts: true,
  restoreDrafts: true,
  recordDraft: true,
  saveDepositSettings: true,
  printPage: true,
  savePageAsPdf: true,
  readBatches: true,
  startBatch: true,
  steerBatch: true,
  giveBatchTokens: true,
  setBatchConcurrency: true,
  removeBatch: true,
  copyText: true,
  copyDiagnostics: true,
  openLink: true,
  readUpdates: true,
  agreeToUpdateChecks: true,
  steerUpdate: true,
  openReleasesPage: true,
}

export type AppMethod = keyof AppApi

export const appMethods = Object.keys(methodSet) as readonly AppMethod[]

/** The channels beneath the contract: known to preload and to main's ipc folder, and to nobody else. */
export const ipcChannels = {
  /** Page to main, with an answer: one channel a method. */
  call: (method: AppMethod) => `skinventory:call:${method}`,
  /** Main to page: the event's name, then the event. */
  event: 'skinventory:event',
  /** Main to page: an opening id, with the port for its columns. */
  columnsPort: 'skinventory:columns-port',
} as const

/** What the app keeps, a file each. */
export const keptFileKinds = ['snapshots', 'drafts', 'batches'] as const
export type KeptFileKind = (typeof keptFileKinds)[number]

/** What a removed project's keychain entry meets: `leave` is the way out where no keychain answers any more. */
export const secretRemovals = ['remove', 'leave'] as const
export type SecretRemoval = (typeof secretRemovals)[number]

export type CallId = string
export type OpeningId = string

export interface ProjectView extends Project {
  readonly secret: SecretState
}

export interface SavedProject {
  readonly project: ProjectView
  /** Why the secret is only kept in memory; null where it is in the keychain, or none was typed. */
  readonly keychainProblem: AppError | null
}

export interface SandboxStart {
  readonly project: ProjectView
  readonly users: readonly SandboxUser[]
}

/** A Steam user that the sandbox knows, and what it stands for. */
export interface SandboxUser {
  /** What it shows: a rich inventory, a count of items, an error of the API, slowness. */
  readonly kind: SandboxUserKind
  readonly tradeUrl: string
  readonly steamId: string
}

export type SandboxUserKind =
  | { readonly kind: 'everyday' }
  | { readonly kind: 'count'; readonly items: number }
  | { readonly kind: 'slow'; readonly seconds: number }
  | { readonly kind: 'error'; readonly message: string }

export interface StartState {
  readonly projects: readonly ProjectView[]
  readonly preferences: Preferences
  /** Steam users of the sandbox, for the sandbox project's form. */
  readonly sandboxUsers: readonly SandboxUser[]
  readonly versions: { readonly app: string; readonly electron: string; readonly platform: string }
  /** Files that the command line or the system handed over, and that wait to be imported. */
  readonly filesWaiting: number
  /** What main found amiss while starting, such as a settings file that had to be set aside. */
  readonly notices: readonly StartNotice[]
}

/** All drafts of this machine, and what the person set for all of them. */
export interface DepositsView {
  /** The one that changed last comes first. */
  readonly drafts: readonly DepositDraft[]
  /** Files that could not be read as drafts, and were set aside. */
  readonly setAside: readonly SetAsideFile[]
  readonly settings: DepositSettings
}

export interface DepositSettings {
  readonly locks: LockList
  /** Minutes after which prices count as old; null: never. */
  readonly priceAgeLimit: number | null
}

export interface BatchesView {
  /** The newest first. */
  readonly batches: readonly Batch[]
  /** Files that could not be read as batches, and were set aside. */
  readonly setAside: readonly SetAsideFile[]
  /** Those with rows that could be tried again, if their trade tokens had not gone with an earlier run of the app. */
  readonly lackTokens: readonly BatchId[]
}

export interface BatchOrder {
  readonly name: string
  readonly projectId: ProjectId
  readonly terms: BatchTerms
  readonly targets: readonly BatchTarget[]
}

export const batchSteps = ['pause', 'resume', 'cancel', 'retry'] as const
export type BatchStep = (typeof batchSteps)[number]

/** What became of one file that was to be imported. */
export interface ImportedFile {
  /** Its name without its folder. */
  readonly file: string
  readonly result: Result<ImportedInventory, AppError>
}

export interface ImportedInventory {
  readonly snapshot: Snapshot
  readonly reading: FileReading
  /** The library had the same inventory already; the snapshot is that one. */
  readonly isKnown: boolean
}

export interface ExportOutcome {
  /** The name of the folder that the files are in. */
  readonly folder: string
  readonly files: readonly {
    readonly file: string
    readonly bytes: number
    readonly items: number
  }[]
  /** Snapshots that could not be exported; the others were. */
  readonly failed: readonly { readonly id: SnapshotId; readonly error: AppError }[]
}

/** What main tells the renderer unasked. */
export interface AppEvents {
  callProgress: CallProgress
  fileProgress: FileProgress
  libraryChanged: LibraryChange
  batchChanged: BatchChange
  /** Files wait to be imported: the page calls `importWaiting`. */
  filesWaiting: { readonly count: number }
  /** The machine has slept: ages on screen are those of before. */
  machineWoke: null
  menuCommand: MenuCommand
  updatesChanged: UpdatesView
}

/** How far an import or an export is. */
export interface FileProgress {
  readonly callId: CallId
  /** The file's name without its folder; empty while a text for the clipboard is made. */
  readonly file: string
  /** Which file of how many, from 0. */
  readonly index: number
  readonly count: number
  /** Of this file: bytes that were read, or items that were written. Of many snapshots in one: items read and items written. */
  readonly done: number
  readonly total: number
}

export interface LibraryChange {
  /** New ones, and ones whose annotation has changed. */
  readonly put: readonly Snapshot[]
  readonly removed: readonly SnapshotId[]
  /** `room`: the limit removed them. `damaged`: they were set aside. */
  readonly because: 'person' | 'room' | 'damaged'
}

/** What the person chose in the app's menu. */
export type MenuCommand = 'import' | 'export' | 'shortcuts' | 'diagnostics' | 'updates' | 'about'

export type AppEventName = keyof AppEvents

/** How far a call is. */
export interface CallProgress {
  readonly callId: CallId
  readonly stage:
    | { readonly kind: 'keychain' }
    /** Waiting for the quota to allow the request. */
    | { readonly kind: 'pacing'; readonly milliseconds: number }
    | { readonly kind: 'sending'; readonly attempt: number }
    | { readonly kind: 'receiving'; readonly bytes: number }
    /** Waiting before the request is sent again after a passing fault. */
    | { readonly kind: 'retrying'; readonly attempt: number; readonly milliseconds: number }
    | { readonly kind: 'reading' }
}

/** What preload puts on the page's window, as `skinventory`. */
export interface Bridge extends Omit<AppApi, 'importPaths'> {
  /** Imports files that were dropped onto the window. The page never learns their paths, nor can it name any. */
  importDropped: (files: readonly DroppedFile[], callId: CallId) => Reply<readonly ImportedFile[]>
  /** Gives back what garbage and caches of the page take, when it is idle. It stands still meanwhile, some hundredths of a second. */
  freeMemory: () => void
  /** Calls the listener for each event of that name; the function that comes back ends that. */
  on: <Name extends AppEventName>(
    name: Name,
    listener: (event: AppEvents[Name]) => void,
  ) => () => void
}

/** A `File` of the page's; preload alone can ask where it lies. `shared/` knows no DOM. */
export type DroppedFile = object

/** What the bridge posts to the page, with the port as the message's only transferred object. */
export interface ColumnsPortMessage {
  readonly kind: 'skinventory-columns-port'
  readonly openingId: OpeningId
}

/** What is heard of an opening, in this order: any number of chunks, then `end` or `failed`. */
export type ColumnsMessage =
  { readonly kind: 'chunk'; readonly chunk: ItemColumnsChunk } | ColumnsEnding

/** The same as it goes through the port. */
export type SentColumnsMessage =
  { readonly kind: 'chunk'; readonly chunk: PackedChunk } | ColumnsEnding

type ColumnsEnding =
  | {
      readonly kind: 'end'
      readonly report: ReadingReport
      /** `currency_local` as it came; empty where the answer names none. */
      readonly currencyLocal: string
    }
  | { readonly kind: 'failed'; readonly error: AppError }

/** Most snapshots that are opened as one: those of the largest batch. */
export const mostCombined = 20_000

/**
 * What is heard of several snapshots that are opened as one: chunks that share their dictionaries, a word on each
 * snapshot when it was read, in the order in which they were asked for, then `end` or `failed`. The items of a snapshot
 * follow those of the one before it; its last ones may come behind the word on it.
 */
export type CombinedMessage =
  { readonly kind: 'chunk'; readonly chunk: ItemColumnsChunk } | CombinedWord

/** The same as it goes through the port. */
export type SentCombinedMessage =
  { readonly kind: 'chunk'; readonly chunk: PackedChunk } | CombinedWord

type CombinedWord =
  | {
      readonly kind: 'source'
      /** Which of those that were asked for, from 0. */
      readonly index: number
      /** Items. */
      readonly count: number
      /** `currency_local` as it came; empty where the answer names none. */
      readonly currencyLocal: string
      readonly report: ReadingReport
    }
  | {
      readonly kind: 'source-failed'
      readonly index: number
      readonly error: AppError
      /** So many of the items that came last were its own, and do not count. */
      readonly dropped: number
    }
  | { readonly kind: 'end' }
  | { readonly kind: 'failed'; readonly error: AppError }
