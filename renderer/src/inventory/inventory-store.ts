import type { InventoryRequest } from '@shared/domain/inventory-request'
import type { ItemColumns } from '@shared/domain/item-columns'
import { emptyColumns } from '@shared/domain/item-columns-chunk'
import type { Snapshot, SnapshotId } from '@shared/domain/snapshot'
import type { Bridge, CallId, ColumnsMessage, LibraryChange } from '@shared/ipc-contract'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { createColumnsStream } from './columns-stream'
import type { Aim, InventoryEnd, InventoryState, Running } from './inventory-state'

export type * from './inventory-state'

export type InventoryStore = StoreApi<InventoryState>

export interface InventoryPorts {
  readonly api: Pick<Bridge, 'fetchInventory' | 'cancelCall' | 'on'>
  readonly openColumns: (
    snapshotId: SnapshotId,
    listener: (message: ColumnsMessage) => void,
  ) => { readonly close: () => void }
  /** Works out what takes long before all items are shown; gives a way to stop it. Left out: they are shown at once. */
  readonly prepare?: (columns: ItemColumns, onReady: () => void) => () => void
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly newCallId: () => CallId
}

export function createInventoryStore(ports: InventoryPorts): InventoryStore {
  const { api, openColumns, prepare, now, newCallId } = ports
  /** Ends the opening under way and puts back what was shown before it. */
  let abandonOpening: (() => void) | null = null
  /** Settles when the call of the last fetch has ended, whichever way. */
  let lastFetch: Promise<void> = Promise.resolve()

  return createStore<InventoryState>()((set, get) => {
    const setStage = (callId: CallId, stage: Running['stage']) => {
      const { running } = get()
      if (running?.callId !== callId || running.stage.kind === 'cancelling') return
      set({ running: { ...running, stage } })
    }
    api.on('callProgress', ({ callId, stage }) => setStage(callId, stage))
    api.on('libraryChanged', (change) => set({ inventory: withChange(get().inventory, change) }))

    const begin = (aim: Aim, stage: Running['stage']): CallId => {
      const callId = newCallId()
      const running = { callId, aim, startedAt: now(), stage }
      set({ running, failure: null, cancelled: null, held: null })
      return callId
    }

    const open = (snapshot: Snapshot, aim: Aim) => {
      const before = get().inventory
      const stream = createColumnsStream(snapshot.contents.items)
      const isOffline = aim.kind === 'open'
      const show = (columns: ItemColumns, end: InventoryEnd | null) =>
        set({ inventory: { snapshot, columns, end, isOffline } })
      let stopPreparing: (() => void) | null = null
      const opening = openColumns(snapshot.id, (message) => {
        switch (message.kind) {
          case 'chunk': {
            const columns = stream.add(message.chunk)
            if (columns !== null) show(columns, null)
            break
          }
          case 'end': {
            const columns = stream.finish()
            const showAll = () => {
              abandonOpening = null
              show(columns.count === 0 ? emptyColumns : columns, message)
              set({ running: null })
            }
            if (prepare === undefined) showAll()
            else stopPreparing = prepare(columns, showAll)
            break
          }
          case 'failed':
            abandonOpening = null
            set({ inventory: before, running: null, failure: { aim, error: message.error } })
            break
        }
      })
      abandonOpening = () => {
        abandonOpening = null
        stopPreparing?.()
        opening.close()
        set({ inventory: before, running: null, cancelled: 'reading' })
      }
    }

    const fetchAndOpen = async (aim: Extract<Aim, { kind: 'fetch' }>) => {
      const callId = begin(aim, { kind: 'starting' })
      const reply = await api.fetchInventory(aim.request, aim.keepTradeToken, callId)
      const wasCancelled = get().running?.stage.kind === 'cancelling'
      if (reply.ok && !wasCancelled) {
        setStage(callId, { kind: 'reading' })
        open(reply.value, aim)
        return
      }
      const failed = !reply.ok && reply.error.kind !== 'cancelled'
      set({
        running: null,
        failure: failed ? { aim, error: reply.error } : null,
        cancelled: failed ? null : 'fetching',
      })
    }

    return {
      running: null,
      failure: null,
      cancelled: null,
      inventory: null,
      held: null,
      fetch: async (request: InventoryRequest, keepTradeToken: boolean) => {
        const { running } = get()
        if (running?.aim.kind === 'fetch') return
        if (running !== null) abandonOpening?.()
        lastFetch = fetchAndOpen({ kind: 'fetch', request, keepTradeToken })
        await lastFetch
      },
      openSnapshot: (snapshot) => {
        const { running } = get()
        if (running?.aim.kind === 'fetch') {
          set({ held: snapshot })
          return
        }
        if (running !== null) abandonOpening?.()
        const aim = { kind: 'open', snapshot } as const
        begin(aim, { kind: 'reading' })
        open(snapshot, aim)
      },
      openHeld: async () => {
        const { held } = get()
        if (held === null) return
        get().cancel()
        await lastFetch
        // Nobody else may have answered for it meanwhile.
        if (get().held === held) get().openSnapshot(held)
      },
      dropHeld: () => set({ held: null }),
      tryAgain: () => {
        const aim = get().failure?.aim
        if (aim?.kind === 'open') get().openSnapshot(aim.snapshot)
        else if (aim !== undefined) void get().fetch(aim.request, aim.keepTradeToken)
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

/** A snapshot on screen goes by what the person calls it by now. */
function withChange(
  inventory: InventoryState['inventory'],
  { put }: LibraryChange,
): InventoryState['inventory'] {
  const snapshot = put.find(({ id }) => id === inventory?.snapshot.id)
  return inventory === null || snapshot === undefined ? inventory : { ...inventory, snapshot }
}
