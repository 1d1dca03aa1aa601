import type { AppError } from '@shared/app-error'
import type { InventoryRequest } from '@shared/domain/inventory-request'
import {
  annotationLimits,
  noAnnotation,
  type Snapshot,
  type SnapshotDescription,
} from '@shared/domain/snapshot'
import { fail, type Result } from '@shared/result'
import type { Clock } from '../ports/clock'
import type { CallInventory, InventoryCall } from './inventory-call'
import type { Library } from './library-service'

export interface SnapshotFetch extends InventoryCall {
  readonly keepTradeToken: boolean
  /** What the person calls it; empty: nothing. */
  readonly name: string
}

/** Makes the signed call and keeps its answer in the library, once: the one way by which inventories are fetched. */
export type FetchSnapshot = (fetch: SnapshotFetch) => Promise<Result<Snapshot, AppError>>

export interface FetchSnapshotPorts {
  readonly callInventory: CallInventory
  readonly library: Pick<Library, 'noteKept' | 'noteNotKept'>
  readonly clock: Pick<Clock, 'now'>
}

export function createFetchSnapshot(ports: FetchSnapshotPorts): FetchSnapshot {
  const { callInventory, library, clock } = ports

  const fetchAndKeep: FetchSnapshot = async ({ keepTradeToken, name, ...call }) => {
    const checked = await callInventory(call)
    if (!checked.ok) return checked
    const { draft, contents } = checked.value
    if (call.signal.aborted) {
      await draft.discard()
      return fail({ kind: 'cancelled' })
    }
    const description = {
      ...kept(call.request, keepTradeToken),
      projectName: call.project.name,
      takenAt: clock.now(),
      source: { kind: 'fetched' } as const,
      partOf: null,
      contents,
    }
    const committed = await draft.commit(description, {
      ...noAnnotation,
      name: name.slice(0, annotationLimits.name),
    })
    if (committed.ok) await library.noteKept(committed.value)
    else await draft.discard()
    return committed
  }

  return async (fetch) => {
    const fetched = await fetchAndKeep(fetch)
    if (!fetched.ok) await library.noteNotKept(fetched.error)
    return fetched
  }
}

/** The trade token is a key to trade offers, so it is kept only where the person asked for that. */
function kept(
  { tradeToken, ...request }: InventoryRequest,
  keepTradeToken: boolean,
): Pick<SnapshotDescription, 'request' | 'tradeToken'> {
  return { request, tradeToken: keepTradeToken ? tradeToken : '' }
}
