import type { SnapshotDescription } from '../../shared/domain/snapshot'
import { noContents, snapshotOf } from './snapshot-fixture'

/** A description as it may stand in a file; nothing is known but what the test says. */
export function described(
  request: Partial<SnapshotDescription['request']> = {},
  facts: Partial<Omit<SnapshotDescription, 'request'>> = {},
): SnapshotDescription {
  const contents = { ...noContents, sha256: 'a'.repeat(64) }
  const {
    id: _id,
    bytes: _bytes,
    annotation: _annotation,
    ...description
  } = snapshotOf(request, {
    contents,
    ...facts,
  })
  return description
}
