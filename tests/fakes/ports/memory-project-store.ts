import type { StorageError } from '@shared/app-error'
import { fail, ok } from '@shared/result'
import type { ProjectStore, StoredProject } from '../../../electron/main/ports/project-store'

export interface MemoryProjectStore extends ProjectStore {
  /** Makes every write fail so, until it is set to null. */
  failure: StorageError | null
  /** Makes removals fail so. */
  removalFailure: StorageError | null
}

export function createMemoryProjectStore(first: readonly StoredProject[] = []): MemoryProjectStore {
  const projects = new Map(first.map((project) => [project.id, project]))
  const store: MemoryProjectStore = {
    failure: null,
    removalFailure: null,
    list: () => [...projects.values()],
    put(project) {
      if (store.failure !== null) return fail(store.failure)
      projects.set(project.id, project)
      return ok()
    },
    remove(id) {
      const failure = store.failure ?? store.removalFailure
      if (failure !== null) return fail(failure)
      projects.delete(id)
      return ok()
    },
  }
  return store
}
