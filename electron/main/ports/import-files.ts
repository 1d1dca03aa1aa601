import type { ImportError } from '@shared/app-error'
import type { Result } from '@shared/result'

/** Files that a person wants imported, looked at before they are read. */
export interface ImportFiles {
  /** The name without its folder: all that the page may learn of a path. */
  readonly nameOf: (path: string) => string
  /** Only what is a file and there passes: a folder, a device or a pipe could be read without end. */
  readonly look: (path: string) => Promise<Result<FileFacts, ImportError>>
}

export interface FileFacts {
  readonly bytes: number
  /** Milliseconds since 1970. */
  readonly modifiedAt: number
}
