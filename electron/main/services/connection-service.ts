import type { AppError } from '@shared/app-error'
import { apiErrorCodes, type ApiError } from '@shared/domain/api-error'
import { userInventoryParameters } from '@shared/domain/api-parameters'
import type { CallCheck, ConnectionReport } from '@shared/connection-report'
import type { InventoryRequest } from '@shared/domain/inventory-request'
import type { AppApi, CallId, CallProgress } from '@shared/ipc-contract'
import { fail, ok, type Result } from '@shared/result'
import type { Clock } from '../ports/clock'
import type { ProjectStore, StoredProject } from '../ports/project-store'
import type { ClientSecrets } from './client-secrets'
import type { CallInventory, CheckedInventory } from './inventory-call'
import { projectView } from './project-service'
import type { RunningCalls } from './running-calls'
import type { SandboxAccess } from './sandbox-access'
import { shownSignature } from './signed-request'
import { unlessAborted } from './unless-aborted'

export interface ConnectionPorts {
  readonly projects: Pick<ProjectStore, 'list'>
  readonly secrets: ClientSecrets
  readonly sandbox: SandboxAccess
  readonly callInventory: CallInventory
  readonly calls: RunningCalls
  readonly clock: Clock
  readonly tellProgress: (progress: CallProgress) => void
}

/**
 * A Steam user that does not exist: the second highest account number that 32 bits hold, twice as far as Steam has
 * come. With a token of the right form, so that what is refused is the user and not the form.
 */
const nobody = { steamId: '76561202255233022', tradeToken: 'AAAAAAAA' } as const

/** "Check connection": a `user_inventory` call for {@link nobody} tells whether SkinsBack accepts who asks. */
export function createConnectionService(ports: ConnectionPorts): Pick<AppApi, 'checkConnection'> {
  const { projects, secrets, calls, clock } = ports

  const check = async (
    project: StoredProject,
    callId: CallId,
    signal: AbortSignal,
  ): Promise<Result<ConnectionReport, AppError>> => {
    const onStage = (stage: CallProgress['stage']) => ports.tellProgress({ callId, stage })
    onStage({ kind: 'keychain' })
    const secret = await unlessAborted(secrets.resolve(project), signal)
    const call = secret.ok ? await probe(project, secret.value, signal, onStage) : null
    if (signal.aborted) return fail({ kind: 'cancelled' })
    return ok({
      checkedAt: clock.now(),
      // Asked for after the call, which starts the sandbox where that is what is checked.
      endpoint: projectView(project, ports).endpoint,
      secret: secret.ok
        ? { kind: 'found', state: secrets.stateOf(project) }
        : { kind: 'failed', error: secret.error },
      call,
    })
  }

  const probe = async (
    project: StoredProject,
    clientSecret: string,
    signal: AbortSignal,
    onStage: (stage: CallProgress['stage']) => void,
  ): Promise<CallCheck> => {
    const request = probeRequest(project)
    const started = clock.monotonic()
    const outcome = await ports.callInventory({ request, project, clientSecret, signal, onStage })
    // Not kept: it was asked for to see who may ask.
    if (outcome.ok) await outcome.value.draft.discard()
    const milliseconds = Math.round(clock.monotonic() - started)
    const signature = shownSignature(userInventoryParameters(request), project)
    const answer = acceptingAnswer(outcome)
    return answer === null && !outcome.ok
      ? { kind: 'failed', milliseconds, error: outcome.error, signature }
      : { kind: 'accepted', milliseconds, answer: answer ?? 'success', signature }
  }

  return {
    async checkConnection(id, callId) {
      const project = projects.list().find((one) => one.id === id)
      if (project === undefined) return fail({ kind: 'project-not-found' })
      return calls.run(callId, (signal) => check(project, callId, signal))
    },
  }
}

function probeRequest({ id }: StoredProject): InventoryRequest {
  return {
    projectId: id,
    game: 'rust',
    ...nobody,
    currency: '',
    multiplier: '',
    customCurrency: '',
    customCurrencyRate: '',
  }
}

/** SkinsBack's words when they show that it knew who asked; null when they do not. */
function acceptingAnswer(outcome: Result<CheckedInventory, AppError>): string | null {
  if (outcome.ok) return 'success'
  if (outcome.error.kind !== 'api-error') return null
  const { error } = outcome.error
  if (!belongsToMethod(error)) return null
  return error.code === null ? error.message : `${error.message} (${error.code})`
}

/** Errors with a positive code belong to the method, which is run only for a project that was recognised. */
function belongsToMethod({ name, code }: ApiError): boolean {
  return name === null ? Number(code) > 0 : apiErrorCodes[name] > 0
}
