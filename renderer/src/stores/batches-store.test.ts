import type { Batch, BatchRow, BatchChange } from '@shared/batch'
import { decimalToText } from '@shared/domain/decimal'
import type { BatchesView } from '@shared/ipc-contract'
import { jsonText } from '@shared/json-text'
import { ok } from '@shared/result'
import { describe, expect, it } from 'vitest'
import { createFakeBridge } from '../test/fake-bridge'
import { batchOf, doneRow, rowOf } from '../test/batch-fixture'
import { createBatchesStore } from './batches-store'

function changeOf(batch: Batch, rows: BatchChange['rows'], pace = {}): BatchChange {
  return {
    id: batch.id,
    phase: { kind: 'running' },
    rows,
    pace: { timeLeft: null, blockedUntil: null, blocks: 0, ...pace },
  }
}

function storeOver(batch: Batch) {
  const bridge = createFakeBridge()
  bridge.readBatches.mockResolvedValue(
    ok(jsonText<BatchesView>({ batches: [batch], setAside: [], lackTokens: [] })),
  )
  return { bridge, store: createBatchesStore(bridge, () => 1_000_000) }
}

const waiting = rowOf({ kind: 'waiting' })

describe('the batches', () => {
  it('are counted and summed along with each change, and rows that did not change stay the same', async () => {
    const batch = batchOf({ rows: [waiting, waiting, doneRow('1.10')] })
    const { bridge, store } = storeOver(batch)
    await store.getState().load()
    const before = store.getState().batches?.[0]
    const told: readonly (readonly [number, BatchRow])[] = [[0, doneRow('0.20')]]
    bridge.emit('batchChanged', changeOf(batch, told, { timeLeft: 6000, blockedUntil: 1_003_000 }))
    // Told twice, as after an answer that was on its way.
    bridge.emit('batchChanged', changeOf(batch, told, { timeLeft: 6000, blockedUntil: 1_003_000 }))
    const after = store.getState().batches?.[0]
    expect(after?.counts).toEqual({ waiting: 1, running: 0, done: 2, failed: 0, skipped: 0 })
    expect(decimalToText(after?.depositableUsd ?? { units: 0n, scale: 0 })).toBe('1.3')
    expect(after?.batch.rows[1]).toBe(before?.batch.rows[1])
    // One row in the three seconds that are not blocked.
    expect(after?.pace?.perMinute).toBe(20)
  })

  it('are read as soon as one is heard of, with what happened meanwhile', async () => {
    const batch = batchOf({ rows: [waiting] })
    const { bridge, store } = storeOver(batch)
    bridge.emit('batchChanged', changeOf(batch, [[0, rowOf({ kind: 'running', attempt: 1 })]]))
    bridge.emit('batchChanged', changeOf(batch, [[0, doneRow('2')]]))
    await store.getState().load()
    expect(bridge.readBatches).toHaveBeenCalledOnce()
    expect(store.getState().batches?.[0]?.counts.done).toBe(1)
  })

  it('tell of a block that was told of before anybody had looked', async () => {
    const batch = batchOf({ rows: [waiting] })
    const { bridge, store } = storeOver(batch)
    bridge.emit('batchChanged', changeOf(batch, [], { blockedUntil: 1_050_000, blocks: 1 }))
    await store.getState().load()
    expect(store.getState().batches?.[0]?.pace).toMatchObject({
      blockedUntil: 1_050_000,
      blocks: 1,
    })
  })

  it('know of what happens before the answer to the start is there', async () => {
    const { bridge, store } = storeOver(batchOf({ id: 'old' }))
    await store.getState().load()
    const batch = batchOf({ id: 'new', rows: [waiting] })
    bridge.startBatch.mockImplementation(async () => {
      bridge.emit('batchChanged', changeOf(batch, [[0, doneRow('2')]]))
      const { rows: _, ...facts } = batch
      return ok(facts)
    })
    const { terms, projectId, name } = batch
    const targets = batch.rows.map((row) => ({ ...row, tradeToken: 'aBcD_12-' }))
    await store.getState().start({ name, projectId, terms, targets })
    expect(store.getState().batches?.map((known) => [known.batch.id, known.counts.done])).toEqual([
      ['new', 1],
      ['old', 0],
    ])
  })
})
