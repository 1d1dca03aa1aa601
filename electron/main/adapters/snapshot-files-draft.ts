import { fail, ok, type Result } from '@shared/result'
import type { StorageError } from '@shared/app-error'
import type {
  Snapshot,
  SnapshotAnnotation,
  SnapshotDescription,
  SnapshotId,
} from '@shared/domain/snapshot'
import { SnapshotWriteError, type SnapshotDraft } from '../ports/snapshot-store'
import { diskError } from '@shared/disk-error'
import { writeAt, type Disk, type WrittenFile } from './disk'
import { trailerOf, writableDescription, type SnapshotTrailer } from './snapshot-trailer'

export interface DraftPlace {
  readonly id: SnapshotId
  readonly unfinished: string
  readonly disk: Disk
  /** Names the whole and flushed file, with what the person says of it. Throws where the disk refuses. */
  readonly name: (trailer: SnapshotTrailer, annotation?: SnapshotAnnotation) => Promise<Snapshot>
}

/** Makes the empty file that a snapshot begins as. */
export async function beginDraft(place: DraftPlace): Promise<Result<SnapshotDraft, StorageError>> {
  try {
    return ok(createDraft(place, await place.disk.create(place.unfinished)))
  } catch (error) {
    return fail(diskError(error))
  }
}

type State = 'open' | 'failed' | 'committed' | 'discarded'

function createDraft(place: DraftPlace, file: WrittenFile): SnapshotDraft {
  const { id, unfinished, disk } = place
  let state: State = 'open'
  let failure: StorageError | null = null
  let appended = 0
  let isClosed = false

  const close = async () => {
    if (isClosed) return
    isClosed = true
    await file.close()
  }
  const failWith = (error: StorageError): StorageError => {
    state = 'failed'
    failure = error
    return error
  }
  const refusal = (): StorageError =>
    failure ?? { kind: 'storage-failed', detail: `draft ${state}` }

  /** The file's own size counts: the inventory process may have written to it. */
  const seal = async (described: SnapshotDescription): Promise<SnapshotTrailer> => {
    const { size } = await file.stat()
    const trailer = { id, bytes: size, description: described }
    await writeAt(file, trailerOf(trailer), size)
    await file.sync()
    await close()
    return trailer
  }

  return {
    answer: { path: unfinished, bytes: null, sha256: null },
    async append(piece) {
      if (state !== 'open') throw new SnapshotWriteError(refusal())
      try {
        await writeAt(file, piece, appended)
        appended += piece.length
      } catch (error) {
        throw new SnapshotWriteError(failWith(diskError(error)))
      }
    },
    // Nothing is held back here: what was appended is with the system, where any reader finds it.
    finish: () => Promise.resolve(state === 'open' ? ok() : fail(refusal())),
    async commit(described, annotation) {
      if (state !== 'open') return fail(refusal())
      const writable = writableDescription(described)
      if (!writable.ok) return fail(failWith({ kind: 'storage-failed', detail: writable.error }))
      try {
        const snapshot = await place.name(await seal(writable.value), annotation)
        state = 'committed'
        return ok(snapshot)
      } catch (error) {
        return fail(failWith(diskError(error)))
      }
    },
    async discard() {
      if (state === 'committed' || state === 'discarded') return
      state = 'discarded'
      // A draft that stays behind is removed by the next run.
      await close().catch(() => undefined)
      await disk.remove(unfinished).catch(() => undefined)
    },
  }
}
