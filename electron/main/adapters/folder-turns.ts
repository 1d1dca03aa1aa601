import type { StorageError } from '@shared/app-error'
import { diskError } from '@shared/disk-error'
import { fail, type Result } from '@shared/result'
import { createTurnstile } from '@shared/turnstile'

/** Work on a folder whose only writer this process is: one piece at a time. */
export interface FolderTurns {
  /** Lets nobody else in meanwhile. */
  readonly inTurn: <Value>(work: () => Promise<Value>) => Promise<Value>
  /** The same once the folder is ready; gives what the disk refuses as a value. */
  readonly alone: <Value, Failure = never>(
    work: () => Promise<Result<Value, StorageError | Failure>>,
    failure?: (thrown: unknown) => StorageError,
  ) => Promise<Result<Value, StorageError | Failure>>
}

/** `prepare` makes the folder ready, before the first work on it. */
export function createFolderTurns(prepare: () => Promise<void>): FolderTurns {
  const inTurn = createTurnstile(1)
  let prepared: Promise<void> | null = null

  const ready = async () => {
    prepared ??= prepare()
    try {
      await prepared
    } catch (error) {
      // The next one tries again: the person may have made room.
      prepared = null
      throw error
    }
  }

  return {
    inTurn,
    async alone(work, failure = diskError) {
      try {
        return await inTurn(async () => {
          await ready()
          return work()
        })
      } catch (error) {
        return fail(failure(error))
      }
    },
  }
}
