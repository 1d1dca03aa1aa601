import {
  countRows,
  type Batch,
  type BatchCounts,
  type BatchRow,
  type BatchChange,
  type BatchPace,
} from '@shared/batch'
import { addDecimals, parseDecimal, zero, type Decimal } from '@shared/domain/decimal'

/** A batch as the page knows it. What is counted goes along with each change: rows are many, and changes come often. */
export interface KnownBatch {
  readonly batch: Batch
  readonly counts: BatchCounts
  /** USD, exact. */
  readonly depositableUsd: Decimal
  /** Rows could be tried again, but their trade tokens are gone since a restart. */
  readonly lacksTokens: boolean
  /** As main last told it; null: nothing was told yet. */
  readonly pace: ToldPace | null
}

export interface ToldPace extends BatchPace {
  /** Milliseconds since 1970. */
  readonly toldAt: number
  /** Rows a minute; null: not known. */
  readonly perMinute: number | null
}

export function knownBatch(batch: Batch): KnownBatch {
  return {
    batch,
    counts: countRows(batch.rows),
    depositableUsd: batch.rows.reduce((sum, row) => addDecimals(sum, usdOf(row)), zero),
    lacksTokens: false,
    pace: null,
  }
}

/** @param now Milliseconds since 1970. */
export function withChange(known: KnownBatch, change: BatchChange, now: number): KnownBatch {
  const counts = { ...known.counts }
  let { depositableUsd } = known
  // One copy a change, however many rows are in it.
  const rows = change.rows.length === 0 ? known.batch.rows : [...known.batch.rows]
  for (const [place, row] of change.rows) {
    const before = rows[place]
    if (before === undefined) continue
    counts[before.state.kind] -= 1
    counts[row.state.kind] += 1
    if (before.state.kind !== 'done') depositableUsd = addDecimals(depositableUsd, usdOf(row))
    ;(rows as BatchRow[])[place] = row
  }
  return {
    ...known,
    batch: { ...known.batch, phase: change.phase, rows },
    counts,
    depositableUsd,
    pace: toldPace(change.pace, counts, now),
  }
}

function toldPace(pace: BatchPace, { waiting, running }: BatchCounts, toldAt: number): ToldPace {
  const blocked = Math.max(0, (pace.blockedUntil ?? 0) - toldAt)
  const milliseconds = pace.timeLeft === null ? 0 : pace.timeLeft - blocked
  const perMinute =
    milliseconds > 0 ? Math.round(((waiting + running) * 60_000) / milliseconds) : null
  return { ...pace, toldAt, perMinute }
}

/** Of what is depositable in it. What is done stays done. */
function usdOf({ state }: BatchRow): Decimal {
  if (state.kind !== 'done') return zero
  return parseDecimal(state.contents.totals.depositable.price) ?? zero
}
