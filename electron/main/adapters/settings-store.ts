import type { StorageError } from '@shared/app-error'
import type { DepositSettings } from '@shared/ipc-contract'
import { fail, ok, type Result } from '@shared/result'
import Store from 'electron-store'
import type { BlockStore } from '../ports/block-store'
import type { PreferenceStore } from '../ports/preference-store'
import type { ProjectStore } from '../ports/project-store'
import type { UpdateSettingsStore } from '../ports/update-settings'
import { diskError } from '@shared/disk-error'
import type { FolderUse, StoredSettings } from './stored-settings'
import type { WindowPlace } from './window-settings'

export interface SettingsStore {
  readonly projects: ProjectStore
  readonly preferences: PreferenceStore
  readonly windowPlace: {
    readonly read: () => WindowPlace | null
    readonly write: (place: WindowPlace) => Result<undefined, StorageError>
  }
  readonly libraryLimit: {
    readonly read: () => number | null
    readonly write: (limit: number | null) => Result<undefined, StorageError>
  }
  readonly folders: {
    readonly read: (use: FolderUse) => string | undefined
    readonly write: (use: FolderUse, folder: string) => Result<undefined, StorageError>
  }
  readonly deposits: {
    readonly read: () => DepositSettings
    readonly write: (settings: DepositSettings) => Result<undefined, StorageError>
  }
  readonly blocks: BlockStore
  readonly updates: UpdateSettingsStore
}

interface SettingsOptions {
  /** Folder of the settings file, absolute. */
  readonly folder: string
  /** What the file held when the app started. */
  readonly held: StoredSettings
}

/** The settings file, `config.json`, of which this process is the only writer. Writes are atomic. */
export function openSettingsStore({ folder, held }: SettingsOptions): SettingsStore {
  let settings = held
  let store: Store<StoredSettings> | null = null

  const change = (changed: Partial<StoredSettings>): Result<undefined, StorageError> => {
    const next = { ...settings, ...changed }
    try {
      store ??= new Store<StoredSettings>({ cwd: folder, configFileMode: 0o600 })
      store.store = next
    } catch (thrown) {
      return fail(diskError(thrown))
    }
    settings = next
    return ok()
  }

  return {
    projects: {
      list: () => settings.projects,
      put: (project, place = settings.projects.length) => {
        const known = settings.projects.some(({ id }) => id === project.id)
        const projects = known
          ? settings.projects.map((one) => (one.id === project.id ? project : one))
          : settings.projects.toSpliced(place, 0, project)
        return change({ projects })
      },
      remove: (removed) =>
        change({ projects: settings.projects.filter(({ id }) => id !== removed) }),
    },
    preferences: {
      read: () => settings.preferences,
      write: (preferences) => change({ preferences }),
    },
    windowPlace: {
      read: () => settings.windowPlace,
      write: (windowPlace) => change({ windowPlace }),
    },
    libraryLimit: {
      read: () => settings.libraryLimit,
      write: (libraryLimit) => change({ libraryLimit }),
    },
    folders: {
      read: (use) => settings.folders[use],
      write: (use, chosen) => change({ folders: { ...settings.folders, [use]: chosen } }),
    },
    deposits: {
      read: () => settings.deposits,
      write: (deposits) => change({ deposits }),
    },
    blocks: {
      read: () => settings.blocks,
      write: (blocks) => void change({ blocks }),
    },
    updates: {
      read: () => settings.updates,
      write: (updates) => change({ updates }),
    },
  }
}
