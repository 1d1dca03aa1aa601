import type { StorageError } from '@shared/app-error'
import type { Project, ProjectId } from '@shared/domain/project'
import type { Result } from '@shared/result'

/** A project as it is kept: with the mark that says whether the keychain was given its secret. */
export interface StoredProject extends Project {
  readonly secretInKeychain: boolean
}

export interface ProjectStore {
  /** In the order in which they were added. */
  readonly list: () => readonly StoredProject[]
  /** Adds it, or replaces the one with that id. */
  readonly put: (project: StoredProject) => Result<undefined, StorageError>
  readonly remove: (id: ProjectId) => Result<undefined, StorageError>
}
