import { addDecimals, zero, type Decimal } from '@shared/domain/decimal'
import { totalsOfItems } from '@shared/domain/draft-totals'
import type { RecordedDraft } from '@shared/domain/ledger-search'

const known = new WeakMap<RecordedDraft, Decimal>()

/** What a deposit came to in USD. Recorded drafts never change, so it is summed once for each. */
export function usdTotalOf(draft: RecordedDraft): Decimal {
  const before = known.get(draft)
  if (before !== undefined) return before
  const { price } = totalsOfItems(draft.items)
  known.set(draft, price)
  return price
}

/** What these deposits came to together in USD, to the last digit. */
export function usdSumOf(ledger: readonly RecordedDraft[]): Decimal {
  return ledger.reduce((sum, draft) => addDecimals(sum, usdTotalOf(draft)), zero)
}
