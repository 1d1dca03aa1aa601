import { randomUUID } from 'node:crypto'
import type { SnapshotId } from '@shared/domain/snapshot'
import { unfinishedEnding } from './disk'
import { idForm } from './snapshot-schema'

const snapshotEnding = '.snapshot'
const noteForm = /^(?<id>.{36})\.(?<revision>[1-9]\d{0,14}-[\da-f]{8})\.note$/u

/** Within the folder of the snapshots. */
export const indexName = 'index.jsonl'
export const trashName = 'trash'
export const setAsideName = 'set-aside'

export const snapshotName = (id: SnapshotId) => `${id}${snapshotEnding}`

/**
 * Which note of a snapshot it is: a count, and digits that make it unlike every other. So names alone tell which note is
 * the newest, and whether the index knows that one.
 */
export type NoteRevision = string

export const revisionForm = /^[1-9]\d{0,14}-[\da-f]{8}$/u

/** Where there is no note. */
export const noRevision: NoteRevision = ''

export function revisionAfter(last: NoteRevision | undefined): NoteRevision {
  const count = last === undefined ? 0 : Number.parseInt(last, 10)
  return `${count + 1}-${randomUUID().slice(0, 8)}`
}

export const noteName = (id: SnapshotId, revision: NoteRevision) => `${id}.${revision}.note`

/** What the files of a folder are by their names. */
export interface SortedNames {
  readonly ids: readonly SnapshotId[]
  /** Names that end as those of snapshots do, and are none. */
  readonly misnamed: readonly string[]
  /** The revisions of the notes, the newest last. */
  readonly notes: ReadonlyMap<SnapshotId, readonly NoteRevision[]>
  readonly unfinished: readonly string[]
}

export function sortNames(names: readonly string[]): SortedNames {
  const ids: SnapshotId[] = []
  const misnamed: string[] = []
  const notes = new Map<SnapshotId, NoteRevision[]>()
  const unfinished: string[] = []
  for (const name of names) {
    if (name.endsWith(unfinishedEnding)) unfinished.push(name)
    else if (name.endsWith(snapshotEnding)) {
      const id = name.slice(0, -snapshotEnding.length)
      if (idForm.test(id)) ids.push(id)
      else misnamed.push(name)
    } else {
      const { id, revision } = noteForm.exec(name)?.groups ?? {}
      if (id === undefined || revision === undefined || !idForm.test(id)) continue
      const revisions = notes.get(id)
      if (revisions === undefined) notes.set(id, [revision])
      else revisions.push(revision)
    }
  }
  for (const revisions of notes.values()) {
    revisions.sort((left, right) => Number.parseInt(left, 10) - Number.parseInt(right, 10))
  }
  return { ids, misnamed, notes, unfinished }
}

/** A snapshot and then its notes, the newest first. */
export function snapshotFilesIn(names: readonly string[]): (id: SnapshotId) => readonly string[] {
  const { ids, notes } = sortNames(names)
  const present = new Set(ids)
  return (id) =>
    present.has(id)
      ? [
          snapshotName(id),
          ...(notes.get(id) ?? []).map((revision) => noteName(id, revision)).toReversed(),
        ]
      : []
}
