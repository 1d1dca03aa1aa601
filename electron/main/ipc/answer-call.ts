import type { AppError } from '@shared/app-error'
import { depositDraft, depositRecord, depositSettings, draftId } from '@shared/draft-schema'
import type { AppApi, AppMethod } from '@shared/ipc-contract'
import { fail, type Result } from '@shared/result'
import type { z } from 'zod'
import {
  annotation,
  batchConcurrency,
  batchOrderText,
  batchStep,
  combinedExportOrder,
  combinedIds,
  copiedText,
  copyOrder,
  draftIds,
  exportOrder,
  fileName,
  flag,
  id,
  ids,
  inventoryRequest,
  itemPlace,
  keptFileKind,
  libraryLimit,
  link,
  paths,
  preferences,
  projectDraft,
  secretRemoval,
  steamUsersText,
  textFile,
  updateStep,
} from './arguments'

export interface IncomingCall {
  readonly method: AppMethod
  readonly arguments: readonly unknown[]
  /** Whether our own page makes it. */
  readonly isTrusted: boolean
}

export type AnswerCall = (call: IncomingCall) => Promise<Result<unknown, AppError>>

type Endpoint = (passed: readonly unknown[]) => Promise<Result<unknown, AppError>>

/**
 * Answers calls from outside this process: refuses strangers loudly, parses what was passed, and turns a bug into a
 * value. `log` hears methods and kinds, never what was passed: that may be a secret.
 */
export function createAnswerCall(api: AppApi, log: (line: string) => void): AnswerCall {
  const endpoints = createEndpoints(api)
  return async ({ method, arguments: passed, isTrusted }) => {
    if (!isTrusted) {
      log(`${method}: refused, the sender is not our page`)
      return fail({ kind: 'untrusted-sender', method })
    }
    try {
      return await endpoints[method](passed)
    } catch (error) {
      if (error instanceof ArgumentError) {
        log(`${method}: refused, its arguments are not understood: ${error.message}`)
        return fail({ kind: 'invalid-arguments', method, detail: error.message })
      }
      log(`${method}: ${error instanceof Error ? (error.stack ?? error.message) : 'unknown error'}`)
      const detail = error instanceof Error ? error.message : 'unknown error'
      return fail({ kind: 'unexpected', detail: detail.slice(0, 500) })
    }
  }
}

