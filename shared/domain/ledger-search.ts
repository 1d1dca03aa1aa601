import type { DepositDraft, DepositRecord } from './deposit-draft'
import { foldText } from './item-filter'

/** A draft that was used to create a deposit. */
export interface RecordedDraft extends DepositDraft {
  readonly record: DepositRecord
}

/** The ledger: recorded drafts, the latest deposit first. */
export function recordedDrafts(drafts: readonly DepositDraft[]): readonly RecordedDraft[] {
  return drafts
    .filter((draft): draft is RecordedDraft => draft.record !== null)
    .toSorted(
      (left, right) =>
        right.record.createdAt - left.record.createdAt || compareText(left.orderId, right.orderId),
    )
}

/**
 * Those in which every word is found, in any order and case: in order id, transaction id, note, Steam ID, project, or the name or the
 * asset id of an item. No words: all.
 */
export function searchLedger(
  ledger: readonly RecordedDraft[],
  search: string,
): readonly RecordedDraft[] {
  const words = foldText(search)
    .split(/\s+/u)
    .filter((word) => word !== '')
  if (words.length === 0) return ledger
  return ledger.filter((draft) => {
    const text = searchText(draft)
    return words.every((word) => text.includes(word))
  })
}

const searchTexts = new WeakMap<RecordedDraft, string>()

/** Recorded drafts never change, so this is worked out once for each. */
function searchText(draft: RecordedDraft): string {
  const known = searchTexts.get(draft)
  if (known !== undefined) return known
  const { orderId, record, origin, items } = draft
  const names = new Set(items.map(({ name }) => name))
  const parts = [
    orderId,
    record.transactionId,
    record.note,
    origin.request.steamId,
    origin.projectName,
    ...names,
    ...items.map(({ assetId }) => assetId),
  ]
  // No word holds a line end, so none is found across two parts.
  const text = foldText(parts.join('\n'))
  searchTexts.set(draft, text)
  return text
}

function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}
