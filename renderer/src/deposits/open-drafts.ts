import type { Decimal } from '@shared/domain/decimal'
import type { DepositDraft, DraftItem } from '@shared/domain/deposit-draft'
import { totalsOfItems } from '@shared/domain/draft-totals'

/** Drafts that no deposit was created with yet, the newest first. Their order does not change while one works on them. */
export function openDraftsOf(drafts: readonly DepositDraft[]): readonly DepositDraft[] {
  return drafts
    .filter(({ record }) => record === null)
    .toSorted((left, right) => right.createdAt - left.createdAt || (left.id < right.id ? -1 : 1))
}

const known = new WeakMap<readonly DraftItem[], Decimal>()

/** What these items come to in USD, summed once for each choice. */
export function usdTotalOfItems(items: readonly DraftItem[]): Decimal {
  const before = known.get(items)
  if (before !== undefined) return before
  const { price } = totalsOfItems(items)
  known.set(items, price)
  return price
}
