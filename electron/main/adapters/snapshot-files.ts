import { randomUUID } from 'node:crypto'
import path from 'node:path'
import type { StorageError } from '@shared/app-error'
import {
  noAnnotation,
  type Snapshot,
  type SnapshotAnnotation,
  type SnapshotId,
} from '@shared/domain/snapshot'
import { newestFirst } from '@shared/domain/kept-snapshots'
import { fail, ok, type Result } from '@shared/result'
import type { SnapshotStore } from '../ports/snapshot-store'
import { diskError, systemCode } from '@shared/disk-error'
import { nodeDisk, unfinishedEnding, type Disk } from './disk'
import { beginDraft } from './snapshot-files-draft'
import { createFolderTurns } from './folder-turns'
import { listError } from './kept-files'
import { createSnapshotIndex, snapshotOf, type ShelvedSnapshot } from './snapshot-index'
import {
  indexName,
  noRevision,
  noteName,
  setAsideName,
  snapshotFilesIn,
  snapshotName,
  sortNames,
  trashName,
  type SortedNames,
} from './snapshot-names'
import { replaceNote } from './snapshot-notes'
import { findAnswer, readItem } from './snapshot-item'
import { idForm } from './snapshot-schema'
import { createSetAsideFolder } from './set-aside-folder'
import { createSnapshotShelf } from './snapshot-shelf'
import type { SnapshotTrailer } from './snapshot-trailer'
import { createTrash } from './trash'

export interface SnapshotFilesOptions {
  /** Where the snapshots are; made when it is not there. */
  readonly directory: string
  readonly disk?: Disk
  readonly now?: () => number
}

/** Where files that cannot be read are put. */
export function setAsideFolderIn(directory: string): string {
  return path.join(directory, setAsideName)
}

/**
 * One file each, `<id>.snapshot`: the raw answer byte for byte, then a line that describes it. Beside it, where there is
 * something to say, `<id>.<revision>.note`. The index only saves time: the files alone count.
 */
