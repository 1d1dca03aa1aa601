import type { AppError } from '@shared/app-error'
import { userInventoryParameters } from '@shared/domain/api-parameters'
import type { InventoryRequest } from '@shared/domain/inventory-request'
import type { SnapshotId } from '@shared/domain/snapshot'
import type { CheckedAnswer } from '@shared/inventory-work'
import type { CallProgress } from '@shared/ipc-contract'
import { fail, ok, type Result } from '@shared/result'
import type { InventoryReader } from '../ports/inventory-reader'
import type { StoredProject } from '../ports/project-store'
import type { SnapshotDraft, SnapshotStore } from '../ports/snapshot-store'
import type { SandboxAccess } from './sandbox-access'
import { scrubFailure } from './scrub-failure'
import type { SkinsbackClient } from './skinsback-client'

export interface InventoryCall {
  readonly request: InventoryRequest
  readonly project: StoredProject
  readonly clientSecret: string
  /** The id that its snapshot is to have; left out: any. */
  readonly snapshotId?: SnapshotId | undefined
  readonly signal: AbortSignal
  readonly onStage: (stage: CallProgress['stage']) => void
}

/** An answer that is an inventory, whole and checked, in a draft that the caller commits or discards. */
export interface CheckedInventory extends CheckedAnswer {
  readonly draft: SnapshotDraft
}

/** Makes the signed `user_inventory` call and has its answer read to the end. After a failure nothing is left behind. */
export type CallInventory = (call: InventoryCall) => Promise<Result<CheckedInventory, AppError>>

export interface InventoryCallPorts {
  readonly skinsback: SkinsbackClient
  readonly snapshots: Pick<SnapshotStore, 'begin'>
  readonly reader: Pick<InventoryReader<never>, 'check'>
  readonly sandbox: Pick<SandboxAccess, 'endpointOf'>
}

export function createInventoryCall(ports: InventoryCallPorts): CallInventory {
  const { skinsback, snapshots, sandbox } = ports
  const makeCall: CallInventory = async (call) => {
    const { request, project, clientSecret, snapshotId, signal, onStage } = call
    const endpoint = await sandbox.endpointOf(project)
    if (!endpoint.ok) return endpoint
    const answered = await skinsback.call({
      endpoint: endpoint.value,
      credentials: {
        clientId: project.clientId,
        clientSecret,
        authentication: project.authentication,
      },
      parameters: userInventoryParameters(request),
      openBody: () => snapshots.begin(snapshotId),
      signal,
      onStage,
    })
    if (!answered.ok) return answered
    const { body: draft, status, retryAfter } = answered.value
    onStage({ kind: 'reading' })
    let keep = false
    try {
      const checked = await readToEnd(draft, status, signal, ports)
      keep = checked.ok
      if (checked.ok) return ok({ draft, ...checked.value })
      const { error } = checked
      if (error.kind !== 'http-error' || retryAfter === null) return checked
      return fail({ ...error, retryAfter })
    } finally {
      if (!keep) await draft.discard()
    }
  }
  return async (call) => {
    const outcome = await makeCall(call)
    if (outcome.ok) return outcome
    return fail(scrubFailure(outcome.error, [call.clientSecret, call.request.tradeToken]))
  }
}

async function readToEnd(
  draft: SnapshotDraft,
  status: number,
  signal: AbortSignal,
  { reader }: InventoryCallPorts,
): Promise<Result<CheckedAnswer, AppError>> {
  const finished = await draft.finish()
  if (!finished.ok) return finished
  return reader.check(draft.answer, status, signal)
}
