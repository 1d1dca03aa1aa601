import type { AppError } from '@shared/app-error'
import type { Result } from '@shared/result'
import type { NewVersion } from '@shared/updates'

export interface DownloadProgress {
  readonly bytes: number
  /** Null: not known. */
  readonly total: number | null
}

/** Looks for, fetches and puts in place another version of the app. Does nothing that it is not asked for. */
export interface Updater {
  /** Asks the host once. Null: it has nothing newer than what runs. */
  readonly check: (signal: AbortSignal) => Promise<Result<NewVersion | null, AppError>>
  /** Fetches what the last check found. Success: it is whole, and is what its description says. */
  readonly download: (
    signal: AbortSignal,
    tellProgress: (progress: DownloadProgress) => void,
  ) => Promise<Result<undefined, AppError>>
  /** Puts it in place and ends the app, which starts again if `restart`. Resolves only where that did not work. */
  readonly install: (restart: boolean) => Promise<AppError>
}
