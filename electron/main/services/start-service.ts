import type { AppApi, StartState } from '@shared/ipc-contract'
import type { StartNotice } from '@shared/start-notice'
import { ok } from '@shared/result'
import type { PreferenceStore } from '../ports/preference-store'
import type { Sandbox } from '../ports/sandbox'
import type { ProjectService } from './project-service'
import type { WaitingFiles } from './waiting-files'

export interface StartPorts {
  readonly projects: Pick<ProjectService, 'views'>
  readonly preferences: Pick<PreferenceStore, 'read'>
  readonly sandbox: Pick<Sandbox, 'users'>
  readonly waiting: Pick<WaitingFiles, 'count'>
  readonly versions: StartState['versions']
  /** Asked for whenever a page starts. */
  readonly notices: () => readonly StartNotice[]
}

/** What the first paint needs. */
export function createStartService(ports: StartPorts): Pick<AppApi, 'readStart'> {
  return {
    readStart: async () =>
      ok({
        projects: ports.projects.views(),
        preferences: ports.preferences.read(),
        sandboxUsers: ports.sandbox.users,
        filesWaiting: ports.waiting.count(),
        versions: ports.versions,
        notices: ports.notices(),
      }),
  }
}
