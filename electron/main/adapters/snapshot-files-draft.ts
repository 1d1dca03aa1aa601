import { open, rename, rm, type FileHandle } from 'node:fs/promises'
import { fail, ok, type Result } from '@shared/result'
import type { StorageError } from '@shared/app-error'
import type { Snapshot } from '@shared/domain/snapshot'
import { SnapshotWriteError, type SnapshotDraft, type SnapshotFacts } from '../ports/snapshot-store'
import { diskError } from './disk-error'
import { headerLine } from './snapshot-files-header'

/** What a draft does to a file: a seam for disks that fail. */
export type DraftFile = Pick<FileHandle, 'write' | 'sync' | 'close'>
export type CreateDraftFile = (path: string) => Promise<DraftFile>

/** For this user's eyes alone, and never on top of a file that is there. */
export const createDraftFile: CreateDraftFile = (path) => open(path, 'wx', 0o600)

export interface DraftPlace {
  readonly folder: string
  /** Where it is written first, and what it is called when it is a snapshot. */
  readonly unfinished: string
  readonly finished: string
}

/** Begins a snapshot file by its header. */
export async function beginDraft(
  id: string,
  facts: SnapshotFacts,
  place: DraftPlace,
  createFile: CreateDraftFile,
): Promise<Result<SnapshotDraft, StorageError>> {
  const header = headerLine(id, facts)
  let file: DraftFile | null = null
  try {
    file = await createFile(place.unfinished)
    await writeAll(file, header)
  } catch (error) {
    await file?.close().catch(() => undefined)
    await rm(place.unfinished, { force: true }).catch(() => undefined)
    return fail(diskError(error))
  }
  return ok(createDraft(id, facts, place, file, header.length))
}

type State = 'open' | 'failed' | 'committed' | 'discarded'

function createDraft(
  id: string,
  facts: SnapshotFacts,
  place: DraftPlace,
  file: DraftFile,
  offset: number,
): SnapshotDraft {
  let state: State = 'open'
  let failure: StorageError | null = null
  let bytes = 0
  let isClosed = false

  const close = async () => {
    if (isClosed) return
    isClosed = true
    await file.close()
  }
  const failWith = (error: unknown): StorageError => {
    state = 'failed'
    failure = diskError(error)
    return failure
  }
  const refusal = (): StorageError =>
    failure ?? { kind: 'storage-failed', detail: `draft ${state}` }

  return {
    answer: { path: place.unfinished, offset },
    async append(piece) {
      if (state !== 'open') throw new SnapshotWriteError(refusal())
      try {
        await writeAll(file, piece)
        bytes += piece.length
      } catch (error) {
        throw new SnapshotWriteError(failWith(error))
      }
    },
    // Nothing is held back here: what was appended is with the system, where any reader finds it.
    finish: () => Promise.resolve(state === 'open' ? ok() : fail(refusal())),
    async commit() {
      if (state !== 'open') return fail(refusal())
      try {
        await file.sync()
        await close()
        await rename(place.unfinished, place.finished)
        await syncFolder(place.folder)
        state = 'committed'
      } catch (error) {
        // What is told to have failed must not turn up later.
        await rm(place.finished, { force: true }).catch(() => undefined)
        return fail(failWith(error))
      }
      const { request, projectName, takenAt } = facts
      const snapshot: Snapshot = { id, request, projectName, takenAt, bytes }
      return ok(snapshot)
    },
    async discard() {
      if (state === 'committed' || state === 'discarded') return
      state = 'discarded'
      // A draft that stays behind is removed by the next run.
      await close().catch(() => undefined)
      await rm(place.unfinished, { force: true }).catch(() => undefined)
    },
  }
}

/** A write may take fewer bytes than it was given. */
async function writeAll(file: DraftFile, bytes: Uint8Array): Promise<void> {
  for (let from = 0; from < bytes.length;) {
    const { bytesWritten } = await file.write(bytes, from, bytes.length - from, null)
    from += bytesWritten
  }
}

/** The new name is on disk only when the folder is. Windows cannot open folders, and does this by itself. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