export function createSnapshotFiles({
  directory,
  disk = nodeDisk,
  now = Date.now,
}: SnapshotFilesOptions): SnapshotStore {
  const within = (name: string) => path.join(directory, name)
  const setAside = createSetAsideFolder(disk, setAsideFolderIn(directory), now)
  const index = createSnapshotIndex(disk, within(indexName))
  const shelf = createSnapshotShelf({ disk, directory, index, setAside, now })
  const trash = createTrash({
    disk,
    directory,
    folder: within(trashName),
    filesOf: snapshotFilesIn,
  })

  /** Makes the folder, and removes what a run that ended early left unfinished, and what was removed before. */
  const prepare = async () => {
    await disk.makeFolder(directory)
    // What cannot be removed now is removed by the next run.
    const { unfinished } = sortNames(await disk.names(directory))
    for (const name of unfinished) await disk.remove(within(name)).catch(() => undefined)
    await trash.empty().catch(() => undefined)
  }
  const { inTurn, alone } = createFolderTurns(prepare)

  const read = async (
    id: SnapshotId,
    { notes }: SortedNames,
  ): Promise<Result<ShelvedSnapshot, StorageError>> => {
    if (!idForm.test(id)) return fail({ kind: 'snapshot-not-found' })
    const found = await shelf.read(id, notes)
    return found.ok ? found : fail({ kind: 'snapshot-damaged', detail: found.error })
  }

  /** Gives a whole and flushed draft its name. The note comes first: with the name, all of it is there. */
  const name = (unfinished: string) => (trailer: SnapshotTrailer, said?: SnapshotAnnotation) =>
    inTurn(async (): Promise<Snapshot> => {
      const { id } = trailer
      const annotation = applicable(said, trailer.description.request.steamId)
      const finished = within(snapshotName(id))
      let revision = noRevision
      try {
        revision = await replaceNote(disk, directory, { id, said: annotation, old: [] })
        await disk.rename(unfinished, finished)
        await disk.syncFolder(directory)
      } catch (error) {
        // What is told to have failed must not turn up later.
        await disk.remove(finished).catch(() => undefined)
        await disk.remove(within(noteName(id, revision))).catch(() => undefined)
        throw error
      }
      const shelved = { ...trailer, annotation, revision }
      await shelf.put([shelved])
      return snapshotOf(shelved)
    })

  return {
    async begin(wanted) {
      const id = wanted ?? randomUUID()
      if (!idForm.test(id)) return fail({ kind: 'storage-failed', detail: 'EINVAL' })
      const made = await alone(async () =>
        // Only one that was made beforehand can be there already.
        wanted !== undefined && (await isThere(disk, within(snapshotName(id))))
          ? fail({ kind: 'storage-failed', detail: 'EEXIST' })
          : ok(),
      )
      if (!made.ok) return made
      const unfinished = within(`${id}${unfinishedEnding}`)
      return beginDraft({ id, unfinished, disk, name: name(unfinished) })
    },

    find: (id) =>
      alone(async () => {
        const found = await read(id, await shelf.names())
        if (!found.ok) return found
        const snapshot = snapshotOf(found.value)
        const { bytes, contents } = snapshot
        const answer = { path: within(snapshotName(id)), bytes, sha256: contents.sha256 }
        return ok({ snapshot, answer })
      }, readError),

    async findAnswer(id) {
      if (!idForm.test(id)) return fail({ kind: 'snapshot-not-found' })
      try {
        return await findAnswer(disk, within(snapshotName(id)), id)
      } catch (error) {
        return fail(readError(error))
      }
    },

    async readItem(id, place) {
      if (!idForm.test(id)) return fail({ kind: 'snapshot-not-found' })
      try {
        return await readItem(disk, within(snapshotName(id)), id, place)
      } catch (error) {
        return fail(readError(error))
      }
    },

    list: () =>
      alone(async () => {
        const { shelved, unmoved } = await shelf.survey()
        const snapshots = [...shelved.values()].map(snapshotOf).toSorted(newestFirst)
        return ok({ snapshots, setAside: [...unmoved, ...(await setAside.list())] })
      }, listError),

    annotate: (id, said) =>
      alone(async () => {
        const names = await shelf.names()
        const found = await read(id, names)
        if (!found.ok) return found
        const annotation = applicable(said, found.value.description.request.steamId)
        const old = names.notes.get(id) ?? []
        const revision = await replaceNote(disk, directory, { id, said: annotation, old })
        const shelved = { ...found.value, annotation, revision }
        await shelf.put([shelved])
        return ok(snapshotOf(shelved))
      }, changeError),

    remove: (ids) =>
      alone(async () => {
        await trash.put(ids.filter((id) => idForm.test(id)))
        await shelf.drop(ids)
        return ok()
      }),

    restore: (ids) =>
      alone(async () => {
        if (!(await trash.takeBack(ids))) return fail({ kind: 'snapshot-not-found' })
        const names = await shelf.names()
        const restored: ShelvedSnapshot[] = []
        for (const id of ids) {
          const found = await read(id, names)
          if (!found.ok) return found
          restored.push(found.value)
        }
        await shelf.put(restored)
        return ok(restored.map(snapshotOf))
      }),

    emptyTrash: () =>
      alone(async () => {
        await trash.empty()
        return ok()
      }),

    erase: (ids) =>
      alone(async () => {
        const { notes } = await shelf.names()
        for (const id of ids.filter((one) => idForm.test(one))) {
          await disk.remove(within(snapshotName(id)))
          for (const revision of notes.get(id) ?? []) {
            await disk.remove(within(noteName(id, revision)))
          }
        }
        await shelf.drop(ids)
        return ok()
      }),

    setAside: (id, reason) =>
      alone(async () => {
        if (!idForm.test(id)) return fail({ kind: 'snapshot-not-found' })
        const moved = await shelf.takeAway(id, reason)
        await shelf.drop([id])
        return ok(moved)
      }, changeError),
  }
}

async function isThere(disk: Disk, file: string): Promise<boolean> {
  try {
    await (await disk.open(file)).close()
    return true
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return false
    throw error
  }
}

/** Whose it is can only be said where the file does not say it. */
function applicable(said: SnapshotAnnotation | undefined, steamId: string): SnapshotAnnotation {
  if (said === undefined) return noAnnotation
  return steamId === '' ? said : { ...said, steamId: '' }
}

/** What stands in the way of reading; a disk that may not be written to does not. */
function readError(thrown: unknown): StorageError {
  const code = systemCode(thrown)
  if (code === null) throw thrown
  return code === 'ENOENT'
    ? { kind: 'snapshot-not-found' }
    : { kind: 'storage-failed', detail: code }
}

function changeError(thrown: unknown): StorageError {
  return systemCode(thrown) === 'ENOENT' ? { kind: 'snapshot-not-found' } : diskError(thrown)
}
