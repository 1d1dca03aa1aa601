import type { SnapshotId } from '@shared/domain/snapshot'
import { unfinishedEnding } from './snapshot-disk'
import { idForm } from './snapshot-schema'

const snapshotEnding = '.snapshot'
const noteForm = /^(?<id>.{36})\.(?<revision>[1-9]\d{0,14})\.note$/u

/** Within the folder of the snapshots. */
export const indexName = 'index.jsonl'
export const trashName = 'trash'
export const setAsideName = 'set-aside'

export const snapshotName = (id: SnapshotId) => `${id}${snapshotEnding}`

/** Each new note has a name of its own, so that names alone tell whether the index knows the present one. */
export const noteName = (id: SnapshotId, revision: number) => `${id}.${revision}.note`

/** What the files of a folder are by their names. */
export interface SortedNames {
  readonly ids: readonly SnapshotId[]
  /** Names that end as those of snapshots do, and are none. */
  readonly misnamed: readonly string[]
  /** The revisions of the notes, the newest last. */
  readonly notes: ReadonlyMap<SnapshotId, readonly number[]>
  readonly unfinished: readonly string[]
}

export function sortNames(names: readonly string[]): SortedNames {
  const ids: SnapshotId[] = []
  const misnamed: string[] = []
  const notes = new Map<SnapshotId, number[]>()
  const unfinished: string[] = []
  for (const name of names) {
    if (name.endsWith(unfinishedEnding)) unfinished.push(name)
    else if (name.endsWith(snapshotEnding)) {
      const id = name.slice(0, -snapshotEnding.length)
      if (idForm.test(id)) ids.push(id)
      else misnamed.push(name)
    } else {
      const { id, revision } = noteForm.exec(name)?.groups ?? {}
      if (id === undefined || !idForm.test(id)) continue
      const revisions = notes.get(id)
      if (revisions === undefined) notes.set(id, [Number(revision)])
      else revisions.push(Number(revision))
    }
  }
  for (const revisions of notes.values()) revisions.sort((left, right) => left - right)
  return { ids, misnamed, notes, unfinished }
}
