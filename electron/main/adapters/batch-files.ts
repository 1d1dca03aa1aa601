import path from 'node:path'
import type { StorageError } from '@shared/app-error'
import { systemCode } from '@shared/disk-error'
import type { BatchId } from '@shared/batch'
import type { SetAsideFile } from '@shared/domain/kept-snapshots'
import { fail, ok, type Result } from '@shared/result'
import { batchAfter, withoutTokens } from '../ports/batch-notes'
import type { BatchNote, BatchStore, KeptBatch } from '../ports/batch-store'
import {
  batchBytes,
  batchName,
  batchNames,
  journalName,
  noteBytes,
  readBatch,
  readJournal,
  type ReadBatch,
  type ReadJournal,
} from './batch-file'
import { nodeDisk, replaceFile, unfinishedEnding, type Disk } from './disk'
import { createFolderTurns } from './folder-turns'
import { listError, moveAsideWhole, readKeptFiles } from './kept-files'
import { createSetAsideFolder } from './set-aside-folder'

export interface BatchFilesOptions {
  /** Where the batches are; made when it is not there. */
  readonly directory: string
  readonly disk?: Disk
  readonly now?: () => number
}

interface Pending {
  readonly notes: BatchNote[]
  readonly written: Promise<Result<undefined, StorageError>>
}

/** Where batches that could not be read are put. */
export function batchesSetAsideIn(directory: string): string {
  return path.join(directory, 'set-aside')
}

/**
 * Two files each: `<id>.batch`, one sealed line that holds the batch as it once was, and `<id>.journal`, a sealed line for
 * each note since. A journal that cannot be added to is folded into its batch before anything else is noted.
 */
