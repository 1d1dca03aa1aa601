import type { AppError } from './app-error'
import type { ConnectionReport } from './connection-report'
import type { InventoryRequest } from './domain/inventory-request'
import type { ItemColumnsChunk } from './domain/item-columns-chunk'
import type { ItemPlace } from './domain/item-columns-builder'
import type { Project, ProjectDraft, ProjectId, SecretState } from './domain/project'
import type { ReadingReport } from './domain/reading-report'
import type { Snapshot, SnapshotId } from './domain/snapshot'
import type { Preferences } from './preferences'
import type { Result } from './result'

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

  /** Makes the signed call and keeps the answer as a snapshot. `callId` is the caller's, for progress and cancelling. */
  fetchInventory: (request: InventoryRequest, callId: CallId) => Reply<Snapshot>
  cancelCall: (callId: CallId) => Reply<undefined>
  /** Opens a snapshot; its columns come through a port, which the bridge posts to the page with this opening id. */
  openSnapshot: (id: SnapshotId, openingId: OpeningId) => Reply<undefined>
  /** The raw JSON text of one item of a snapshot. */
  readRawItem: (id: SnapshotId, place: ItemPlace) => Reply<string>

  copyText: (text: string) => Reply<undefined>
  /** Opens an https page of a known host in the system's browser. */
  openLink: (link: string) => Reply<undefined>
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
  openSnapshot: true,
  readRawItem: true,
  copyText: true,
  openLink: true,
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
  /** What main found amiss while starting, such as a settings file that had to be set aside. */
  readonly notices: readonly StartNotice[]
}

export type StartNotice = {
  readonly kind: 'settings-set-aside'
  /** Where the unreadable file was put, for the person to look at. */
  readonly file: string
}

/** What main tells the renderer unasked. */
export interface AppEvents {
  callProgress: CallProgress
}

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
export interface Bridge extends AppApi {
  /** Calls the listener for each event of that name; the function that comes back ends that. */
  on: <Name extends AppEventName>(
    name: Name,
    listener: (event: AppEvents[Name]) => void,
  ) => () => void
}

/** What the bridge posts to the page, with the port as the message's only transferred object. */
export interface ColumnsPortMessage {
  readonly kind: 'skinventory-columns-port'
  readonly openingId: OpeningId
}

/** What comes through the port, in this order: any number of chunks, then `end` or `failed`. */
export type ColumnsMessage =
  | { readonly kind: 'chunk'; readonly chunk: ItemColumnsChunk }
  | {
      readonly kind: 'end'
      readonly report: ReadingReport
      /** `currency_local` as it came; empty where the answer names none. */
      readonly currencyLocal: string
    }
  | { readonly kind: 'failed'; readonly error: AppError }
