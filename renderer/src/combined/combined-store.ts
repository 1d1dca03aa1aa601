import type { AppError } from '@shared/app-error'
import type { SnapshotId } from '@shared/domain/snapshot'
import { mostCombined, type CombinedMessage } from '@shared/ipc-contract'
import { useStore } from 'zustand'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { openCombinedColumns } from '../app-api/open-combined-columns'
import type { AppStores } from '../stores/app-stores'
import { useAppStores } from '../stores/use-app-stores'
import {
  createCombinedCollector,
  type ChosenSource,
  type CombinedInventory,
} from './combined-inventory'

/** What is to be seen as one. */
export interface CombinedChoice {
  /** Of a batch: its id; null: snapshots that were chosen by hand. */
  readonly batchId: string | null
  /** A batch's name as the person gave it; empty: none. */
  readonly name: string
  /** Inventories of the batch that came, and are not in the library any more. */
  readonly gone: number
  /** At least one, none twice. */
  readonly sources: readonly ChosenSource[]
}

/** What is going on, or why not all is on screen. */
export type CombinedStage =
  | { readonly kind: 'nothing-chosen' }
  | { readonly kind: 'refused'; readonly limit: number }
  /** So many sources of the choice were read to their ends or failed, and so many items have come. */
  | { readonly kind: 'opening'; readonly sources: number; readonly items: number }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly error: AppError }
  /** Sources that failed are named in the inventory; the others are all there. */
  | { readonly kind: 'opened' }

export interface CombinedState {
  readonly choice: CombinedChoice | null
  readonly stage: CombinedStage
  /** While it is being opened the first items; null: nothing is on screen. */
  readonly inventory: CombinedInventory | null
  /** Shows these; an opening under way ends. More than {@link mostCombined} are refused. */
  readonly open: (choice: CombinedChoice) => void
  /** Ends the opening. */
  readonly cancel: () => void
  /** Opens again what was cancelled or failed, or what has failed sources. */
  readonly tryAgain: () => void
  /** Lets go of all items. */
  readonly close: () => void
}

export type CombinedStore = StoreApi<CombinedState>

export interface CombinedPorts {
  readonly openColumns: (
    ids: readonly SnapshotId[],
    listener: (message: CombinedMessage) => void,
  ) => { readonly close: () => void }
  /** Milliseconds, from any moment on. */
  readonly now: () => number
}

/** Progress is told so often at most, in milliseconds: thousands of sources may come in a second. */
const progressPause = 100

export function createCombinedStore({ openColumns, now }: CombinedPorts): CombinedStore {
  /** Ends the opening under way. */
  let stop: (() => void) | null = null

  return createStore<CombinedState>()((set, get) => {
    const begin = (choice: CombinedChoice) => {
      stop?.()
      stop = null
      if (choice.sources.length > mostCombined) {
        set({ choice, inventory: null, stage: { kind: 'refused', limit: mostCombined } })
        return
      }
      set({ choice, inventory: null, stage: { kind: 'opening', sources: 0, items: 0 } })
      const collector = createCombinedCollector(choice.sources)
      let toldAt = now()
      const ids = choice.sources.map(({ snapshot }) => snapshot.id)
      const opening = openColumns(ids, (message) => {
        switch (message.kind) {
          case 'chunk':
          case 'source':
          case 'source-failed': {
            collector.take(message)
            const isFirst = message.kind === 'chunk' && get().inventory === null
            if (!isFirst && now() - toldAt < progressPause) return
            toldAt = now()
            set({
              stage: { kind: 'opening', ...collector.progress() },
              ...(isFirst && { inventory: collector.soFar() }),
            })
            break
          }
          case 'end':
            stop = null
            set({ inventory: collector.finish(), stage: { kind: 'opened' } })
            break
          case 'failed':
            stop = null
            // What came before it is not all, and whoever reads totals must not take it for that.
            set({ inventory: null, stage: { kind: 'failed', error: message.error } })
            break
        }
      })
      stop = () => opening.close()
    }

    const leave = (change: Partial<CombinedState>) => {
      stop?.()
      stop = null
      set({ inventory: null, ...change })
    }

    return {
      choice: null,
      stage: { kind: 'nothing-chosen' },
      inventory: null,
      open: begin,
      cancel: () => {
        if (stop !== null) leave({ stage: { kind: 'cancelled' } })
      },
      tryAgain: () => {
        const { choice } = get()
        if (choice !== null && stop === null) begin(choice)
      },
      close: () => leave({ choice: null, stage: { kind: 'nothing-chosen' } }),
    }
  })
}

const storeOfApp = new WeakMap<AppStores, CombinedStore>()

/** It outlives the screen, so that a look at another one does not lose the items. */
export function combinedStoreOf(app: AppStores): CombinedStore {
  const known = storeOfApp.get(app)
  if (known !== undefined) return known
  const store = createCombinedStore({
    openColumns: (ids, listener) => openCombinedColumns(app.api, ids, listener),
    now: () => performance.now(),
  })
  storeOfApp.set(app, store)
  return store
}

export function useCombined<Selected>(select: (state: CombinedState) => Selected): Selected {
  return useStore(combinedStoreOf(useAppStores()), select)
}