export function createBatchFiles({
  directory,
  disk = nodeDisk,
  now = Date.now,
}: BatchFilesOptions): BatchStore {
  const within = (name: string) => path.join(directory, name)
  const setAside = createSetAsideFolder(disk, batchesSetAsideIn(directory), now)
  /** Which writing of the file notes belong to, where the journal can be added to. */
  const open = new Map<BatchId, number>()
  /** Those whose journal is on disk by name too. */
  const hasName = new Set<BatchId>()
  /** Notes that wait for the disk: all of one moment are flushed at once. */
  const pending = new Map<BatchId, Pending>()

  /** Makes the folder, and removes what a run that ended early left unfinished, or had begun to remove. */
  const prepare = async () => {
    await disk.makeFolder(directory)
    const names = await disk.names(directory)
    const { ids, journals } = batchNames(names)
    const present = new Set(ids)
    const leftovers = [
      ...names.filter((name) => name.endsWith(unfinishedEnding)),
      ...journals.filter((id) => !present.has(id)).map(journalName),
    ]
    // What cannot be removed now is removed by the next run.
    for (const name of leftovers) await disk.remove(within(name)).catch(() => undefined)
  }

  const { alone } = createFolderTurns(prepare)

  /** Leaves the journal, whose notes are then those of another generation. */
  const replace = async (
    kept: KeptBatch,
    generation: number,
  ): Promise<Result<undefined, StorageError>> => {
    const { id } = kept.batch
    const bytes = batchBytes(kept, generation)
    if (!bytes.ok) return fail({ kind: 'storage-failed', detail: bytes.error })
    open.delete(id)
    await replaceFile(disk, within(batchName(id)), bytes.value)
    return ok()
  }

  const write = async (
    kept: KeptBatch,
    generation: number,
  ): Promise<Result<undefined, StorageError>> => {
    const { id } = kept.batch
    const replaced = await replace(kept, generation)
    if (!replaced.ok) return replaced
    await disk.remove(within(journalName(id)))
    open.set(id, generation)
    hasName.delete(id)
    return ok()
  }

  const journalOf = async ({ kept, generation }: ReadBatch) => {
    const bytes = await readUnlessGone(disk, within(journalName(kept.batch.id)))
    return bytes === null ? emptyJournal : readJournal(bytes, { kept, generation })
  }

  /** Puts what a journal says into its batch, so that a new one can begin. */
  const fold = async (
    { kept, generation }: ReadBatch,
    journal: ReadJournal,
  ): Promise<Result<number, StorageError>> => {
    const next = generation + 1
    if (journal.isDamaged) {
      const replaced = await replace(batchAfter(kept, journal.notes), next)
      if (!replaced.ok) return replaced
      await setAside.take(within(journalName(kept.batch.id)), damagedNotes, null)
    }
    const written = await write(batchAfter(kept, journal.notes), next)
    return written.ok ? ok(next) : written
  }

  /** As the two files say together. */
  const load = async (id: BatchId): Promise<Result<KeptBatch, string>> => {
    const read = readBatch(await disk.read(within(batchName(id))), id)
    if (!read.ok) return read
    const journal = await journalOf(read.value)
    open.delete(id)
    if (journal.isSound) open.set(id, read.value.generation)
    // A disk that may not be written to does not stand in the way of reading: then it is folded before the next note.
    else if (journal.isDamaged) {
      await fold(read.value, journal).catch((error: unknown) => {
        if (systemCode(error) === null) throw error
      })
    }
    return ok(batchAfter(read.value.kept, journal.notes))
  }

  /** The generation that notes go on with. */
  const generationOf = async (id: BatchId): Promise<Result<number, StorageError>> => {
    const known = open.get(id)
    if (known !== undefined) return ok(known)
    const bytes = await readUnlessGone(disk, within(batchName(id)))
    const read = bytes === null ? fail('is gone') : readBatch(bytes, id)
    if (!read.ok) return fail({ kind: 'storage-failed', detail: `batch ${read.error}` })
    return fold(read.value, await journalOf(read.value))
  }

  const flush = async (id: BatchId): Promise<Result<undefined, StorageError>> => {
    const { notes = [] } = pending.get(id) ?? {}
    pending.delete(id)
    const generation = await generationOf(id)
    if (!generation.ok) return generation
    const bytes = noteBytes(notes, generation.value)
    if (!bytes.ok) return fail({ kind: 'storage-failed', detail: bytes.error })
    // Where this ends halfway, the journal's last line may be cut.
    open.delete(id)
    await disk.appendToStay(within(journalName(id)), bytes.value)
    if (!hasName.has(id)) await disk.syncFolder(directory)
    hasName.add(id)
    open.set(id, generation.value)
    return ok()
  }

  return {
    list: () =>
      alone(async () => {
        const { ids, journals, misnamed } = batchNames(await disk.names(directory))
        const found = await readKeptFiles(ids, load)
        const hasJournal = new Set(journals)
        const unmoved: readonly SetAsideFile[] = await moveAsideWhole(setAside, now, [
          ...misnamed.map((file) => ({
            file: within(file),
            reason: 'its name is not that of a batch',
          })),
          // The notes first: without their batch the next start would take them for what a removal left.
          ...found.unreadable.flatMap(({ id, reason }) => [
            ...(hasJournal.has(id)
              ? [{ file: within(journalName(id)), reason: `its batch ${reason}` }]
              : []),
            { file: within(batchName(id)), reason },
          ]),
        ])
        return ok({
          batches: found.read.toSorted(newestFirst),
          setAside: [...unmoved, ...(await setAside.list())],
        })
      }, listError),

    create: (kept) =>
      alone(async () => {
        const bytes = await readUnlessGone(disk, within(batchName(kept.batch.id)))
        const before = bytes === null ? null : readBatch(bytes, kept.batch.id)
        return write(kept, before?.ok === true ? before.value.generation + 1 : 0)
      }),

    note(id, notes) {
      const waiting = pending.get(id)
      if (waiting !== undefined) {
        waiting.notes.push(...notes)
        return waiting.written
      }
      const written = alone(() => flush(id))
      pending.set(id, { notes: [...notes], written })
      return written
    },

    close: (batch) =>
      alone(async () => {
        const generation = await generationOf(batch.id)
        return generation.ok ? write(withoutTokens(batch), generation.value + 1) : generation
      }),

    remove: (id) =>
      alone(async () => {
        open.delete(id)
        await disk.remove(within(batchName(id)))
        await disk.remove(within(journalName(id)))
        await disk.syncFolder(directory)
        return ok()
      }),
  }
}

const emptyJournal: ReadJournal = { notes: [], isSound: true, isDamaged: false }
const damagedNotes = 'notes of a batch, some of which were damaged; the others count'

function newestFirst({ batch: left }: KeptBatch, { batch: right }: KeptBatch): number {
  return right.createdAt - left.createdAt || (left.id < right.id ? -1 : 1)
}

async function readUnlessGone(disk: Disk, file: string): Promise<Uint8Array | null> {
  try {
    return await disk.read(file)
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null
    throw error
  }
}
