import type { InventoryFileHead } from '@shared/domain/inventory-file'
import type { Snapshot } from '@shared/domain/snapshot'

/** What a file may say of a snapshot: not the trade token, and no id of this machine. */
export function headOf(snapshot: Snapshot, partOf: number | null): InventoryFileHead {
  const { projectId: _projectId, ...request } = snapshot.request
  const { projectName, takenAt, annotation, source } = snapshot
  const guessed = (source.kind === 'imported' ? source.guessed : [])
    // The person has said it since.
    .filter((fact) => fact !== 'steamId' || request.steamId === '')
  return {
    request,
    projectName,
    takenAt,
    name: annotation.name,
    note: annotation.note,
    guessed,
    partOf,
  }
}
