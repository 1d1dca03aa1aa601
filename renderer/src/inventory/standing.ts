import type { InventoryRequest, KeptRequest } from '@shared/domain/inventory-request'
import type { InventoryState } from './inventory-store'

/**
 * How the items on screen stand to what was asked last. `current`: they are what the form asks for. All others show
 * the items of an earlier request; `cancelled` is also said where nothing is shown.
 */
export type Standing =
  | 'current'
  | 'form-changed'
  | 'fetching'
  | 'failed'
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
    return showsEarlier ? 'fetching' : 'current'
  }
  const isChanged = inventory !== null && differs(inventory.snapshot.request, asked)
  if (cancelled === 'fetching') return isChanged ? 'cancelled-form-changed' : 'cancelled'
  if (cancelled === 'reading') {
    return isChanged ? 'cancelled-reading-form-changed' : 'cancelled-reading'
  }
  if (failure !== null && inventory !== null) return 'failed'
  return isChanged ? 'form-changed' : 'current'
}

type Facts = Pick<InventoryState, 'inventory' | 'running' | 'failure' | 'cancelled'>

/** Whether the items are dimmed. After a cancelled repeat of the same request they are still what was asked for. */
export function isOutdated(standing: Standing): boolean {
  return !['current', 'cancelled', 'cancelled-reading'].includes(standing)
}

/** The token is no part of it: it opens the same inventory. */
function differs(shown: KeptRequest, asked: InventoryRequest): boolean {
  return (Object.keys(shown) as (keyof KeptRequest)[]).some((name) => shown[name] !== asked[name])
}
