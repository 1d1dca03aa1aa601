import type { DepositDraft } from '@shared/domain/deposit-draft'
import { acceptFindings } from '@shared/domain/draft-check'
import { totalsOfItems, type DraftTotals } from '@shared/domain/draft-totals'
import { priceKinds, type PriceKind } from '@shared/domain/item-filter'
import type { PriceNames } from '../inventory/price-names'

/** What the draft comes to as it is, and once all findings are accepted. */
export function totalsAfterAccepting(draft: DepositDraft): {
  readonly before: DraftTotals
  readonly after: DraftTotals
} {
  return {
    before: totalsOfItems(draft.items),
    after: totalsOfItems(acceptFindings(draft, 'all').items),
  }
}

/** A price before and now. */
export interface ComparedPrice {
  readonly kind: PriceKind
  readonly unitBefore: string
  readonly unitNow: string
}

/** The three prices with the units that they were and are in. Where these differ, no change can be told. */
export function comparedPrices(before: PriceNames, now: PriceNames): readonly ComparedPrice[] {
  return priceKinds.map((kind) => ({ kind, unitBefore: before[kind], unitNow: now[kind] }))
}
