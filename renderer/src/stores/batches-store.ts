import type { AppError } from '@shared/app-error'
import type { Batch, BatchId, BatchRow, BatchChange, StartedBatch } from '@shared/batch'
import type { SteamUser } from '@shared/domain/trade-url'
import type { SetAsideFile } from '@shared/domain/kept-snapshots'
import type { BatchOrder, BatchStep, Bridge } from '@shared/ipc-contract'
import { jsonText, readJsonText } from '@shared/json-text'
import type { Result } from '@shared/result'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { knownBatch, withChange, type KnownBatch } from './known-batch'

export interface BatchesState {
  /** The newest first; null: not loaded yet. */
  readonly batches: readonly KnownBatch[] | null
  /** Files that could not be read as batches. */
  readonly setAside: readonly SetAsideFile[]
  /** Why they could not be loaded; null while nothing is amiss. */
  readonly problem: AppError | null
  /** Reads the batches where that was not done yet; a second call waits for the first one. */
  readonly load: () => Promise<void>
  /** Nothing of the order is kept here: the trade tokens in it pass through. */
  readonly start: (order: BatchOrder) => Promise<Result<StartedBatch, AppError>>
  readonly steer: (id: BatchId, step: BatchStep) => Promise<Result<undefined, AppError>>
  /** Tries again, with trade tokens for rows whose own are gone: of these Steam users. */
  readonly retryWith: (
    id: BatchId,
    steamUsers: readonly SteamUser[],
  ) => Promise<Result<undefined, AppError>>
  readonly setConcurrency: (
    id: BatchId,
    concurrency: number,
  ) => Promise<Result<undefined, AppError>>
  readonly remove: (id: BatchId) => Promise<Result<undefined, AppError>>
}

export type BatchesStore = StoreApi<BatchesState>

type BatchesApi = Pick<
  Bridge,
  | 'readBatches'
  | 'startBatch'
  | 'steerBatch'
  | 'giveBatchTokens'
  | 'setBatchConcurrency'
  | 'removeBatch'
  | 'on'
>

/** The batches as main has them. They are read when they are first needed, and main tells of every change from then on. */
export function createBatchesStore(api: BatchesApi, now: () => number): BatchesStore {
  return createStore<BatchesState>()((set, get) => {
    let loading: Promise<void> | null = null
    let starting = 0
    /** What changed while an answer was on its way: the answer may be older. */
    let missed: BatchChange[] = []

    const change = (id: BatchId, next: (known: KnownBatch) => KnownBatch) => {
      const batches = get().batches?.map((known) => (known.batch.id === id ? next(known) : known))
      if (batches !== undefined) set({ batches })
    }
    const caughtUp = (batch: Batch): KnownBatch =>
      missed
        .filter(({ id }) => id === batch.id)
        .reduce((known, one) => withChange(known, one, now()), knownBatch(batch))
    const forgetMissed = () => {
      if (loading === null && starting === 0) missed = []
    }

    const read = async () => {
      const reply = await api.readBatches()
      if (reply.ok) {
        const { batches, setAside, lackTokens } = readJsonText(reply.value)
        const known = batches.map((batch) => ({
          ...caughtUp(batch),
          lacksTokens: lackTokens.includes(batch.id),
        }))
        set({ batches: known, setAside, problem: null })
      } else set({ problem: reply.error })
    }
    const readOnce = () => {
      loading ??= read().finally(() => {
        loading = null
        forgetMissed()
      })
      return loading
    }

    api.on('batchChanged', (told) => {
      const { batches, problem } = get()
      // One goes on since the last start of the app, and nobody has looked at the batches yet.
      if (batches === null && problem === null) void readOnce()
      // Also the one that has led to the reading: what it says of the pace is not read.
      if (loading !== null || starting > 0) missed.push(told)
      change(told.id, (known) => withChange(known, told, now()))
    })

    return {
      batches: null,
      setAside: [],
      problem: null,
      load: async () => {
        if (get().batches === null) await readOnce()
      },
      start: async (order) => {
        starting += 1
        const reply = await api.startBatch(jsonText(order))
        if (reply.ok) {
          const { batches } = get()
          if (batches === null) await readOnce()
          else
            set({ batches: [caughtUp({ ...reply.value, rows: waitingRows(order) }), ...batches] })
        }
        starting -= 1
        forgetMissed()
        return reply
      },
      steer: (id, step) => api.steerBatch(id, step),
      retryWith: async (id, steamUsers) => {
        const given = await api.giveBatchTokens(id, jsonText(steamUsers))
        if (!given.ok) return given
        const retried = await api.steerBatch(id, 'retry')
        if (retried.ok) {
          change(id, (known) => ({ ...known, lacksTokens: given.value > 0 }))
        }
        return retried
      },
      setConcurrency: async (id, concurrency) => {
        const reply = await api.setBatchConcurrency(id, concurrency)
        if (reply.ok) {
          change(id, ({ batch, ...known }) => ({
            ...known,
            batch: { ...batch, terms: { ...batch.terms, concurrency } },
          }))
        }
        return reply
      },
      remove: async (id) => {
        const reply = await api.removeBatch(id)
        const batches = get().batches?.filter(({ batch }) => batch.id !== id)
        if (reply.ok && batches !== undefined) set({ batches })
        return reply
      },
    }
  })
}

/** Nothing of the trade tokens is kept. */
function waitingRows({ targets }: BatchOrder): readonly BatchRow[] {
  return targets.map(({ line, label, game, steamId }) => ({
    line,
    label,
    game,
    steamId,
    state: { kind: 'waiting' },
  }))
}
