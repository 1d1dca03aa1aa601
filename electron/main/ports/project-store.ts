import type { StorageError } from '@shared/app-error'
import type { Project, ProjectId } from '@shared/domain/project'
import type { Result } from '@shared/result'

/**
 * What the keychain holds for a project, as far as this app put it there. A locked keychain may say that it has no such
 * entry, so the mark is kept apart from it. `stale`: there may be an entry, but it is not the project's secret: it
 * only waits to be overwritten or removed.
 */
export const keychainEntries = ['none', 'current', 'stale'] as const
export type KeychainEntry = (typeof keychainEntries)[number]

/** A project as it is kept. */
export interface StoredProject extends Project {
  readonly keychainEntry: KeychainEntry
}

export interface ProjectStore {
  /** In the order in which they were added. */
  readonly list: () => readonly StoredProject[]
  /** Replaces the one with that id, or adds it: at this place in the list, else at its end. */
  readonly put: (project: StoredProject, place?: number) => Result<undefined, StorageError>
  readonly remove: (id: ProjectId) => Result<undefined, StorageError>
}
