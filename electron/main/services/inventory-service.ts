import type { AppError } from '@shared/app-error'
import { requestProblems } from '@shared/domain/inventory-request'
import type { Snapshot, SnapshotId } from '@shared/domain/snapshot'
import type { RawAnswer } from '@shared/inventory-work'
import type { AppApi, CallProgress, OpeningId } from '@shared/ipc-contract'
import { fail, ok, type Result } from '@shared/result'
import type { InventoryReader } from '../ports/inventory-reader'
import type { ProjectStore } from '../ports/project-store'
import type { SnapshotStore } from '../ports/snapshot-store'
import type { ClientSecrets } from './client-secrets'
import type { FetchSnapshot } from './fetch-snapshot'
import type { InventoryCall } from './inventory-call'
import type { Library } from './library-service'
import type { RunningCalls } from './running-calls'
import { damageIn } from './snapshot-damage'
import { unlessAborted } from './unless-aborted'

export interface InventoryPorts<Port> {
  readonly projects: Pick<ProjectStore, 'list'>
  readonly secrets: Pick<ClientSecrets, 'resolve'>
  readonly fetchSnapshot: FetchSnapshot
  readonly snapshots: Pick<SnapshotStore, 'find' | 'readItem'>
  readonly library: Pick<Library, 'setDamagedAside'>
  readonly reader: Pick<InventoryReader<Port>, 'warm' | 'open'>
  readonly calls: RunningCalls
  readonly tellProgress: (progress: CallProgress) => void
  /** Hands one end of a new channel to the page, and gives the other; null where no page is there to take it. */
  readonly openColumnsPort: (openingId: OpeningId) => Port | null
}

type InventoryApi = Pick<
  AppApi,
  'fetchInventory' | 'cancelCall' | 'prepareOpening' | 'openSnapshot' | 'readRawItem'
>

export function createInventoryService<Port>(ports: InventoryPorts<Port>): InventoryApi {
  const { projects, secrets, fetchSnapshot, snapshots, library, reader, calls } = ports
  const { tellProgress } = ports

  const fetch = async (
    call: Pick<InventoryCall, 'request' | 'signal' | 'onStage'>,
    keepTradeToken: boolean,
  ): Promise<Result<Snapshot, AppError>> => {
    const project = projects.list().find(({ id }) => id === call.request.projectId)
    if (project === undefined) return fail({ kind: 'project-not-found' })
    call.onStage({ kind: 'keychain' })
    const secret = await unlessAborted(secrets.resolve(project), call.signal)
    if (!secret.ok) return secret
    return fetchSnapshot({ ...call, project, clientSecret: secret.value, keepTradeToken, name: '' })
  }

  /** Sends the columns; what no longer is an inventory is set aside. */
  const sendColumns = async (id: SnapshotId, answer: RawAnswer, port: Port) => {
    const sent = await reader.open(answer, port)
    const damage = sent.ok ? null : damageIn(sent.error)
    if (damage !== null) await library.setDamagedAside(id, damage)
  }

  return {
    async fetchInventory(request, keepTradeToken, callId) {
      const problems = requestProblems(request)
      if (problems.length > 0) return fail({ kind: 'request-invalid', problems })
      return calls.run(callId, (signal) =>
        fetch(
          { request, signal, onStage: (stage) => tellProgress({ callId, stage }) },
          keepTradeToken,
        ),
      )
    },

    async cancelCall(callId) {
      calls.cancel(callId)
      return ok()
    },

    async prepareOpening() {
      reader.warm()
      return ok()
    },

    async openSnapshot(id, openingId) {
      const found = await snapshots.find(id)
      if (!found.ok) {
        const damage = damageIn(found.error)
        if (damage !== null) await library.setDamagedAside(id, damage)
        return found
      }
      const port = ports.openColumnsPort(openingId)
      // Without a page nobody waits for the answer either. With one, it is the port that tells how it went.
      if (port !== null) void sendColumns(id, found.value.answer, port)
      return ok()
    },

    readRawItem: (id, place) => snapshots.readItem(id, place),
  }
}
