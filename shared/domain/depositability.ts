/** Whether an item can go into a deposit, and if not, why. */
export type Depositability = 'depositable' | 'disabled' | 'unpriced' | 'not-tradable'

export interface DepositabilityFacts {
  readonly tradable: boolean
  readonly disabled: boolean
  /** Whether it has a USD price above zero: what pays nothing is not priced. */
  readonly priced: boolean
}

/** Names the most lasting obstacle first, so that the merchant sees what waiting cannot fix. */
export function depositability(item: DepositabilityFacts): Depositability {
  if (item.disabled) return 'disabled'
  if (!item.priced) return 'unpriced'
  if (!item.tradable) return 'not-tradable'
  return 'depositable'
}
