import type { ProjectId } from '@shared/domain/project'
import type { AppApi } from '@shared/ipc-contract'
import { ok } from '@shared/result'
import type { ProjectStore, StoredProject } from '../ports/project-store'
import type { Sandbox } from '../ports/sandbox'
import type { ClientSecrets } from './client-secrets'
import { projectView } from './project-service'
import type { SandboxAccess } from './sandbox-access'

export interface SandboxPorts {
  readonly projects: ProjectStore
  readonly secrets: ClientSecrets
  readonly sandbox: Pick<Sandbox, 'credentials' | 'users'>
  readonly access: SandboxAccess
  readonly makeId: () => ProjectId
  /** What the project is called that is made for it. */
  readonly projectName: string
}

/** Trying the app without an account: a project that speaks to the built-in sandbox. */
export function createSandboxService(ports: SandboxPorts): Pick<AppApi, 'trySandbox'> {
  const { projects, secrets, sandbox, access, makeId, projectName } = ports

  return {
    async trySandbox() {
      const started = await access.start()
      if (!started.ok) return started
      const known = projects.list().find((project) => project.sandbox)
      const project: StoredProject = {
        id: known?.id ?? makeId(),
        name: known?.name ?? projectName,
        clientId: sandbox.credentials.clientId,
        endpoint: started.value,
        authentication: known?.authentication ?? 'signature',
        defaultCurrency: known?.defaultCurrency ?? '',
        sandbox: true,
        keychainEntry: 'none',
      }
      const saved = projects.put(project)
      if (!saved.ok) return saved
      const view = projectView(project, { secrets, sandbox: access })
      return ok({ project: view, users: sandbox.users })
    },
  }
}
