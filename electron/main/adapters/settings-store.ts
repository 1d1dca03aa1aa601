import type { StorageError } from '@shared/app-error'
import type { DepositSettings } from '@shared/ipc-contract'
import type { StartNotice } from '@shared/start-notice'
import { fail, ok, type Result } from '@shared/result'
import Store from 'electron-store'
import { copyFileSync, readFileSync, renameSync } from 'node:fs'
import path from 'node:path'
import type { BlockStore } from '../ports/block-store'
import type { PreferenceStore } from '../ports/preference-store'
import type { ProjectStore } from '../ports/project-store'
import type { UpdateSettingsStore } from '../ports/update-settings'
import { diskError } from '@shared/disk-error'
import { firstSettings, readSettings, type FolderUse, type StoredSettings } from './stored-settings'
import { settingsFile, type WindowPlace } from './window-settings'

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
  /** What was amiss with the file when it was read. */
  readonly notices: readonly StartNotice[]
}

interface SettingsOptions {
  /** Folder of the settings file, absolute. */
  readonly folder: string
  readonly now: () => number
}

/**
 * The settings file, `config.json`. It is read once, when this is called; from then on this process is its only
 * writer. Writes are atomic. A file that cannot be read is put aside under another name and reported.
 */
export function openSettingsStore({ folder, now }: SettingsOptions): SettingsStore {
  const file = settingsFile(folder)
  const aside = path.join(folder, `config.unreadable-${fileTime(now())}.json`)
  const start = readFile(file, aside)
  let settings = start.settings
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
    notices: start.setAside === null ? [] : [{ kind: 'settings-set-aside', file: start.setAside }],
  }
}

interface FileReading {
  readonly settings: StoredSettings
  /** Where the file was put; null where it was good, or not there yet. */
  readonly setAside: string | null
}

function readFile(file: string, aside: string): FileReading {
  let held: unknown
  try {
    held = JSON.parse(readFileSync(file, 'utf8'))
  } catch (thrown) {
    const isThere = !(thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT')
    return {
      settings: firstSettings,
      setAside: isThere ? putAside(file, aside, renameSync) : null,
    }
  }
  const { settings, damaged } = readSettings(held)
  // What could be read goes on being used, so the file stays, and a copy of it is put aside.
  return { settings, setAside: damaged ? putAside(file, aside, copyFileSync) : null }
}

/** Where even that is refused, the file stays where it is, and that is the place to name. */
function putAside(file: string, aside: string, put: (from: string, to: string) => void): string {
  try {
    put(file, aside)
    return aside
  } catch {
    return file
  }
}

/** As it may stand in a file's name everywhere. */
function fileTime(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replaceAll(/[:.]/gu, '-')
}
