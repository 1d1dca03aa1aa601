import { decimalToText, type Decimal } from './decimal'
import { namedCurrency, type ComparablePrices } from './difference-prices'
import type { InventoryDifference } from './inventory-difference'
import type { PriceKind } from './item-filter'
import type { Snapshot } from './snapshot'

/** What is written of a comparison. */
export interface WrittenDifference {
  readonly before: Snapshot
  readonly after: Snapshot
  readonly difference: InventoryDifference
  /** Which entries, in this order. */
  readonly entries: Uint32Array
  /** The price that says whether an item went up or down. */
  readonly price: PriceKind
  readonly prices: ComparablePrices
}

/** A text that is made in parts, so that a long one neither holds up the page nor has to be made to its end. */
export interface TextInParts {
  readonly head: string
  /** The lines of the entries from one place to before another. */
  readonly part: (from: number, to: number) => string
  readonly tail: string
}

/** What the three prices are called in files; the same words as in the CSV of an inventory. */
export const writtenPriceNames = {
  price: 'price_usd',
  priceLocal: 'price_local',
  multipliedPriceLocal: 'multiplied_price_local',
} as const satisfies Readonly<Record<PriceKind, string>>

export function writtenTime(milliseconds: number): string {
  return new Date(milliseconds).toISOString()
}

export function writtenAmount(value: Decimal | null): string | null {
  return value === null ? null : decimalToText(value)
}

/** The local currency, where it is known to be the same in both: as the answer names it, as an inventory's CSV has it. */
export function sharedCurrency({ before, prices }: WrittenDifference): string {
  return prices.priceLocal === 'comparable' ? namedCurrency(before) : ''
}
