import type { InventoryRequest } from '@shared/domain/inventory-request'
import type { KeptRequest } from '@shared/domain/snapshot'
import type { InventoryState } from './inventory-store'

/**
 * How the items on screen stand to what was asked last. `current`: they are what the form asks for, or a kept snapshot
 * that the person opened. All others show the items of something earlier; `cancelled` is also said where nothing is
 * shown.
 */
export type Standing =
  | 'current'
  | 'form-changed'
  | 'fetching'
  | 'opening'
  | 'failed'
  | 'failed-opening'
  | 'cancelled'
  | 'cancelled-reading'
  | 'cancelled-form-changed'
  | 'cancelled-reading-form-changed'

/** @param asked What the form asks for now. */
export function standingOf(
  { inventory, running, failure, cancelled }: Facts,
  asked: InventoryRequest,
): Standing {
  if (running !== null) {
    const showsEarlier = inventory !== null && inventory.end !== null
    if (!showsEarlier) return 'current'
    return running.aim.kind === 'open' ? 'opening' : 'fetching'
  }
  // What was opened was never the form's answer, so the form says nothing of it.
  const isChanged =
    inventory !== null && !inventory.isOffline && differs(inventory.snapshot.request, asked)
  if (cancelled === 'fetching') return isChanged ? 'cancelled-form-changed' : 'cancelled'
  if (cancelled === 'reading') {
    return isChanged ? 'cancelled-reading-form-changed' : 'cancelled-reading'
  }
  if (failure !== null && inventory !== null) {
    return failure.aim.kind === 'open' ? 'failed-opening' : 'failed'
  }
  return isChanged ? 'form-changed' : 'current'
}

type Facts = Pick<InventoryState, 'inventory' | 'running' | 'failure' | 'cancelled'>

/** Whether the items are dimmed. After a cancelled repeat of the same request they are still what was asked for. */
export function isOutdated(standing: Standing): boolean {
  return !['current', 'cancelled', 'cancelled-reading'].includes(standing)
}

/** The token is no part of it: it opens the same inventory. */
function differs(shown: KeptRequest, asked: InventoryRequest): boolean {
  return requestFields.some((name) => shown[name] !== asked[name])
}

const requestFields = [
  'projectId',
  'game',
  'steamId',
  'currency',
  'multiplier',
  'customCurrency',
  'customCurrencyRate',
] as const satisfies readonly (keyof KeptRequest)[]
