import type { Batch, BatchRow, BatchRowState } from '@shared/batch'

export function rowOf(state: BatchRowState, change: Partial<BatchRow> = {}): BatchRow {
  return { line: 1, label: '', game: 'cs2', steamId: '76561198827262007', ...change, state }
}

/** @param usd What is depositable in it comes to. */
export function doneRow(usd: string, change: Partial<BatchRow> = {}, currencyLocal = 'eur') {
  const sums = { price: usd, priceLocal: '10', multipliedPriceLocal: '12' }
  const contents = { items: 3, depositable: 2, totals: { all: sums, depositable: sums } }
  return rowOf(
    {
      kind: 'done',
      snapshotId: `snapshot-${change.line ?? 1}`,
      takenAt: 1,
      contents: { ...contents, currencyLocal },
    },
    change,
  )
}

export function batchOf(change: Partial<Batch> = {}): Batch {
  return {
    id: 'batch-1',
    name: 'Friday',
    projectId: 'project-1',
    projectName: 'Main shop',
    terms: {
      currency: 'eur',
      multiplier: '',
      customCurrency: '',
      customCurrencyRate: '',
      keepTradeTokens: false,
      concurrency: 8,
    },
    createdAt: Date.UTC(2026, 10, 22, 12),
    phase: { kind: 'running' },
    rows: [],
    ...change,
  }
}
