import type { StorageError } from '@shared/app-error'
import type { ExportFile } from '@shared/inventory-work'
import type { Result } from '@shared/result'

/** Where a file of the person's own goes, outside of what the app keeps for itself. */
export interface FilePlace extends ExportFile {
  /** The file's name without its folder. */
  readonly name: string
  /** The folder's own name. */
  readonly folder: string
}

/** Files that the person chose places for. */
export interface UserFiles {
  readonly placeAt: (path: string) => FilePlace
  readonly placeIn: (folder: string, name: string) => FilePlace
  readonly namesIn: (folder: string) => Promise<Result<readonly string[], StorageError>>
  /** Whole or not at all; gives its bytes. */
  readonly write: (
    place: FilePlace,
    content: string | Uint8Array,
  ) => Promise<Result<number, StorageError>>
  /** Removes what a process that ended left unfinished there. Harmless where there is nothing. */
  readonly clear: (place: FilePlace) => void
}
