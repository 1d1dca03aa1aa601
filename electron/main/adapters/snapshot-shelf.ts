import { setAsideFacts, type SetAsideFacts, type SetAsideFile } from '@shared/domain/kept-snapshots'
import { noAnnotation, type SnapshotId } from '@shared/domain/snapshot'
import { ok, type Result } from '@shared/result'
import path from 'node:path'
import type { Disk } from './disk'
import { moveAside, readKeptFiles, type UnreadableFile } from './kept-files'
import { snapshotOf, type ShelvedSnapshot, type SnapshotIndex } from './snapshot-index'
import {
  noRevision,
  noteName,
  snapshotName,
  sortNames,
  type NoteRevision,
  type SortedNames,
} from './snapshot-names'
import { readNote } from './snapshot-notes'
import type { SetAsideFolder } from './set-aside-folder'
import { readTrailer } from './snapshot-trailer'

type Shelved = ReadonlyMap<SnapshotId, ShelvedSnapshot>

/** What is in the folder, with the index kept in step. Calls must not overlap: the caller lets one in at a time. */
export interface SnapshotShelf {
  /** All of them, by what the folder holds now. What cannot be read is set aside on the way. */
  readonly survey: () => Promise<Survey>
  readonly put: (shelved: readonly ShelvedSnapshot[]) => Promise<void>
  readonly drop: (ids: readonly SnapshotId[]) => Promise<void>
  /** Tells the notes of each snapshot, for what follows. */
  readonly names: () => Promise<SortedNames>
  /** Reads one from its files. The failure says in a few words why it is none. Throws where it is not there. */
  readonly read: (
    id: SnapshotId,
    notes: SortedNames['notes'],
  ) => Promise<Result<ShelvedSnapshot, string>>
  /** Moves a snapshot and its notes to what was set aside. */
  readonly takeAway: (id: SnapshotId, reason: string) => Promise<SetAsideFile>
}

export interface Survey {
  readonly shelved: Shelved
  /** Files that cannot be read, and that the disk did not let be moved either. */
  readonly unmoved: readonly SetAsideFile[]
}

export interface ShelfPorts {
  readonly disk: Disk
  readonly directory: string
  readonly index: SnapshotIndex
  readonly setAside: SetAsideFolder
  readonly now: () => number
}

interface Unreadable extends UnreadableFile {
  readonly facts: SetAsideFacts | null
}

