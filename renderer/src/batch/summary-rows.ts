import type { BatchTerms } from '@shared/batch'
import type { BatchSummary, UserSummary } from '@shared/batch-summary'
import { compareDecimals } from '@shared/domain/decimal'

export const summaryColumns = ['name', 'inventories', 'items', 'depositable', 'total'] as const
export type SummarySortKey = (typeof summaryColumns)[number]

export interface SummaryOrder {
  readonly key: SummarySortKey
  readonly descending: boolean
}

export const largestFirst: SummaryOrder = { key: 'total', descending: true }

/** Names begin at A, amounts at the largest; the same heading again turns it around. */
export function summaryOrderAfterClick(order: SummaryOrder, key: SummarySortKey): SummaryOrder {
  if (order.key === key) return { key, descending: !order.descending }
  return { key, descending: key !== 'name' }
}

/** Equal ones stand in the order of the input. */
export function usersInOrder(
  { users }: BatchSummary,
  { key, descending }: SummaryOrder,
  language: string,
): readonly UserSummary[] {
  const collator = new Intl.Collator(language, { numeric: true })
  const compare = (left: UserSummary, right: UserSummary): number => {
    switch (key) {
      case 'name':
        return collator.compare(left.label || left.steamId, right.label || right.steamId)
      case 'inventories':
        return left.done - right.done
      case 'items':
        return left.items - right.items
      case 'depositable':
        return left.depositable - right.depositable
      case 'total':
        return compareDecimals(left.allDepositable, right.allDepositable)
    }
  }
  const sign = descending ? -1 : 1
  return users.toSorted((left, right) => sign * compare(left, right))
}

/** A currency as it is shown: codes in upper case, a custom one as it comes. Empty where no answer names it. */
export function shownCurrency(currency: string, { customCurrency }: BatchTerms): string {
  return currency === customCurrency ? currency : currency.toUpperCase()
}
