import type { Batch } from '@shared/batch'
import type { Snapshot, SnapshotId } from '@shared/domain/snapshot'
import type { ChosenSource } from './combined-inventory'
import type { CombinedChoice } from './combined-store'

/** Snapshots that the person picked, each once, in their order. */
export function choiceOfSnapshots(snapshots: readonly Snapshot[]): CombinedChoice {
  return { batchId: null, name: '', gone: 0, sources: once(snapshots.map(withoutLabel)) }
}

/** What a batch has fetched by now and the library still has, in the order of the input, with the labels. Null: nothing. */
export function choiceOfBatch(batch: Batch, library: readonly Snapshot[]): CombinedChoice | null {
  const known = new Map<SnapshotId, Snapshot>(library.map((snapshot) => [snapshot.id, snapshot]))
  const sources: ChosenSource[] = []
  let gone = 0
  for (const { state, label } of batch.rows) {
    if (state.kind !== 'done') continue
    const snapshot = known.get(state.snapshotId)
    if (snapshot === undefined) gone += 1
    else sources.push({ snapshot, label })
  }
  if (sources.length === 0) return null
  return { batchId: batch.id, name: batch.name, gone, sources: once(sources) }
}

const withoutLabel = (snapshot: Snapshot): ChosenSource => ({ snapshot, label: '' })

/** Its items are not to count twice. */
function once(sources: readonly ChosenSource[]): readonly ChosenSource[] {
  return [...new Map(sources.map((source) => [source.snapshot.id, source])).values()]
}
