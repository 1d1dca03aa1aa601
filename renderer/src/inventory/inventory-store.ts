import type { AppError } from '@shared/app-error'
import type { InventoryRequest } from '@shared/domain/inventory-request'
import type { ItemColumns } from '@shared/domain/item-columns'
import { emptyColumns } from '@shared/domain/item-columns-chunk'
import type { ReadingReport } from '@shared/domain/reading-report'
import type { Snapshot, SnapshotId } from '@shared/domain/snapshot'
import type { Bridge, CallId, CallProgress, ColumnsMessage } from '@shared/ipc-contract'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { createColumnsStream } from './columns-stream'

/** A snapshot whose items are on screen. */
export interface ShownInventory {
  readonly snapshot: Snapshot
  readonly columns: ItemColumns
  /** Null while items still come: totals are then provisional. */
  readonly end: InventoryEnd | null
}

/** What is known once the whole answer was read. */
export interface InventoryEnd {
  readonly report: ReadingReport
  /** `currency_local` as it came; empty where the answer names none. */
  readonly currencyLocal: string
}

/** A fetch on its way, up to the last item on screen. */
export interface RunningFetch {
  readonly callId: CallId
  readonly request: InventoryRequest
  /** Milliseconds since 1970. */
  readonly startedAt: number
  readonly stage:
    CallProgress['stage'] | { readonly kind: 'starting' } | { readonly kind: 'cancelling' }
}

export interface FailedFetch {
  /** What can be tried again. */
  readonly request: InventoryRequest
  readonly error: AppError
}

/** When the last fetch was cancelled: before its answer was whole, or while its items were being read. */
export type Cancelled = 'fetching' | 'reading'

export interface InventoryState {
  readonly running: RunningFetch | null
  readonly failure: FailedFetch | null
  /** Null unless the last fetch was cancelled. */
  readonly cancelled: Cancelled | null
  readonly inventory: ShownInventory | null
  /** Fetches and shows. Does nothing while a fetch runs. What is on screen stays until new items come. */
  readonly fetch: (request: InventoryRequest) => Promise<void>
  /** Ends the running fetch; what was on screen before is there again. */
  readonly cancel: () => void
  readonly dismissFailure: () => void
}

export type InventoryStore = StoreApi<InventoryState>

export interface InventoryPorts {
  readonly api: Pick<Bridge, 'fetchInventory' | 'cancelCall' | 'on'>
  readonly openColumns: (
    snapshotId: SnapshotId,
    listener: (message: ColumnsMessage) => void,
  ) => { readonly close: () => void }
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly newCallId: () => CallId
}

export function createInventoryStore(ports: InventoryPorts): InventoryStore {
  const { api, openColumns, now, newCallId } = ports
  /** Ends the opening under way and puts back what was shown before it. */
  let abandonOpening: (() => void) | null = null

  return createStore<InventoryState>()((set, get) => {
    const setStage = (callId: CallId, stage: RunningFetch['stage']) => {
      const { running } = get()
      if (running?.callId !== callId || running.stage.kind === 'cancelling') return
      set({ running: { ...running, stage } })
    }
    api.on('callProgress', ({ callId, stage }) => setStage(callId, stage))

    const open = (snapshot: Snapshot, request: InventoryRequest) => {
      const before = get().inventory
      const stream = createColumnsStream()
      const show = (columns: ItemColumns, end: InventoryEnd | null) =>
        set({ inventory: { snapshot, columns, end } })
      const opening = openColumns(snapshot.id, (message) => {
        switch (message.kind) {
          case 'chunk': {
            const columns = stream.add(message.chunk)
            if (columns !== null) show(columns, null)
            break
          }
          case 'end': {
            abandonOpening = null
            const columns = stream.finish()
            show(columns.count === 0 ? emptyColumns : columns, message)
            set({ running: null })
            break
          }
          case 'failed':
            abandonOpening = null
            set({ inventory: before, running: null, failure: { request, error: message.error } })
            break
        }
      })
      abandonOpening = () => {
        abandonOpening = null
        opening.close()
        set({ inventory: before, running: null, cancelled: 'reading' })
      }
    }

    return {
      running: null,
      failure: null,
      cancelled: null,
      inventory: null,
      fetch: async (request) => {
        if (get().running !== null) return
        const callId = newCallId()
        set({
          running: { callId, request, startedAt: now(), stage: { kind: 'starting' } },
          failure: null,
          cancelled: null,
        })
        const reply = await api.fetchInventory(request, callId)
        const wasCancelled = get().running?.stage.kind === 'cancelling'
        if (reply.ok && !wasCancelled) {
          setStage(callId, { kind: 'reading' })
          open(reply.value, request)
          return
        }
        const failed = !reply.ok && reply.error.kind !== 'cancelled'
        set({
          running: null,
          failure: failed ? { request, error: reply.error } : null,
          cancelled: failed ? null : 'fetching',
        })
      },
      cancel: () => {
        const { running } = get()
        if (running === null) return
        if (abandonOpening !== null) {
          abandonOpening()
          return
        }
        if (running.stage.kind === 'cancelling') return
        set({ running: { ...running, stage: { kind: 'cancelling' } } })
        void api.cancelCall(running.callId)
      },
      dismissFailure: () => set({ failure: null }),
    }
  })
}
