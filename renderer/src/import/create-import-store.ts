import type { AppError } from '@shared/app-error'
import { isFaultless } from '@shared/domain/reading-report'
import type { Snapshot } from '@shared/domain/snapshot'
import type {
  Bridge,
  CallId,
  DroppedFile,
  FileProgress,
  ImportedFile,
  ImportedInventory,
  Reply,
} from '@shared/ipc-contract'
import { createStore, type StoreApi } from 'zustand/vanilla'

/** An import on its way. While the person still chooses files it has no progress. */
export interface RunningImport {
  readonly callId: CallId
  readonly progress: FileProgress | null
  readonly isCancelling: boolean
}

/** What a line at the foot of the window says of an import that needs no dialog. */
export type ImportNews =
  | { readonly kind: 'opened'; readonly file: string; readonly imported: ImportedInventory }
  | { readonly kind: 'cancelled' }

export interface ImportState {
  /** Imports run one after the other. */
  readonly running: RunningImport | null
  /** What became of files, where there is something to say of them. */
  readonly results: readonly ImportedFile[]
  /** Why a whole import failed. */
  readonly failure: AppError | null
  /** Whether the person has not put results and failure away yet: what comes meanwhile joins them. */
  readonly isShown: boolean
  readonly news: ImportNews | null
  readonly chooseFiles: () => Promise<void>
  readonly importWaiting: () => Promise<void>
  readonly importDropped: (files: readonly DroppedFile[]) => Promise<void>
  /** Ends the running import: what is imported stays. */
  readonly cancel: () => void
  /** Opens one of the results, and puts them away. */
  readonly open: (snapshot: Snapshot) => void
  readonly dismiss: () => void
}

export type ImportStore = StoreApi<ImportState>

export interface ImportStorePorts {
  readonly api: Pick<
    Bridge,
    'chooseAndImport' | 'importWaiting' | 'importDropped' | 'cancelCall' | 'on'
  >
  readonly newCallId: () => CallId
  /** Shows a snapshot on the inventory screen. */
  readonly show: (snapshot: Snapshot) => void
}

/** As many files as one call takes. */
export const filesOfCall = 1000

export function createImportStore({ api, newCallId, show }: ImportStorePorts): ImportStore {
  return createStore<ImportState>()((set, get) => {
    let last: Promise<void> = Promise.resolve()

    const run = async (call: (callId: CallId) => Reply<readonly ImportedFile[]>) => {
      const callId = newCallId()
      set({ running: { callId, progress: null, isCancelling: false } })
      try {
        const reply = await call(callId)
        if (reply.ok) takeIn(reply.value)
        else if (reply.error.kind !== 'cancelled') join([], reply.error)
      } finally {
        set({ running: null })
      }
    }
    const enqueue = (call: (callId: CallId) => Reply<readonly ImportedFile[]>) => {
      const next = last.then(() => run(call))
      // A bug in one import does not stop the next; who asked for it hears of it.
      last = next.catch(() => undefined)
      return next
    }

    const join = (files: readonly ImportedFile[], error: AppError | null) => {
      const { results, failure, isShown } = get()
      set({
        results: isShown ? [...results, ...files] : files,
        failure: error ?? (isShown ? failure : null),
        isShown: true,
      })
    }

    const takeIn = (files: readonly ImportedFile[]) => {
      const [first] = files
      if (first === undefined) return
      if (files.every(isCancelled)) {
        set({ news: { kind: 'cancelled' } })
        return
      }
      if (files.length === 1 && !get().isShown && first.result.ok) {
        const imported = first.result.value
        if (needsNoWords(imported)) {
          set({ news: { kind: 'opened', file: first.file, imported } })
          show(imported.snapshot)
          return
        }
      }
      join(files, null)
    }

    api.on('fileProgress', (progress) => {
      const { running } = get()
      if (running?.callId === progress.callId) set({ running: { ...running, progress } })
    })
    api.on('filesWaiting', () => void get().importWaiting())
    api.on('menuCommand', (command) => {
      if (command === 'import') void get().chooseFiles()
    })

    return {
      running: null,
      results: [],
      failure: null,
      isShown: false,
      news: null,
      chooseFiles: () => enqueue((callId) => api.chooseAndImport(callId)),
      importWaiting: () => enqueue((callId) => api.importWaiting(callId)),
      importDropped: async (files) => {
        const calls: Promise<void>[] = []
        for (let at = 0; at < files.length; at += filesOfCall) {
          const some = files.slice(at, at + filesOfCall)
          calls.push(enqueue((callId) => api.importDropped(some, callId)))
        }
        await Promise.all(calls)
      },
      cancel: () => {
        const { running } = get()
        if (running === null || running.isCancelling) return
        set({ running: { ...running, isCancelling: true } })
        void api.cancelCall(running.callId)
      },
      open: (snapshot) => {
        set({ isShown: false })
        show(snapshot)
      },
      dismiss: () => set({ isShown: false }),
    }
  })
}

function isCancelled({ result }: ImportedFile): boolean {
  return !result.ok && result.error.kind === 'cancelled'
}

/** Guesses need none: the inventory's screen shows what is not known of it. */
function needsNoWords({ reading }: ImportedInventory): boolean {
  return (
    isFaultless(reading.report) &&
    reading.unknownColumns.length === 0 &&
    reading.missingColumns.length === 0
  )
}
