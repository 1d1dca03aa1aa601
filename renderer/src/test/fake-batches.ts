import type { Batch, BatchId, BatchRow } from '@shared/batch'
import type { BatchesView, Bridge } from '@shared/ipc-contract'
import { jsonText, readJsonText } from '@shared/json-text'
import { fail, ok } from '@shared/result'
import { vi } from 'vitest'

/** The part of main that keeps batches, in memory: they begin, wait and are steered, but nothing is fetched by itself. */
export function fakeBatches(nameOf: (projectId: string) => string | null) {
  const kept = new Map<BatchId, Batch>()
  const skip = (row: BatchRow): BatchRow =>
    row.state.kind === 'waiting' ? { ...row, state: { kind: 'skipped' } } : row
  const wait = (row: BatchRow): BatchRow =>
    row.state.kind === 'failed' || row.state.kind === 'skipped'
      ? { ...row, state: { kind: 'waiting' } }
      : row

  return {
    readBatches: vi.fn<Bridge['readBatches']>(async () =>
      ok(
        jsonText<BatchesView>({
          batches: [...kept.values()].toReversed(),
          setAside: [],
          lackTokens: [],
        }),
      ),
    ),
    startBatch: vi.fn<Bridge['startBatch']>(async (text) => {
      const { targets, ...order } = readJsonText(text)
      const projectName = nameOf(order.projectId)
      if (projectName === null) return fail({ kind: 'project-not-found' })
      const batch: Batch = {
        ...order,
        id: `batch-${kept.size + 1}`,
        projectName,
        createdAt: Date.now(),
        phase: { kind: 'running' },
        rows: targets.map(({ tradeToken: _, ...target }) => ({
          ...target,
          state: { kind: 'waiting' },
        })),
      }
      kept.set(batch.id, batch)
      const { rows: _, ...started } = batch
      return ok(started)
    }),
    steerBatch: vi.fn<Bridge['steerBatch']>(async (id, step) => {
      const batch = kept.get(id)
      if (batch === undefined) return fail({ kind: 'batch-not-found' })
      const steered: Batch = {
        pause: { ...batch, phase: { kind: 'paused', because: 'person' } as const },
        resume: { ...batch, phase: { kind: 'running' } as const },
        cancel: {
          ...batch,
          phase: { kind: 'cancelled', at: Date.now() } as const,
          rows: batch.rows.map(skip),
        },
        retry: { ...batch, phase: { kind: 'running' } as const, rows: batch.rows.map(wait) },
      }[step]
      kept.set(id, steered)
      return ok()
    }),
    giveBatchTokens: vi.fn<Bridge['giveBatchTokens']>(async () => ok(0)),
    setBatchConcurrency: vi.fn<Bridge['setBatchConcurrency']>(async (id, concurrency) => {
      const batch = kept.get(id)
      if (batch === undefined) return fail({ kind: 'batch-not-found' })
      kept.set(id, { ...batch, terms: { ...batch.terms, concurrency } })
      return ok()
    }),
    removeBatch: vi.fn<Bridge['removeBatch']>(async (id) => {
      const batch = kept.get(id)
      if (batch === undefined) return fail({ kind: 'batch-not-found' })
      if (batch.phase.kind === 'running') return fail({ kind: 'batch-running' })
      kept.delete(id)
      return ok()
    }),
  }
}
