import {
  countRows,
  type Batch,
  type BatchCounts,
  type BatchId,
  type BatchRow,
  type BatchRowState,
} from '@shared/batch'
import type { SnapshotId } from '@shared/domain/snapshot'
import { batchAfter } from '../ports/batch-notes'
import type { BatchNote, KeptBatch } from '../ports/batch-store'

/** A batch as it is now, with what fetches its rows. Trade tokens stay in here until the app quits, so that a row can be tried again. */
export interface LiveBatch {
  readonly id: BatchId
  /** As the page may see it. */
  readonly view: () => Batch
  /** With its trade tokens, as they were ordered. */
  readonly kept: () => KeptBatch
  /** All but its rows. */
  readonly facts: () => Omit<Batch, 'rows'>
  readonly counts: () => BatchCounts
  readonly row: (row: number) => BatchRow
  readonly tradeToken: (row: number) => string | null
  /** For rows that failed or were skipped, and have none any more. */
  readonly giveTokens: (tokenOf: ReadonlyMap<string, string>) => void
  /** Rows that failed or were skipped: those that can be tried again, and those whose trade token is gone. */
  readonly retryable: () => { readonly rows: readonly number[]; readonly lacking: number }
  readonly snapshotId: (row: number) => SnapshotId | null
  /** Changes what is known, and remembers which rows the page has not heard of. */
  readonly apply: (notes: readonly BatchNote[]) => void
  /** A row that nobody has to remember: it waits or runs. */
  readonly setState: (row: number, state: BatchRowState) => void
  /** The next row that waits and is not among these, in the order of the input; null: there is none. */
  readonly nextWaiting: (taken: ReadonlySet<number>) => number | null
  readonly rowsIn: (...kinds: readonly BatchRowState['kind'][]) => readonly number[]
  /** Rows that have changed since this was last asked, or so many of them: the others are for the next time. */
  readonly takeChanges: (most: number) => readonly (readonly [number, BatchRow])[]
}

export function createLiveBatch(first: KeptBatch): LiveBatch {
  let { batch } = first
  const rows: BatchRow[] = [...batch.rows]
  const tradeTokens = [...first.tradeTokens]
  const snapshotIds = [...first.snapshotIds]
  const changed = new Set<number>()
  /** No row before this one waits. */
  let firstWaiting = 0

  const at = (row: number): BatchRow => {
    const found = rows[row]
    if (found === undefined) throw new RangeError('A batch has no such row')
    return found
  }
  const setState = (row: number, state: BatchRowState) => {
    rows[row] = { ...at(row), state }
    changed.add(row)
    if (state.kind === 'waiting') firstWaiting = Math.min(firstWaiting, row)
  }
  const isWaiting = (row: number) => rows[row]?.state.kind === 'waiting'
  const rowsIn: LiveBatch['rowsIn'] = (...kinds) =>
    rows.flatMap(({ state }, row) => (kinds.includes(state.kind) ? [row] : []))
  const view = (): Batch => ({ ...batch, rows: [...rows] })

  return {
    id: batch.id,
    view,
    facts: () => batch,
    counts: () => countRows(rows),
    kept: () => ({ batch: view(), tradeTokens: [...tradeTokens], snapshotIds: [...snapshotIds] }),
    row: at,
    tradeToken: (row) => tradeTokens[row] ?? null,
    giveTokens(tokenOf) {
      for (const row of rowsIn('failed', 'skipped')) {
        tradeTokens[row] ??= tokenOf.get(at(row).steamId) ?? null
      }
    },
    retryable() {
      const open = rowsIn('failed', 'skipped')
      const has = open.filter((row) => (tradeTokens[row] ?? null) !== null)
      return { rows: has, lacking: open.length - has.length }
    },
    snapshotId: (row) => snapshotIds[row] ?? null,
    apply(notes) {
      for (const note of notes) {
        if (note.kind === 'row') setState(note.row, note.state)
        else if (note.kind === 'began') snapshotIds[note.row] = note.snapshotId
        else ({ batch } = batchAfter({ batch, tradeTokens: [], snapshotIds: [] }, [note]))
      }
    },
    setState,
    nextWaiting(taken) {
      while (firstWaiting < rows.length && !isWaiting(firstWaiting)) firstWaiting += 1
      for (let row = firstWaiting; row < rows.length; row += 1) {
        if (isWaiting(row) && !taken.has(row)) return row
      }
      return null
    },
    rowsIn,
    takeChanges(most) {
      const list: (readonly [number, BatchRow])[] = []
      for (const row of changed) {
        if (list.length === most) break
        changed.delete(row)
        list.push([row, at(row)])
      }
      return list
    },
  }
}
