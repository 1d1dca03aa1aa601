import type { AppError } from '@shared/app-error'
import type { Project } from '@shared/domain/project'
import { fail, ok, type Result } from '@shared/result'
import type { Sandbox } from '../ports/sandbox'

/** Where calls of a project go: the sandbox has another address in each run, and starts only when it is used. */
export interface SandboxAccess {
  /** Null until the sandbox was started in this run. */
  readonly runningEndpoint: () => string | null
  readonly start: () => Promise<Result<string, SandboxFailure>>
  readonly endpointOf: (project: Project) => Promise<Result<string, SandboxFailure>>
}

export type SandboxFailure = Extract<AppError, { kind: 'sandbox-failed' }>

export function createSandboxAccess(sandbox: Pick<Sandbox, 'start'>): SandboxAccess {
  let running: string | null = null
  const start: SandboxAccess['start'] = async () => {
    try {
      const { endpoint } = await sandbox.start()
      running = endpoint
      return ok(endpoint)
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error)
      return fail({ kind: 'sandbox-failed', detail })
    }
  }
  return {
    runningEndpoint: () => running,
    start,
    endpointOf: async (project) => (project.sandbox ? start() : ok(project.endpoint)),
  }
}
