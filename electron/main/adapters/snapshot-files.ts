import { randomUUID } from 'node:crypto'
import { mkdir, open, readdir, rm, type FileHandle } from 'node:fs/promises'
import path from 'node:path'
import type { StorageError } from '@shared/app-error'
import type { ItemPlace } from '@shared/domain/item-columns-builder'
import type { SnapshotId } from '@shared/domain/snapshot'
import { fail, ok, type Result } from '@shared/result'
import type { SnapshotStore } from '../ports/snapshot-store'
import { diskError } from './disk-error'
import { beginDraft, createDraftFile, type CreateDraftFile } from './snapshot-files-draft'
import { longestHeader, readHeader } from './snapshot-files-header'

export interface SnapshotFilesOptions {
  /** Where the snapshots are; made when it is not there. */
  readonly directory: string
  readonly createFile?: CreateDraftFile
}

/** Bytes that one item may have when it is read by itself. */
const longestItem = 1024 * 1024

const finishedEnding = '.snapshot'
const unfinishedEnding = '.part'

/** The form of our ids, and the reason why none of them can lead out of the folder. */
const idForm = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/

/** One file each, `<id>.snapshot`: a header line of JSON, then the raw answer byte for byte. */
export function createSnapshotFiles({
  directory,
  createFile = createDraftFile,
}: SnapshotFilesOptions): SnapshotStore {
  let prepared: Promise<void> | null = null

  /** Makes the folder, and removes what a run that ended early left unfinished. */
  const prepare = async () => {
    await mkdir(directory, { recursive: true, mode: 0o700 })
    for (const name of await readdir(directory)) {
      if (name.endsWith(unfinishedEnding)) await rm(path.join(directory, name), { force: true })
    }
  }

  const fileOf = (id: SnapshotId) => path.join(directory, `${id}${finishedEnding}`)

  /** Opens a snapshot, hands it on with the length of its header, and closes it. */
  const withSnapshot = async <Value>(
    id: SnapshotId,
    use: (file: FileHandle, header: number) => Promise<Result<Value, StorageError>>,
  ): Promise<Result<Value, StorageError>> => {
    if (!idForm.test(id)) return fail({ kind: 'snapshot-not-found' })
    let file: FileHandle | null = null
    try {
      file = await open(fileOf(id), 'r')
      const first = await readFully(file, 0, longestHeader)
      const header = readHeader(first)
      if (!header.ok) return fail({ kind: 'snapshot-damaged', detail: header.error })
      if (header.value.id !== id) {
        return fail({ kind: 'snapshot-damaged', detail: 'header of another snapshot' })
      }
      return await use(file, header.value.length)
    } catch (error) {
      return fail(readError(error))
    } finally {
      await file?.close()
    }
  }

  return {
    async begin(facts) {
      try {
        prepared ??= prepare()
        await prepared
      } catch (error) {
        // The next one tries again: the person may have made room.
        prepared = null
        return fail(diskError(error))
      }
      const id = randomUUID()
      const unfinished = path.join(directory, `${id}${unfinishedEnding}`)
      return beginDraft(
        id,
        facts,
        { folder: directory, unfinished, finished: fileOf(id) },
        createFile,
      )
    },
    find: (id) =>
      withSnapshot(id, (_, header) => Promise.resolve(ok({ path: fileOf(id), offset: header }))),
    readItem: (id, place) =>
      withSnapshot(id, async (file, header) => {
        const { size } = await file.stat()
        if (!isWithin(place, size - header)) {
          return fail({ kind: 'snapshot-damaged', detail: 'no item at that place' })
        }
        const bytes = await readFully(file, header + place.offset, place.length)
        return decode(bytes)
      }),
  }
}

function isWithin({ offset, length }: ItemPlace, bytes: number): boolean {
  if (!Number.isSafeInteger(offset) || !Number.isSafeInteger(length)) return false
  return offset >= 0 && length > 0 && length <= longestItem && offset + length <= bytes
}

function decode(bytes: Uint8Array): Result<string, StorageError> {
  try {
    return ok(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes))
  } catch {
    return fail({ kind: 'snapshot-damaged', detail: 'item is no UTF-8' })
  }
}

/** Up to so many bytes from a position on; fewer where the file ends. */
async function readFully(file: FileHandle, position: number, length: number): Promise<Uint8Array> {
  const buffer = Buffer.alloc(length)
  let filled = 0
  while (filled < length) {
    const { bytesRead } = await file.read(buffer, filled, length - filled, position + filled)
    if (bytesRead === 0) break
    filled += bytesRead
  }
  return buffer.subarray(0, filled)
}

/** What stands in the way of reading; a disk that may not be written to does not. */
function readError(thrown: unknown): StorageError {
  const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : null
  if (code === null) throw thrown
  return code === 'ENOENT'
    ? { kind: 'snapshot-not-found' }
    : { kind: 'storage-failed', detail: code }
}
