import { batchAfter } from '../ports/batch-notes'
import type { BatchNote, BatchStore, KeptBatch } from '../ports/batch-store'
import type { SnapshotStore } from '../ports/snapshot-store'
import { doneState } from './batch-run'

export interface RecoveryPorts {
  readonly snapshots: Pick<SnapshotStore, 'find'>
  readonly store: Pick<BatchStore, 'note' | 'close'>
}

/**
 * What an end of the app left open about a batch. A row that had begun is done where the library has its snapshot; otherwise
 * it waits again, under the same id: where the library could not tell, it refuses that id before anything is sent. What waits
 * in a batch that was cancelled is skipped.
 */
export async function recoverBatch(
  kept: KeptBatch,
  { snapshots, store }: RecoveryPorts,
): Promise<KeptBatch> {
  const { batch } = kept
  if (isOver(kept) && kept.tradeTokens.every((token) => token === null)) return kept
  const notes: BatchNote[] = []
  for (const [row, { state }] of batch.rows.entries()) {
    if (state.kind !== 'waiting' && state.kind !== 'running') continue
    const id = kept.snapshotIds[row] ?? null
    const found = id === null ? null : await snapshots.find(id)
    if (found?.ok === true) {
      notes.push({ kind: 'row', row, state: doneState(found.value.snapshot) })
    } else if (batch.phase.kind === 'cancelled') {
      notes.push({ kind: 'row', row, state: { kind: 'skipped' } })
    }
  }
  const after = batchAfter(kept, notes)
  // What cannot be written now is found in the same way by the next start.
  if (isOver(after)) await store.close(after.batch)
  else if (notes.length > 0) await store.note(batch.id, notes)
  return after
}

function isOver({ batch: { phase } }: KeptBatch): boolean {
  return phase.kind === 'ended' || phase.kind === 'cancelled'
}
