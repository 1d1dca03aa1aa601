import { isGuessed } from '@shared/domain/comparability'
import type { DepositDraft } from '@shared/domain/deposit-draft'
import type { Snapshot } from '@shared/domain/snapshot'
import type { ShownInventory } from '../inventory/inventory-store'

type CheckedDraft = Pick<DepositDraft, 'projectId' | 'origin' | 'checkedOrigin'>

/** What prices depend on, and whose items they are of. */
const answeredFields = [
  'game',
  'steamId',
  'currency',
  'multiplier',
  'customCurrency',
  'customCurrencyRate',
] as const satisfies readonly (keyof Snapshot['request'])[]

/** Whether the snapshot answers what the draft's own one answered, for the project of that one or of the deposit. */
export function answersDraft(
  { request }: Pick<Snapshot, 'request'>,
  { projectId, origin }: Pick<DepositDraft, 'projectId' | 'origin'>,
): boolean {
  return (
    [origin.request.projectId, projectId].includes(request.projectId) &&
    answeredFields.every((field) => request[field] === origin.request[field])
  )
}

/**
 * Whether a draft can be checked against the inventory on screen: all of it was read, it is newer than what the draft was
 * last checked against, and answers the same. A part of an inventory would make items look gone, and a guessed time could
 * make an older one pass for newer.
 */
export function isCheckable(
  { snapshot, end }: Pick<ShownInventory, 'snapshot' | 'end'>,
  draft: CheckedDraft,
): boolean {
  const last = draft.checkedOrigin ?? draft.origin
  return (
    end !== null &&
    snapshot.partOf === null &&
    !isGuessed(snapshot, 'takenAt') &&
    snapshot.id !== last.snapshotId &&
    snapshot.takenAt > last.takenAt &&
    answersDraft(snapshot, draft)
  )
}
