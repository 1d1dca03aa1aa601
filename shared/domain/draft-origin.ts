import { draftLimits, type DraftOrigin } from './deposit-draft'
import type { Snapshot } from './snapshot'

/**
 * What a draft keeps of the snapshot that its items are chosen from.
 *
 * @param currencyLocal As the answer names it.
 */
export function originOf(
  { id, request, projectName, takenAt }: Snapshot,
  currencyLocal: string,
): DraftOrigin {
  return {
    snapshotId: id,
    request,
    projectName: projectName.slice(0, draftLimits.text),
    takenAt,
    currencyLocal: currencyLocal.slice(0, draftLimits.text),
  }
}
