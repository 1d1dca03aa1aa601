import type { AppApi, StartState } from '@shared/ipc-contract'
import type { StartNotice } from '@shared/start-notice'
import { app } from 'electron'
import { readSettingsFile, type SettingsFileReading } from './adapters/settings-file'
import { systemClock } from './adapters/system-clock'
import { usersForPage } from './sandbox/steam-users'
import { firstSecretState } from './services/client-secrets'
import { projectView } from './services/project-service'
import { createStartService } from './services/start-service'
import type { WaitingFiles } from './services/waiting-files'

export interface FirstScreen {
  readonly settingsRead: SettingsFileReading
  /** The answer as long as nothing else could be called that changes it. */
  readonly readStart: AppApi['readStart']
}

/** All that the first paint waits for, so that the other services come after it. Needs a ready app. */
export function readFirstScreen(
  waiting: WaitingFiles,
  pageNotices: () => readonly StartNotice[],
): FirstScreen {
  const settingsRead = readSettingsFile({
    folder: app.getPath('userData'),
    now: systemClock.now,
  })
  const { settings, notices } = settingsRead
  const atStart = {
    secrets: { stateOf: firstSecretState },
    sandbox: { runningEndpoint: () => null },
  }
  return {
    settingsRead,
    ...createStartService({
      projects: { views: () => settings.projects.map((project) => projectView(project, atStart)) },
      preferences: { read: () => settings.preferences },
      sandbox: { users: usersForPage },
      waiting,
      versions: appVersions(),
      notices: () => [...notices, ...pageNotices()],
    }),
  }
}

export function appVersions(): StartState['versions'] {
  return {
    app: app.getVersion(),
    electron: process.versions.electron,
    platform: process.platform,
  }
}
