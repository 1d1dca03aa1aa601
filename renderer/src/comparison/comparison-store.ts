import type { AppError } from '@shared/app-error'
import { comparability, type IncomparableReason } from '@shared/domain/comparability'
import { comparablePrices, type ComparablePrices } from '@shared/domain/difference-prices'
import { differenceOf, type InventoryDifference } from '@shared/domain/inventory-difference'
import type { ItemColumns } from '@shared/domain/item-columns'
import { joinChunks, type ItemColumnsChunk } from '@shared/domain/item-columns-chunk'
import type { Snapshot, SnapshotId } from '@shared/domain/snapshot'
import type { ColumnsMessage } from '@shared/ipc-contract'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { useStore } from 'zustand'
import { openSnapshotColumns } from '../app-api/open-snapshot-columns'
import type { AppStores } from '../stores/app-stores'
import { useAppStores } from '../stores/use-app-stores'

/** Which of the two snapshots. */
export type Side = 'before' | 'after'
const sides: readonly Side[] = ['before', 'after']

export type SnapshotPair = Readonly<Record<Side, Snapshot>>

/** Two snapshots that were read to their ends, and how they differ. */
export interface Comparison extends SnapshotPair {
  readonly difference: InventoryDifference
  readonly prices: ComparablePrices
}

/** What is going on, or why nothing is on screen. */
export type ComparisonStage =
  | { readonly kind: 'nothing-chosen' }
  | { readonly kind: 'refused'; readonly reason: IncomparableReason }
  /** `items` of that snapshot were read so far. */
  | { readonly kind: 'reading'; readonly side: Side; readonly items: number }
  | { readonly kind: 'comparing' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly side: Side; readonly error: AppError }
  | { readonly kind: 'compared'; readonly comparison: Comparison }

export interface ComparisonState {
  /** What is or is to be compared; null: nothing was chosen yet. */
  readonly chosen: SnapshotPair | null
  readonly stage: ComparisonStage
  /** In any order: the earlier one becomes `before`. */
  readonly compare: (one: Snapshot, other: Snapshot) => void
  /** Ends the reading. */
  readonly cancel: () => void
  /** Reads again what was cancelled or failed. */
  readonly tryAgain: () => void
  /** Takes the earlier for the later one, and the other way round. */
  readonly swap: () => void
}

export type ComparisonStore = StoreApi<ComparisonState>

export interface ComparisonPorts {
  readonly openColumns: (
    snapshotId: SnapshotId,
    listener: (message: ColumnsMessage) => void,
  ) => { readonly close: () => void }
  /** Lets the page paint before work that takes a while. */
  readonly pause: () => Promise<void>
}

/** So many items are compared before anybody notices. */
const noticed = 150_000

type Reading =
  | { readonly kind: 'read'; readonly columns: ItemColumns }
  | { readonly kind: 'failed'; readonly error: AppError }

export function createComparisonStore({ openColumns, pause }: ComparisonPorts): ComparisonStore {
  /** Set while something is under way; another object means that what comes is of no use any more. */
  let turn: { close: () => void } | null = null
  /** Of the two snapshots that were read last: an answer never changes. */
  const known = new Map<SnapshotId, ItemColumns>()

  return createStore<ComparisonState>()((set, get) => {
    const stop = () => {
      turn?.close()
      turn = null
    }

    const begin = async (pair: SnapshotPair) => {
      stop()
      const mine: NonNullable<typeof turn> = { close: () => undefined }
      turn = mine
      forgetOthers(known, pair)
      for (const side of sides) {
        const { id } = pair[side]
        if (known.has(id)) continue
        set({ chosen: pair, stage: { kind: 'reading', side, items: 0 } })
        const reading = await readColumns(openColumns, id, mine, (items) => {
          if (turn === mine) set({ stage: { kind: 'reading', side, items } })
        })
        if (turn !== mine) return
        if (reading.kind === 'failed') {
          turn = null
          set({ stage: { kind: 'failed', side, error: reading.error } })
          return
        }
        known.set(id, reading.columns)
      }
      const [before, after] = [known.get(pair.before.id), known.get(pair.after.id)]
      if (before === undefined || after === undefined) return
      if (before.count + after.count > noticed) {
        set({ chosen: pair, stage: { kind: 'comparing' } })
        await pause()
        if (turn !== mine) return
      }
      turn = null
      const comparison = {
        ...pair,
        difference: differenceOf(before, after),
        prices: comparablePrices(pair.before, pair.after),
      }
      set({ chosen: pair, stage: { kind: 'compared', comparison } })
    }

    return {
      chosen: null,
      stage: { kind: 'nothing-chosen' },
      compare: (one, other) => {
        const isInOrder = one.takenAt <= other.takenAt
        const pair = isInOrder ? { before: one, after: other } : { before: other, after: one }
        const verdict = comparability(one, other)
        if (verdict.kind === 'not-comparable') {
          stop()
          set({ chosen: pair, stage: { kind: 'refused', reason: verdict.reason } })
          return
        }
        void begin(pair)
      },
      cancel: () => {
        if (turn === null) return
        stop()
        set({ stage: { kind: 'cancelled' } })
      },
      tryAgain: () => {
        const { chosen, stage } = get()
        const canBegin = stage.kind === 'cancelled' || stage.kind === 'failed'
        if (chosen !== null && canBegin) void begin(chosen)
      },
      swap: () => {
        const { chosen, stage } = get()
        if (chosen === null || stage.kind !== 'compared') return
        void begin({ before: chosen.after, after: chosen.before })
      },
    }
  })
}

/** Two inventories may be large, and only the two on screen are held. */
function forgetOthers(known: Map<SnapshotId, ItemColumns>, { before, after }: SnapshotPair) {
  for (const id of known.keys()) if (id !== before.id && id !== after.id) known.delete(id)
}

function readColumns(
  openColumns: ComparisonPorts['openColumns'],
  id: SnapshotId,
  turn: { close: () => void },
  onItems: (items: number) => void,
): Promise<Reading> {
  return new Promise((resolve) => {
    const chunks: ItemColumnsChunk[] = []
    let items = 0
    const opening = openColumns(id, (message) => {
      switch (message.kind) {
        case 'chunk':
          chunks.push(message.chunk)
          items += message.chunk.count
          onItems(items)
          break
        case 'end':
          resolve({ kind: 'read', columns: joinChunks(chunks) })
          break
        case 'failed':
          resolve({ kind: 'failed', error: message.error })
          break
      }
    })
    turn.close = () => opening.close()
  })
}

const storeOfApp = new WeakMap<AppStores, ComparisonStore>()

/** It outlives the screen, so that a look at another one does not lose the comparison. */
export function comparisonStoreOf(app: AppStores): ComparisonStore {
  const known = storeOfApp.get(app)
  if (known !== undefined) return known
  const store = createComparisonStore({
    openColumns: (id, listener) => openSnapshotColumns(app.api, id, listener),
    // About two frames, so that what was set is painted.
    pause: () =>
      new Promise((resolve) => {
        setTimeout(resolve, 32)
      }),
  })
  storeOfApp.set(app, store)
  return store
}

export function useComparison<Selected>(select: (state: ComparisonState) => Selected): Selected {
  return useStore(comparisonStoreOf(useAppStores()), select)
}
