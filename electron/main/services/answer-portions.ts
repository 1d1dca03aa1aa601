import type { SnapshotId } from '@shared/domain/snapshot'
import type { AnswerPortion } from '@shared/inventory-work'
import type { SnapshotStore } from '../ports/snapshot-store'

/** Few at first, so that the first items come soon; then as many as are worth a message. */
const firstPortion = 8
const laterPortions = 128

/** Finds where the answers of snapshots lie, a portion at a time, so that they are read meanwhile. */
export async function* answerPortions(
  ids: readonly SnapshotId[],
  findAnswer: SnapshotStore['findAnswer'],
): AsyncGenerator<AnswerPortion> {
  for (let from = 0, size = firstPortion; from < ids.length; size = laterPortions) {
    const portion = ids.slice(from, from + size)
    yield await Promise.all(portion.map((id) => findAnswer(id)))
    from += portion.length
  }
}