export function createSnapshotShelf(ports: ShelfPorts): SnapshotShelf {
  const { disk, directory, index, setAside } = ports
  /** What the index holds; null before it was read. Until then nothing is noted: the survey finds what is new. */
  let known: Shelved | null = null

  const within = (name: string) => path.join(directory, name)
  const names = async () => sortNames(await disk.names(directory))

  const annotationOf = async (id: SnapshotId, revisions: readonly NoteRevision[]) => {
    for (const revision of revisions.toReversed()) {
      const file = within(noteName(id, revision))
      const said = readNote(await disk.read(file))
      if (said.ok) return { annotation: said.value, revision }
      // The snapshot itself is good: it is not lost for its note.
      await setAside.take(file, said.error, null).catch(() => undefined)
    }
    return { annotation: noAnnotation, revision: noRevision }
  }

  const read = async (
    id: SnapshotId,
    revisions: readonly NoteRevision[],
  ): Promise<Result<ShelvedSnapshot, string>> => {
    const file = await disk.open(within(snapshotName(id)))
    try {
      const trailer = await readTrailer(file, id)
      if (!trailer.ok) return trailer
      return ok({ ...trailer.value, ...(await annotationOf(id, revisions)) })
    } finally {
      await file.close()
    }
  }

  /** Its notes go first: what is left behind where this ends halfway is set aside the next time. */
  const takeAway = async (
    { id, reason, facts }: Unreadable,
    revisions: readonly NoteRevision[],
  ): Promise<SetAsideFile> => {
    for (const revision of revisions) {
      await setAside.take(within(noteName(id, revision)), reason, null)
    }
    return setAside.take(within(snapshotName(id)), reason, facts)
  }

  /** By the index, else by what its file still says of it. */
  const factsOf = async (id: SnapshotId, revisions: readonly NoteRevision[]) => {
    const indexed = (known ?? (await index.read()).entries).get(id)
    if (indexed !== undefined) return factsIn(indexed)
    const found = await readKeptFiles([id], () => read(id, revisions))
    return factsIn(found.read[0])
  }

  /** Reads files that the index does not know. */
  const readAll = async (
    ids: readonly SnapshotId[],
    notes: SortedNames['notes'],
    before: Shelved,
  ) => {
    const found = await readKeptFiles(ids, (id) => read(id, notes.get(id) ?? []))
    const unreadable = found.unreadable.map((one) => ({
      ...one,
      facts: factsIn(before.get(one.id)),
    }))
    return { read: found.read, unreadable }
  }

  const setAsideAll = (
    { misnamed, notes }: SortedNames,
    unreadable: readonly Unreadable[],
  ): Promise<readonly SetAsideFile[]> => {
    const reason = 'its name is not that of a snapshot'
    return moveAside(
      [
        ...misnamed.map((file) => ({
          file,
          reason,
          facts: null,
          take: () => setAside.take(within(file), reason, null),
        })),
        ...unreadable.map((one) => ({
          file: snapshotName(one.id),
          reason: one.reason,
          facts: one.facts,
          take: () => takeAway(one, notes.get(one.id) ?? []),
        })),
      ],
      ports.now,
    )
  }

  /** Notes that newer ones have replaced, and notes of snapshots that are gone: an end halfway leaves them. */
  const removeSpentNotes = async ({ ids, notes }: SortedNames) => {
    const present = new Set(ids)
    for (const [id, revisions] of notes) {
      const spent = present.has(id) ? revisions.slice(0, -1) : revisions
      for (const revision of spent) {
        await disk.remove(within(noteName(id, revision))).catch(() => undefined)
      }
    }
  }

  const note = async (put: readonly ShelvedSnapshot[], gone: readonly SnapshotId[]) => {
    if (known === null) return
    const before = known
    const after = new Map(known)
    for (const id of gone) after.delete(id)
    for (const one of put) after.set(one.id, one)
    known = after
    await index.note({ put, gone: gone.flatMap((id) => before.get(id) ?? []) }, after)
  }

  return {
    async survey() {
      const reading = known === null ? await index.read() : null
      const before = known ?? reading?.entries ?? new Map<SnapshotId, ShelvedSnapshot>()
      const found = await names()
      const after = new Map<SnapshotId, ShelvedSnapshot>()
      const unknown: SnapshotId[] = []
      for (const id of found.ids) {
        const one = before.get(id)
        if (one?.revision === (found.notes.get(id)?.at(-1) ?? noRevision)) after.set(id, one)
        else unknown.push(id)
      }
      const { read: put, unreadable } = await readAll(unknown, found.notes, before)
      for (const one of put) after.set(one.id, one)
      const unmoved = await setAsideAll(found, unreadable)
      await removeSpentNotes(found)
      known = after
      const gone = [...before.values()].filter(({ id }) => !after.has(id))
      // Of an empty library there is nothing to find quickly.
      if (reading?.isSound === false && after.size > 0) await index.write(after)
      else await index.note({ put, gone }, after)
      return { shelved: after, unmoved }
    },
    put: (put) => note(put, []),
    drop: (ids) => note([], ids),
    names,
    read: (id, notes) => read(id, notes.get(id) ?? []),
    async takeAway(id, reason) {
      const revisions = (await names()).notes.get(id) ?? []
      return takeAway({ id, reason, facts: await factsOf(id, revisions) }, revisions)
    },
  }
}

function factsIn(shelved: ShelvedSnapshot | undefined): SetAsideFacts | null {
  return shelved === undefined ? null : setAsideFacts(snapshotOf(shelved))
}
