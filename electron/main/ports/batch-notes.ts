import type { BatchRow } from '@shared/batch'
import type { BatchNote, KeptBatch } from './batch-store'

/** A batch after what was noted of it. A trade token goes with the last moment at which its row needs it. */
export function batchAfter(kept: KeptBatch, notes: readonly BatchNote[]): KeptBatch {
  if (notes.length === 0) return kept
  let { phase, terms } = kept.batch
  const rows: BatchRow[] = [...kept.batch.rows]
  const tradeTokens = [...kept.tradeTokens]
  const snapshotIds = [...kept.snapshotIds]
  for (const note of notes) {
    switch (note.kind) {
      case 'phase':
        ;({ phase } = note)
        break
      case 'concurrency':
        terms = { ...terms, concurrency: note.concurrency }
        break
      case 'began':
        snapshotIds[note.row] = note.snapshotId
        break
      case 'row': {
        const row = rows[note.row]
        if (row === undefined) throw new RangeError('A batch has no such row')
        rows[note.row] = { ...row, state: note.state }
        if (note.state.kind === 'done') tradeTokens[note.row] = null
        break
      }
    }
  }
  return { batch: { ...kept.batch, phase, terms, rows }, tradeTokens, snapshotIds }
}

/** The batch as it is kept when nothing waits any more. */
export function withoutTokens(batch: KeptBatch['batch']): KeptBatch {
  return {
    batch,
    tradeTokens: batch.rows.map(() => null),
    snapshotIds: batch.rows.map(({ state }) => (state.kind === 'done' ? state.snapshotId : null)),
  }
}
