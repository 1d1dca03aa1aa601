import type { Batch, BatchRow, BatchRowState } from '../../shared/batch'
import type { KeptBatch } from '../../electron/main/ports/batch-store'

/** An id of the form that batches and snapshots have, for each number. */
export function idOf(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
}

export function rowOf(number: number, facts: Partial<BatchRow> = {}): BatchRow {
  return {
    line: number,
    label: '',
    game: 'cs2',
    steamId: String(76561197960265728n + BigInt(number)),
    state: { kind: 'waiting' },
    ...facts,
  }
}

export function batchOf(facts: Partial<Batch> = {}): Batch {
  return {
    id: idOf(1),
    name: '',
    projectId: 'p1',
    projectName: 'Shop',
    terms: {
      currency: 'usd',
      multiplier: '',
      customCurrency: '',
      customCurrencyRate: '',
      keepTradeTokens: false,
      concurrency: 4,
    },
    createdAt: 1,
    phase: { kind: 'running' },
    rows: [rowOf(1), rowOf(2), rowOf(3)],
    ...facts,
  }
}

/** With a trade token for each row. */
export function keptBatchOf(facts: Partial<Batch> = {}): KeptBatch {
  const batch = batchOf(facts)
  return {
    batch,
    tradeTokens: batch.rows.map(({ line }) => `tok${String(line).padStart(5, '0')}`),
    snapshotIds: batch.rows.map(() => null),
  }
}

export function doneState(snapshotId: string): BatchRowState {
  const one = { price: '1', priceLocal: '1', multipliedPriceLocal: '1' }
  return {
    kind: 'done',
    snapshotId,
    takenAt: 5,
    contents: {
      items: 1,
      depositable: 1,
      totals: { all: one, depositable: one },
      currencyLocal: 'usd',
    },
  }
}
