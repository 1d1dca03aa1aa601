import type { StartNotice } from '@shared/start-notice'
import { copyFileSync, readFileSync, renameSync } from 'node:fs'
import path from 'node:path'
import { firstSettings, readSettings, type StoredSettings } from './stored-settings'
import { settingsFile } from './window-settings'

/** What the settings file held when the app started. */
export interface SettingsFileReading {
  readonly settings: StoredSettings
  /** What was amiss with the file. */
  readonly notices: readonly StartNotice[]
}

interface SettingsFileOptions {
  /** Folder of the settings file, absolute. */
  readonly folder: string
  readonly now: () => number
}

/** Reads the settings file, `config.json`. One that cannot be read is put aside under another name and reported. */
export function readSettingsFile({ folder, now }: SettingsFileOptions): SettingsFileReading {
  const aside = path.join(folder, `config.unreadable-${fileTime(now())}.json`)
  const { settings, setAside } = readFile(settingsFile(folder), aside)
  return {
    settings,
    notices: setAside === null ? [] : [{ kind: 'settings-set-aside', file: setAside }],
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