/** The type makes a forgotten method an error. */
function createEndpoints(api: AppApi): Readonly<Record<AppMethod, Endpoint>> {
  return {
    readStart: endpoint([], () => api.readStart()),
    savePreferences: endpoint([preferences], (changed) => api.savePreferences(changed)),
    saveProject: endpoint([projectDraft], (draft) => api.saveProject(draft)),
    removeProject: endpoint([id, secretRemoval], (project, secret) =>
      api.removeProject(project, secret),
    ),
    restoreProject: endpoint([id], (project) => api.restoreProject(project)),
    checkConnection: endpoint([id, id], (project, call) => api.checkConnection(project, call)),
    trySandbox: endpoint([], () => api.trySandbox()),
    fetchInventory: endpoint([inventoryRequest, flag, id], (request, keepTradeToken, call) =>
      api.fetchInventory(request, keepTradeToken, call),
    ),
    cancelCall: endpoint([id], (call) => api.cancelCall(call)),
    prepareOpening: endpoint([], () => api.prepareOpening()),
    openSnapshot: endpoint([id, id], (snapshot, opening) => api.openSnapshot(snapshot, opening)),
    openCombined: endpoint([combinedIds, id], (snapshots, opening) =>
      api.openCombined(snapshots, opening),
    ),
    readRawItem: endpoint([id, itemPlace], (snapshot, place) => api.readRawItem(snapshot, place)),
    readLibrary: endpoint([], () => api.readLibrary()),
    annotateSnapshot: endpoint([id, annotation], (snapshot, said) =>
      api.annotateSnapshot(snapshot, said),
    ),
    removeSnapshots: endpoint([ids], (snapshots) => api.removeSnapshots(snapshots)),
    restoreSnapshots: endpoint([ids], (snapshots) => api.restoreSnapshots(snapshots)),
    limitLibrary: endpoint([libraryLimit], (limit) => api.limitLibrary(limit)),
    showSetAside: endpoint([keptFileKind], (kind) => api.showSetAside(kind)),
    chooseAndImport: endpoint([id], (call) => api.chooseAndImport(call)),
    importWaiting: endpoint([id], (call) => api.importWaiting(call)),
    importPaths: endpoint([paths, id], (files, call) => api.importPaths(files, call)),
    exportSnapshots: endpoint([exportOrder, id], (order, call) => api.exportSnapshots(order, call)),
    exportCombined: endpoint([combinedExportOrder, id], (order, call) =>
      api.exportCombined(order, call),
    ),
    showLastExport: endpoint([], () => api.showLastExport()),
    copyItems: endpoint([copyOrder, id], (order, call) => api.copyItems(order, call)),
    saveText: endpoint([textFile], (file) => api.saveText(file)),
    readDeposits: endpoint([], () => api.readDeposits()),
    saveDraft: endpoint([depositDraft], (draft) => api.saveDraft(draft)),
    removeDrafts: endpoint([draftIds], (drafts) => api.removeDrafts(drafts)),
    restoreDrafts: endpoint([draftIds], (drafts) => api.restoreDrafts(drafts)),
    recordDraft: endpoint([draftId, depositRecord], (draft, record) =>
      api.recordDraft(draft, record),
    ),
    saveDepositSettings: endpoint([depositSettings], (changed) => api.saveDepositSettings(changed)),
    printPage: endpoint([], () => api.printPage()),
    savePageAsPdf: endpoint([fileName], (name) => api.savePageAsPdf(name)),
    readBatches: endpoint([], () => api.readBatches()),
    startBatch: endpoint([batchOrderText], (order) => api.startBatch(order)),
    steerBatch: endpoint([id, batchStep], (batch, step) => api.steerBatch(batch, step)),
    giveBatchTokens: endpoint([id, steamUsersText], (batch, steamUsers) =>
      api.giveBatchTokens(batch, steamUsers),
    ),
    setBatchConcurrency: endpoint([id, batchConcurrency], (batch, concurrency) =>
      api.setBatchConcurrency(batch, concurrency),
    ),
    removeBatch: endpoint([id], (batch) => api.removeBatch(batch)),
    copyText: endpoint([copiedText], (text) => api.copyText(text)),
    copyDiagnostics: endpoint([], () => api.copyDiagnostics()),
    openLink: endpoint([link], (address) => api.openLink(address)),
    readUpdates: endpoint([], () => api.readUpdates()),
    agreeToUpdateChecks: endpoint([flag], (automatic) => api.agreeToUpdateChecks(automatic)),
    steerUpdate: endpoint([updateStep], (step) => api.steerUpdate(step)),
    openReleasesPage: endpoint([], () => api.openReleasesPage()),
  }
}

type Parsed<Schemas extends readonly z.ZodType[]> = {
  readonly [Index in keyof Schemas]: z.output<Schemas[Index]>
}

function endpoint<const Schemas extends readonly z.ZodType[]>(
  schemas: Schemas,
  answer: (...parsed: Parsed<Schemas>) => Promise<Result<unknown, AppError>>,
): Endpoint {
  return async (passed) => {
    if (passed.length !== schemas.length) {
      throw new ArgumentError(`${passed.length} arguments instead of ${schemas.length}`)
    }
    const parsed = schemas.map((schema, index) => parse(schema, passed[index], index))
    return answer(...(parsed as unknown as Parsed<Schemas>))
  }
}

function parse(schema: z.ZodType, value: unknown, index: number): unknown {
  const read = schema.safeParse(value)
  if (read.success) return read.data
  const [issue] = read.error.issues
  // Place and kind of what is wrong; the value itself may be a secret.
  const place = (issue?.path ?? []).map((part) => (isNameOfOurs(part) ? part : '…'))
  throw new ArgumentError([`argument ${index}`, ...place, issue?.code].join(' '))
}

/** Places in lists, and names like those of fields. In a record, a name is whatever was passed. */
function isNameOfOurs(part: PropertyKey): boolean {
  return typeof part === 'number' || (typeof part === 'string' && /^[a-z]{1,30}$/iu.test(part))
}

class ArgumentError extends Error {}
