import { addDecimals, parseDecimal, zero, type Decimal } from './decimal'
import type { DraftItem } from './deposit-draft'
import { priceKinds, type PriceKind } from './item-filter'

/** How many items a draft has, and the exact sums of their three prices. */
export interface DraftTotals extends Readonly<Record<PriceKind, Decimal>> {
  readonly count: number
  /** Items that lack a price, and so add nothing to its sum. */
  readonly lacking: Readonly<Record<PriceKind, number>>
}

/** Throws where a price is no decimal text: what reads drafts has to refuse that. */
export function totalsOfItems(items: readonly DraftItem[]): DraftTotals {
  const [price, priceLocal, multiplied] = priceKinds.map((kind) => sumOf(items, kind)) as [
    KindSum,
    KindSum,
    KindSum,
  ]
  return {
    count: items.length,
    price: price.sum,
    priceLocal: priceLocal.sum,
    multipliedPriceLocal: multiplied.sum,
    lacking: {
      price: price.lacking,
      priceLocal: priceLocal.lacking,
      multipliedPriceLocal: multiplied.lacking,
    },
  }
}

interface KindSum {
  readonly sum: Decimal
  readonly lacking: number
}

function sumOf(items: readonly DraftItem[], kind: PriceKind): KindSum {
  // One sum a scale: a draft has few scales, and bringing each price to another one takes most of the time.
  const unitsByScale = new Map<number, bigint>()
  let lacking = 0
  for (const item of items) {
    const text = item[kind]
    if (text === null) {
      lacking += 1
      continue
    }
    const { units, scale } = priceOf(text)
    unitsByScale.set(scale, (unitsByScale.get(scale) ?? 0n) + units)
  }
  let sum = zero
  for (const [scale, units] of unitsByScale) sum = addDecimals(sum, { units, scale })
  return { sum, lacking }
}

function priceOf(text: string): Decimal {
  const price = parseDecimal(text)
  if (price === null) throw new Error('A draft holds a price that is no decimal')
  return price
}
