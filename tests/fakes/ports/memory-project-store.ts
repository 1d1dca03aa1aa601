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
  let projects = [...first]
  const store: MemoryProjectStore = {
    failure: null,
    removalFailure: null,
    list: () => projects,
    put(project, place = projects.length) {
      if (store.failure !== null) return fail(store.failure)
      const known = projects.findIndex(({ id }) => id === project.id)
      projects = known >= 0 ? projects.with(known, project) : projects.toSpliced(place, 0, project)
      return ok()
    },
    remove(id) {
      const failure = store.failure ?? store.removalFailure
      if (failure !== null) return fail(failure)
      projects = projects.filter((project) => project.id !== id)
      return ok()
    },
  }
  return store
}
